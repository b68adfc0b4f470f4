package jp.mimamori.ui.grading;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import jp.mimamori.ui.MeasuredTime;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** When the grade holds: now, a while ago, or a typed time. */
final class GradeTime extends HBox {

    private static final List<Integer> MINUTES = List.of(0, 15, 60);

    private final MeasuredTime time;
    private final Supplier<Instant> now;
    private final Words words;
    private final Times times;
    private final Label at = Parts.label("", "strong", "t-18");
    private final Label wrong = Parts.label("", "t-13", "high-text");
    private final TextField typed = new TextField();
    private final List<ToggleButton> pills;

    GradeTime(
            MeasuredTime time,
            Supplier<Instant> now,
            IntConsumer before,
            Words words,
            Times times) {
        super(6);
        this.time = time;
        this.now = now;
        this.words = words;
        this.times = times;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        pills = MINUTES.stream().map(minutes -> pill(minutes, before)).toList();
        typed.setPromptText(words.text("time.typed"));
        typed.setPrefWidth(124);
        typed.setAccessibleText(words.text("time.at"));
        typed.setId("grade-time");
        typed.setOnAction(_ -> take());
        getChildren().addAll(Parts.label(words.text("time.at"), "muted"), at);
        getChildren().addAll(pills);
        getChildren().addAll(typed, wrong);
        tick();
    }

    private ToggleButton pill(int minutes, IntConsumer before) {
        String text =
                minutes == 0
                        ? words.text("time.now")
                        : "−" + times.length(Duration.ofMinutes(minutes));
        return Parts.pill(
                text,
                () -> {
                    before.accept(minutes);
                    tick();
                });
    }

    private void take() {
        wrong.setText(
                switch (time.choose(typed.getText(), now.get())) {
                    case Read.Ok<Instant> _ -> "";
                    case Read.No<Instant> no -> no.in(words);
                });
        if (wrong.getText().isEmpty()) {
            typed.clear();
        }
        tick();
    }

    /** The clock goes on. */
    void tick() {
        at.setText(times.brief(time.at(now.get()), now.get()));
        MeasuredTime.Choice choice = time.choice().get();
        for (int i = 0; i < pills.size(); i++) {
            int minutes = MINUTES.get(i);
            pills.get(i)
                    .setSelected(
                            switch (choice) {
                                case MeasuredTime.Choice.Now _ -> minutes == 0;
                                case MeasuredTime.Choice.Before(int before) -> minutes == before;
                                case MeasuredTime.Choice.Chosen _ -> false;
                            });
        }
    }
}
