package jp.mimamori.ui;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * When a fact holds, chosen the same way on every screen: now, a while ago, or a typed time, which
 * is taken as it is typed. What stands is the one that is marked.
 */
public final class TimeChoice extends FlowPane {

    /** What is offered, minutes ago. */
    public static final List<Integer> MINUTES = List.of(0, 5, 10, 15, 60);

    private static final double WIDE = 2000;
    private static final double FIELD = 112;
    private static final double GAP = 6;

    private final MeasuredTime time;
    private final Supplier<Instant> now;
    private final Words words;
    private final Times times;
    private final Label at = Parts.label("", "strong", "time-at");
    private final Label wrong = Parts.wrapped("", "t-13", "high-text");
    private final TextField typed = new TextField();
    private final List<ToggleButton> pills;
    private final Button keep;
    private final Runnable changed;

    /**
     * A choice of one time.
     *
     * @param title what the time is of: 測定時刻
     * @param before so many minutes before now are chosen, 0 for now
     * @param changed called when a typed time was taken
     */
    public TimeChoice(
            String title,
            MeasuredTime time,
            Supplier<Instant> now,
            IntConsumer before,
            Runnable changed,
            Words words,
            Times times) {
        super(GAP, GAP);
        this.time = time;
        this.now = now;
        this.words = words;
        this.times = times;
        this.changed = changed;
        setAlignment(Pos.CENTER_LEFT);
        setRowValignment(VPos.CENTER);
        setPrefWrapLength(WIDE);
        getStyleClass().add("time-choice");
        pills = MINUTES.stream().map(minutes -> pill(minutes, before)).toList();
        typed.setPromptText(words.text("time.example"));
        typed.setPrefWidth(FIELD);
        typed.setAccessibleText(title);
        typed.textProperty().addListener((_, _, text) -> take(text));
        Label name = Parts.label(title, "muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        at.setMinWidth(Region.USE_PREF_SIZE);
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        keep =
                Parts.plain(
                        words.text("time.keep"),
                        () -> {
                            time.keep();
                            changed.run();
                            tick();
                        });
        keep.setId("time-keep");
        keep.setFocusTraversable(false);
        keep.managedProperty().bind(keep.visibleProperty());
        getChildren().addAll(name, at, keep);
        getChildren().addAll(pills);
        getChildren().addAll(typed, wrong);
        tick();
    }

    private ToggleButton pill(int minutes, IntConsumer before) {
        String text =
                minutes == 0
                        ? words.text("time.now")
                        : words.text("time.minus", times.length(Duration.ofMinutes(minutes)));
        ToggleButton pill =
                Parts.pill(
                        text,
                        () -> {
                            before.accept(minutes);
                            typed.clear();
                            tick();
                        });
        pill.setId("time-" + minutes);
        pill.setFocusTraversable(false);
        return pill;
    }

    /** Each choice has its key on it, the last one is the field's. */
    public TimeChoice keys(List<String> keys) {
        for (int i = 0; i < keys.size() && i < pills.size(); i++) {
            pills.get(i).setGraphic(Parts.label(keys.get(i), "key"));
            pills.get(i).setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        }
        return this;
    }

    /** A finger that presses the field has digits beside it. */
    public TimeChoice pad() {
        DigitPad.at(typed, DigitPad.COLON, words);
        return this;
    }

    /** The time that stands has a key to be kept by. */
    public TimeChoice keepKey(String key) {
        keep.setGraphic(Parts.label(key, "key"));
        keep.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        return this;
    }

    /** Enter and Esc in the field lead back to where the values are typed. */
    public TimeChoice back(Runnable back) {
        typed.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean away = event.getCode() == KeyCode.ESCAPE;
                    boolean taken = event.getCode() == KeyCode.ENTER && !time.refused();
                    if ((away || taken) && !event.isControlDown()) {
                        event.consume();
                        if (away) {
                            typed.clear();
                        }
                        back.run();
                    }
                });
        return this;
    }

    public TextField field() {
        return typed;
    }

    private void take(String text) {
        if (text.isBlank()) {
            if (time.blank(now.get())) {
                changed.run();
            }
            wrong.setText("");
        } else {
            wrong.setText(
                    switch (time.choose(text, now.get())) {
                        case Read.Ok<Instant> _ -> "";
                        case Read.No<Instant> no -> no.in(words);
                    });
            changed.run();
        }
        tick();
    }

    /** The clock goes on. */
    public void tick() {
        Instant stands = time.at(now.get());
        boolean stale = time.stale(now.get());
        at.setText(
                stale
                        ? words.text(
                                "time.stale",
                                times.brief(stands, now.get()),
                                times.ago(stands, now.get()))
                        : times.brief(stands, now.get()));
        at.getStyleClass().remove("medium-text");
        if (stale) {
            at.getStyleClass().add("medium-text");
        }
        keep.setVisible(stale);
        MeasuredTime.Choice choice = time.choice().get();
        boolean chosen = choice instanceof MeasuredTime.Choice.Chosen;
        for (int i = 0; i < pills.size(); i++) {
            int minutes = MINUTES.get(i);
            pills.get(i).setSelected(!time.refused() && !stale && minutes == ago(choice));
        }
        if (!chosen && !time.refused() && !typed.getText().isEmpty() && !typed.isFocused()) {
            typed.clear();
        }
        typed.getStyleClass().removeAll("time-chosen");
        if (chosen && !time.refused()) {
            typed.getStyleClass().add("time-chosen");
        }
    }

    private static int ago(MeasuredTime.Choice choice) {
        return switch (choice) {
            case MeasuredTime.Choice.Now _ -> 0;
            case MeasuredTime.Choice.Before(int before) -> before;
            case MeasuredTime.Choice.Chosen _ -> -1;
        };
    }
}
