package jp.mimamori.ui.prompts;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Explanation;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.TimeChoice;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** The open form: what is to be typed for one answer, with what can be chosen by one press. */
final class FormPane extends VBox {

    private static final List<Integer> DEFER_MINUTES = List.of(30, 60, 120);

    private final PromptsModel model;
    private final Naming naming;
    private final Words words;
    private final Runnable closed;
    private final VBox warnings = new VBox(8);

    /**
     * @param closed gives the focus back when the form is left
     */
    FormPane(PromptsModel model, Naming naming, Words words, Runnable closed) {
        this.model = model;
        this.naming = naming;
        this.words = words;
        this.closed = closed;
        getStyleClass().addAll("card", "prompt-form");
        managedProperty().bind(visibleProperty());
        model.form().addListener((_, before, form) -> show(before, form));
        setVisible(false);
    }

    private void show(@Nullable Form before, @Nullable Form form) {
        getChildren().clear();
        warnings.getChildren().clear();
        setVisible(form != null);
        Node first =
                switch (form) {
                    case Form.Order(OrderForm order) -> order(order);
                    case Form.Given(GivenForm given) -> given(given);
                    case Form.Stop(StopForm stop) -> stop(stop);
                    case Form.Defer(StringProperty until) -> defer(until);
                    case Form.Decline(StringProperty reason) -> decline(reason);
                    case null -> null;
                };
        if (form != null && first != null) {
            getChildren().add(buttons(form));
            first.requestFocus();
        } else if (before != null) {
            closed.run();
        }
    }

