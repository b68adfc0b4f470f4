package jp.mimamori.ui.prompts;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/** The open form: what is to be typed for one answer, with what can be chosen by one press. */
final class FormPane extends VBox {

    private static final List<Integer> DEFER_MINUTES = List.of(30, 60, 120);

    private static final double DEFER_UNTIL = 112;

    private final PromptsModel model;
    private final Naming naming;
    private final Words words;
    private final Runnable closed;
    private final FormParts parts;
    private Runnable ticks = () -> {};

    /**
     * @param closed gives the focus back when the form is left
     */
    FormPane(PromptsModel model, Naming naming, Words words, Runnable closed) {
        this.model = model;
        this.naming = naming;
        this.words = words;
        this.closed = closed;
        parts = new FormParts(words);
        getStyleClass().addAll("card", "prompt-form");
        managedProperty().bind(visibleProperty());
        model.form().addListener((_, before, form) -> show(before, form));
        setVisible(false);
    }

    private void show(@Nullable Form before, @Nullable Form form) {
        getChildren().clear();
        setVisible(form != null);
        ticks = () -> {};
        Node first =
                switch (form) {
                    case Form.Order(OrderForm order) -> {
                        OrderPane pane = new OrderPane(order, model, naming, words);
                        getChildren().add(pane);
                        yield pane.first();
                    }
                    case Form.Given(GivenForm given) -> {
                        GivenPane pane = new GivenPane(given, model, naming, words);
                        getChildren().add(pane);
                        ticks = pane::tick;
                        yield pane.first();
                    }
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

    /** The clock goes on. */
    void tick() {
        ticks.run();
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
                    blank(order.every())
                            .and(order.once().not())
                            .or(unsaid(order.orderedBy()))
                            .or(unnamed(order.drug()));
            case Form.Stop(StopForm stop) -> unsaid(stop.orderedBy());
            case Form.Given(GivenForm given) ->
                    Bindings.createBooleanBinding(
                            () ->
                                    given.drug().code().isEmpty()
                                            || (!given.warnings().isEmpty()
                                                    && !given.confirmed().get()),
                            given.mg(),
                            given.drug().typed(),
                            given.confirmed());
            case Form.Defer(StringProperty until) -> blank(until);
            case Form.Decline(StringProperty reason) -> blank(reason);
        };
    }

    private static BooleanBinding blank(StringProperty typed) {
        return Bindings.createBooleanBinding(() -> typed.get().isBlank(), typed);
    }

    private static BooleanBinding unnamed(DrugChoice drug) {
        return Bindings.createBooleanBinding(() -> drug.code().isEmpty(), drug.typed());
    }

    private static BooleanBinding unsaid(OrderedBy by) {
        return Bindings.createBooleanBinding(by::missing, by.person());
    }

    private Node stop(StopForm stop) {
        getChildren().add(FormParts.head(words.text("form.stop", naming.ordered(stop.order()))));
        getChildren().addAll(PersonBox.physician(stop.orderedBy(), model, words));
        TextField reason =
                parts.field("stop-reason", stop.reason(), words.text("form.reason.optional"), 420);
        getChildren().add(parts.named("form.why", reason));
        return reason;
    }

    private Node defer(StringProperty until) {
        getChildren().add(FormParts.head(words.text("form.defer")));
        FlowPane line = FormParts.line();
        for (int minutes : DEFER_MINUTES) {
            line.getChildren()
                    .add(
                            FormParts.plain(
                                    words.text(
                                            "time.ahead",
                                            naming.times().length(Duration.ofMinutes(minutes))),
                                    () -> model.defer(Duration.ofMinutes(minutes))));
        }
        TextField at = parts.clock("defer-until", until, "", DEFER_UNTIL);
        at.setAccessibleText(words.text("form.defer"));
        line.getChildren().add(around("form.until", at));
        getChildren().add(line);
        return at;
    }

    /** A field in the midst of its words, as they stand in the language: [04:00] まで. */
    private HBox around(String key, TextField field) {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        String place = "{0}";
        String text = words.text(key);
        int at = text.indexOf(place);
        said(row, text.substring(0, at));
        row.getChildren().add(field);
        said(row, text.substring(at + place.length()));
        return row;
    }

    private static void said(HBox row, String text) {
        if (!text.isBlank()) {
            row.getChildren().add(Parts.label(text.strip()));
        }
    }

    private Node decline(StringProperty reason) {
        getChildren().add(FormParts.head(words.text("form.decline")));
        TextField why = parts.field("decline-reason", reason, words.text("form.reason"), 420);
        FlowPane chips = FormParts.line();
        for (String key : List.of("decline.watch", "decline.contra", "decline.other")) {
            chips.getChildren()
                    .add(FormParts.plain(words.text(key), () -> reason.set(words.text(key))));
        }
        getChildren().addAll(parts.named("form.why", why), chips);
        return why;
    }
}
