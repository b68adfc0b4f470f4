package jp.mimamori.ui.vitals;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import java.time.Instant;

/** Any time of measuring, typed: across midnight too, never in the future. */
final class TimePanel extends VBox {

    private static final int[] MINUTES = {20, 30, 45, 60, 90, 120};

    private final VitalsModel model;
    private final Words words;
    private final Runnable back;
    private final java.util.function.Supplier<Instant> now;
    private final TextField field = new TextField();
    private final Label said = Parts.wrapped("", "high-text");

    TimePanel(
            VitalsModel model,
            Words words,
            Times times,
            java.util.function.Supplier<Instant> now,
            Runnable back) {
        this.model = model;
        this.words = words;
        this.now = now;
        this.back = back;
        getStyleClass().add("choice-panel");
        setSpacing(8);
        field.setId("time-field");
        field.setPromptText("0310   23:55   11/23 23:55");
        field.setAccessibleText(words.text("measured.title"));
        field.setOnAction(_ -> take());
        FlowPane before = new FlowPane(6, 6);
        for (int minutes : MINUTES) {
            before.getChildren()
                    .add(
                            Parts.plain(
                                    words.text(
                                            "measured.ago",
                                            times.length(java.time.Duration.ofMinutes(minutes))),
                                    () -> {
                                        model.before(minutes);
                                        back.run();
                                    }));
        }
        var set = Parts.plain(words.text("measured.set"), this::take);
        set.getStyleClass().add("next");
        getChildren()
                .addAll(
                        Parts.row(
                                8,
                                Parts.label(words.text("measured.title"), "strong"),
                                Parts.space(),
                                Parts.plain(words.text("panel.back"), back)),
                        Parts.row(8, field, set),
                        said,
                        before,
                        Parts.wrapped(words.text("measured.hint"), "t-13", "muted"));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        back.run();
                    }
                });
    }

    TextField field() {
        return field;
    }

    private void take() {
        switch (model.time().choose(field.getText(), now.get())) {
            case Read.Ok<Instant> _ -> {
                said.setText("");
                field.clear();
                model.refresh();
                back.run();
            }
            case Read.No<Instant> no -> said.setText(no.in(words));
        }
    }
}
