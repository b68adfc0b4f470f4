package jp.mimamori.ui.prompts;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Explanation;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.TimeChoice;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import java.util.List;

/** A dose that was given as it is typed, with the warnings that are to be read first. */
final class GivenPane extends VBox {

    private final GivenForm given;
    private final PromptsModel model;
    private final Naming naming;
    private final Words words;
    private final FormParts parts;
    private final Label title = FormParts.head("");
    private final VBox warnings = new VBox(8);
    private final CheckBox confirm = new CheckBox();
    private final TextField mg;
    private final DrugBox drugs;
    private final TimeChoice times;

    GivenPane(GivenForm given, PromptsModel model, Naming naming, Words words) {
        super(10);
        this.given = given;
        this.model = model;
        this.naming = naming;
        this.words = words;
        parts = new FormParts(words);
        mg = parts.number("given-mg", given.mg(), "", 96);
        drugs = new DrugBox("given-drug", given.drug(), model.drugs(), words, mg::requestFocus);
        confirm.setText(words.text("given.confirm.box"));
        confirm.setId("given-confirm");
        confirm.selectedProperty().bindBidirectional(given.confirmed());
        confirm.managedProperty().bind(confirm.visibleProperty());
        times = time();
        if (given.drug().free()) {
            getChildren().add(title);
        }
        getChildren()
                .addAll(
                        drug(),
                        dose(),
                        new RouteBox(given.route(), words),
                        times,
                        warnings,
                        confirm);
        given.mg().addListener((_, _, _) -> look());
        given.drug().typed().addListener((_, _, _) -> look());
        look();
    }

    /** Which drug is chosen here, or the prompt's with the way to another one's form. */
    private Node drug() {
        return given.drug().free()
                ? drugs
                : FormParts.line(
                        title, DrugBox.another(words, () -> model.unasked(Form.Kind.GIVEN, "")));
    }

    private FlowPane dose() {
        return FormParts.line(
                parts.named("form.mg", mg),
                FormParts.unit("mg"),
                new PersonBox(
                        "given-by",
                        words.text("form.by"),
                        given.by(),
                        model.people().here(),
                        model.people(),
                        words.text("form.by.me", model.me())));
    }

    private TimeChoice time() {
        TimeChoice choice =
                new TimeChoice(
                                words.text("form.time"),
                                given.time(),
                                model::now,
                                minutes -> given.time().before(minutes, model.now(), true),
                                () -> {},
                                words,
                                naming.times())
                        .pad();
        choice.field().setId("given-time");
        return choice;
    }

    /** The clock goes on. */
    void tick() {
        times.tick();
    }

    private void look() {
        title.setText(
                given.drug()
                        .code()
                        .map(code -> words.text("form.given", naming.drug(code)))
                        .orElseGet(() -> words.text("form.given.which")));
        warnings.getChildren().clear();
        List<GivenForm.Warning> found = given.warnings();
        confirm.setVisible(!found.isEmpty());
        for (GivenForm.Warning warning : found) {
            warnings.getChildren()
                    .add(
                            new Banner(
                                    Urgency.HIGH,
                                    true,
                                    words.text("warning." + warning.name()),
                                    warning == GivenForm.Warning.LIMIT_REACHED
                                            ? given.limit().map(this::use).orElse("")
                                            : ""));
        }
    }

    private String use(Explanation.LimitUse use) {
        return String.join("  ", Told.limit(use, naming, words));
    }

    /** Where the keys go first. */
    Node first() {
        return given.drug().code().isEmpty() ? drugs.first() : mg;
    }
}