    private HBox buttons(Form form) {
        KeyHint save =
                new KeyHint(
                                words.text("form.save." + form.kind().name()),
                                new KeyCodeCombination(KeyCode.ENTER),
                                "⏎",
                                model::save)
                        .main();
        save.setId("form-save");
        save.disableProperty().bind(incomplete(form));
        KeyHint back =
                new KeyHint(
                        words.text("form.close"),
                        new KeyCodeCombination(KeyCode.ESCAPE),
                        "Esc",
                        model::close);
        HBox row = new HBox(8, save, back);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Whether something is missing that must be typed or confirmed first. */
    private static ObservableValue<Boolean> incomplete(Form form) {
        return switch (form) {
            case Form.Order(OrderForm order) ->
                    blank(order.every()).and(order.once().not()).or(unsaid(order.orderedBy()));
            case Form.Stop(StopForm stop) -> unsaid(stop.orderedBy());
            case Form.Given(GivenForm given) ->
                    Bindings.createBooleanBinding(
                            () -> !given.warnings().isEmpty() && !given.confirmed().get(),
                            given.mg(),
                            given.confirmed());
            case Form.Defer(StringProperty until) -> blank(until);
            case Form.Decline(StringProperty reason) -> blank(reason);
        };
    }

    private static BooleanBinding blank(StringProperty typed) {
        return Bindings.createBooleanBinding(() -> typed.get().isBlank(), typed);
    }

    private static BooleanBinding unsaid(OrderedBy by) {
        return Bindings.createBooleanBinding(by::missing, by.person());
    }

    private void head(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("card-title");
        getChildren().add(label);
    }

    private Node order(OrderForm order) {
        head(words.text("form.order", naming.drug(order.drug())));
        TextField mg = field("order-mg", order.mg(), "mg", 96);
        TextField every = field("order-every", order.every(), "", 72);
        ToggleButton once = new ToggleButton(words.text("order.once"));
        once.setId("order-once");
        once.getStyleClass().add("pill");
        once.setMinWidth(Region.USE_PREF_SIZE);
        once.selectedProperty().bindBidirectional(order.once());
        every.disableProperty().bind(order.once());
        FlowPane line = line();
        line.getChildren().addAll(named("form.mg", mg), unit("mg"));
        if (order.doses().size() > 1) {
            order.doses()
                    .forEach(dose ->
                            line.getChildren().add(chip(naming.mg(dose), dose, order.mg())));
        }
        FlowPane second = line();
        second.getChildren().addAll(named("form.every", every), unit(words.text("form.hours")));
        if (order.intervals().size() > 1) {
            order.intervals()
                    .forEach(hours ->
                            second.getChildren()
                                    .add(chip(naming.every(hours), hours, order.every())));
        }
        second.getChildren().add(once);
        if (order.days() != null) {
            second.getChildren().add(unit(words.text("form.days", naming.range(order.days()))));
        }
        TextField reason = field("order-reason", order.reason(), words.text("form.reason"), 420);
        HBox why = named("form.why", reason);
        why.managedProperty().bind(why.visibleProperty());
        Runnable look =
                () -> {
                    boolean outside = !order.outside().isEmpty();
                    why.setVisible(outside);
                    warnings.getChildren().clear();
                    if (outside) {
                        warnings.getChildren()
                                .add(
                                        new Banner(
                                                Urgency.MEDIUM,
                                                false,
                                                words.text("order.outside"),
                                                words.text("order.outside.why")));
                    }
                };
        order.mg().addListener((_, _, _) -> look.run());
        order.every().addListener((_, _, _) -> look.run());
        order.once().addListener((_, _, _) -> look.run());
        look.run();
        getChildren().addAll(line, second);
        physician(order.orderedBy());
        getChildren().addAll(warnings, why);
        return mg;
    }

    private Node given(GivenForm given) {
        head(words.text("form.given", naming.drug(given.drug())));
        TextField mg = field("given-mg", given.mg(), "", 96);
        FlowPane line = line();
        PersonBox by =
                new PersonBox(
                        "given-by",
                        words.text("form.by"),
                        given.by(),
                        model.people().here(),
                        model.people(),
                        words.text("form.by.me", model.me()));
        line.getChildren().addAll(named("form.mg", mg), unit("mg"), by);
        TimeChoice times =
                new TimeChoice(
                        words.text("form.time"),
                        given.time(),
                        model::now,
                        minutes -> given.time().before(minutes, model.now(), true),
                        () -> {},
                        words,
                        naming.times());
        times.field().setId("given-time");
        CheckBox confirm = new CheckBox(words.text("given.confirm.box"));
        confirm.setId("given-confirm");
        confirm.selectedProperty().bindBidirectional(given.confirmed());
        confirm.managedProperty().bind(confirm.visibleProperty());
        Runnable look = () -> warn(given, confirm);
        given.mg().addListener((_, _, _) -> look.run());
        look.run();
        getChildren().addAll(line, times, warnings, confirm);
        return mg;
    }

    private void warn(GivenForm given, CheckBox confirm) {
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
        return words.text(
                        "limit.use",
                        use.limit().hours(),
                        use.state().inWindow(),
                        use.limit().inWindow(),
                        use.state().total(),
                        use.limit().total())
                + "  "
                + words.text(use.limit().words());
    }

    /** For whom an order is entered, where it is entered for somebody. */
    private void physician(OrderedBy by) {
        if (by.needed()) {
            getChildren()
                    .add(
                            new PersonBox(
                                    "ordered-by",
                                    words.text("form.physician"),
                                    by.person(),
                                    model.people().physicians(),
                                    model.people(),
                                    words.text("form.physician.choose")));
        }
    }

    private Node stop(StopForm stop) {
        head(words.text("form.stop", naming.ordered(stop.order())));
        physician(stop.orderedBy());
        TextField reason =
                field("stop-reason", stop.reason(), words.text("form.reason.optional"), 420);
        getChildren().add(named("form.why", reason));
        return reason;
    }

    private Node defer(StringProperty until) {
        head(words.text("form.defer"));
        FlowPane line = line();
        for (int minutes : DEFER_MINUTES) {
            line.getChildren()
                    .add(
                            plain(
                                    words.text(
                                            "time.ahead",
                                            naming.times().length(Duration.ofMinutes(minutes))),
                                    () -> model.defer(Duration.ofMinutes(minutes))));
        }
        TextField at = field("defer-until", until, words.text("time.example"), 112);
        line.getChildren().addAll(named("form.until", at));
        getChildren().add(line);
        return at;
    }

    private Node decline(StringProperty reason) {
        head(words.text("form.decline"));
        TextField why = field("decline-reason", reason, words.text("form.reason"), 420);
        FlowPane chips = line();
        for (String key : List.of("decline.watch", "decline.contra", "decline.other")) {
            chips.getChildren().add(plain(words.text(key), () -> reason.set(words.text(key))));
        }
        getChildren().addAll(named("form.why", why), chips);
        return why;
    }

    private static FlowPane line() {
        FlowPane line = new FlowPane(8, 8);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setRowValignment(javafx.geometry.VPos.CENTER);
        return line;
    }

    private TextField field(String id, StringProperty value, String prompt, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefWidth(width);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private HBox named(String key, TextField field) {
        Label label = label(key);
        label.setLabelFor(field);
        field.setAccessibleText(words.text(key));
        HBox named = new HBox(8, label, field);
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    private Label label(String key) {
        Label label = new Label(words.text(key));
        label.setMinWidth(76);
        return label;
    }

    private static Label unit(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private Button chip(String text, BigDecimal value, StringProperty into) {
        return plain(text, () -> into.set(Numbers.shown(value)));
    }

    private Button plain(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
