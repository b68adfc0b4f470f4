package jp.mimamori.ui.prompts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import java.math.BigDecimal;

/** An order as it is typed, with what can be chosen by one press. */
final class OrderPane extends VBox {

    private static final double REASON = 420;

    private final OrderForm order;
    private final PromptsModel model;
    private final Naming naming;
    private final Words words;
    private final FormParts parts;
    private final Label title = FormParts.head("");
    private final Label replaced = Parts.wrapped("", "t-15", "strong");
    private final VBox warnings = new VBox(8);
    private final TextField mg;
    private final DrugBox drugs;
    private final HBox why;

    OrderPane(OrderForm order, PromptsModel model, Naming naming, Words words) {
        super(10);
        this.order = order;
        this.model = model;
        this.naming = naming;
        this.words = words;
        parts = new FormParts(words);
        mg = parts.number("order-mg", order.mg(), "mg", 96);
        drugs = new DrugBox("order-drug", order.drug(), model.drugs(), words, mg::requestFocus);
        why =
                parts.named(
                        "form.why",
                        parts.field(
                                "order-reason", order.reason(), words.text("form.reason"), REASON));
        why.managedProperty().bind(why.visibleProperty());
        replaced.setId("order-replaced");
        replaced.managedProperty().bind(replaced.visibleProperty());
        if (order.drug().free()) {
            getChildren().add(title);
        }
        getChildren().addAll(drug(), replaced, dose(), interval());
        getChildren().addAll(PersonBox.physician(order.orderedBy(), model, words));
        getChildren().addAll(warnings, why);
        order.drug().typed().addListener((_, _, _) -> look());
        order.mg().addListener((_, _, _) -> look());
        order.every().addListener((_, _, _) -> look());
        order.once().addListener((_, _, _) -> look());
        look();
    }

    /** Which drug is chosen here, or the prompt's with the way to another one's form. */
    private Node drug() {
        return order.drug().free()
                ? drugs
                : FormParts.line(
                        title, DrugBox.another(words, () -> model.unasked(Form.Kind.ORDER, "")));
    }

    private FlowPane dose() {
        FlowPane line = FormParts.line(parts.named("form.mg", mg), FormParts.unit("mg"));
        if (order.doses().size() > 1) {
            for (BigDecimal dose : order.doses()) {
                line.getChildren().add(FormParts.chip(naming.mg(dose), dose, order.mg()));
            }
        }
        return line;
    }

    private FlowPane interval() {
        TextField every = parts.number("order-every", order.every(), "", 72);
        every.disableProperty().bind(order.once());
        ToggleButton once = new ToggleButton(words.text("order.once"));
        once.setId("order-once");
        once.getStyleClass().add("pill");
        once.setMinWidth(Region.USE_PREF_SIZE);
        once.selectedProperty().bindBidirectional(order.once());
        FlowPane line =
                FormParts.line(
                        parts.named("form.every", every), FormParts.unit(words.text("form.hours")));
        if (order.intervals().size() > 1) {
            for (BigDecimal hours : order.intervals()) {
                line.getChildren().add(FormParts.chip(naming.every(hours), hours, order.every()));
            }
        }
        line.getChildren().add(once);
        if (order.days() != null) {
            line.getChildren()
                    .add(FormParts.unit(words.text("form.days", naming.range(order.days()))));
        }
        return line;
    }

    private void look() {
        title.setText(
                order.drug()
                        .code()
                        .map(code -> words.text("form.order", naming.drug(code)))
                        .orElseGet(() -> words.text("form.order.which")));
        Entry.Order running = order.replaced();
        replaced.setVisible(running != null);
        replaced.setText(
                running == null ? "" : words.text("order.replaces", naming.ordered(running)));
        warnings.getChildren().clear();
        for (OrderForm.Against against : order.against()) {
            warnings.getChildren()
                    .add(
                            new Banner(
                                    Urgency.MEDIUM,
                                    false,
                                    words.text("order.against." + against.name()),
                                    words.text("order.outside.why")));
        }
        why.setVisible(!order.against().isEmpty());
    }

    /** Where the keys go first. */
    Node first() {
        return order.drug().code().isEmpty() ? drugs.first() : mg;
    }
}
