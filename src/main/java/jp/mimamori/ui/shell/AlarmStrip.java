package jp.mimamori.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Headline;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The alarm that waits first, across the window, until somebody looks. */
final class AlarmStrip extends HBox {

    private final ShellModel model;
    private final Words words;
    private final AlarmWords said;
    private final Runnable silence;
    private Shown shown = Shown.NOTHING;

    /** What the strip says: drawn anew only when that is something else. */
    private record Shown(
            String key,
            Urgency urgency,
            String who,
            String what,
            List<AlarmWords.Phrase> with,
            int more) {
        static final Shown NOTHING = new Shown("", Urgency.NEUTRAL, "", "", List.of(), 0);
    }

    /**
     * @param headlines what is asked in a few words, of the patient whose id it is given
     * @param silence silences the bell
     */
    AlarmStrip(
            ShellModel model,
            Words words,
            Times times,
            Function<Supplier<String>, Headline> headlines,
            Theme theme,
            Runnable silence) {
        this.silence = silence;
        this.model = model;
        this.words = words;
        said = new AlarmWords(model, words, times, headlines, theme.namesHiddenProperty());
        setAlignment(Pos.CENTER_LEFT);
        quiet();
        model.alarms().shown().subscribe(this::show);
        model.snapshot().subscribe(this::show);
        model.now().subscribe(this::show);
        theme.namesHiddenProperty().subscribe(this::show);
    }

    private void show() {
        List<Alarm> waiting = model.alarms().shown().get();
        Shown now =
                waiting.isEmpty() ? Shown.NOTHING : said(waiting.getFirst(), waiting.size() - 1);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        if (waiting.isEmpty()) {
            quiet();
        } else {
            draw(waiting.getFirst());
        }
    }

    private Shown said(Alarm first, int more) {
        return new Shown(
                first.key(),
                first.urgency(),
                said.who(first),
                said.what(first),
                said.more(first),
                more);
    }

    private void draw(Alarm first) {
        getStyleClass()
                .setAll(
                        "alarm-strip",
                        "banner",
                        (first.interrupts() ? "banner-filled-" : "banner-")
                                + first.urgency().code());
        List<Node> drawn = new ArrayList<>(List.of(new UrgencyMark(first.urgency(), 16), texts()));
        if (shown.more() > 0) {
            Label more = label(words.counted("alarm.more", shown.more()), "banner-detail");
            more.setMinWidth(USE_PREF_SIZE);
            drawn.add(more);
        }
        if (first.interrupts()) {
            drawn.add(button("alarm.silence", "Ctrl+M", silence));
        }
        drawn.add(button("alarm.look", "F11", () -> model.alarms().look(first)));
        drawn.add(button("alarm.open", "F12", this::open));
        Redraw.of(this, List.of(shown.key(), shown.urgency()), drawn);
        setAccessibleText(
                Stream.concat(
                                Stream.of(shown.who(), shown.what()),
                                shown.with().stream().map(AlarmWords.Phrase::text))
                        .collect(Collectors.joining(" ")));
    }

    /** Who and what in one line, under it what goes with it; no phrase is broken over lines. */
    private Node texts() {
        Label who = label(shown.who(), "banner-title");
        who.setMinWidth(USE_PREF_SIZE);
        Label what = label(Glued.of(shown.what()), "banner-title");
        what.setWrapText(true);
        HBox title = new HBox(12, who, what);
        title.setAlignment(Pos.TOP_LEFT);
        VBox texts = new VBox(title);
        if (shown.with().size() == 1) {
            Label only = label(Glued.of(shown.with().getFirst().text()), "banner-detail");
            only.setWrapText(true);
            texts.getChildren().add(only);
        } else if (!shown.with().isEmpty()) {
            texts.getChildren().add(phrases());
        }
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    private Node phrases() {
        FlowPane phrases = new FlowPane(10, 0);
        for (AlarmWords.Phrase phrase : shown.with()) {
            Label said = label(phrase.text(), "banner-detail");
            said.getStyleClass().add("strip-phrase");
            if (phrase.strong()) {
                said.getStyleClass().add("strong");
            }
            said.setMinWidth(USE_PREF_SIZE);
            phrases.getChildren().add(said);
        }
        phrases.getChildren().getLast().getStyleClass().add("strip-phrase-last");
        return phrases;
    }

    /** The place is kept: nothing moves under a finger when an alarm comes. */
    private void quiet() {
        getStyleClass().setAll("alarm-strip", "alarm-strip-quiet");
        Redraw.of(this, "", List.of(label(words.text("alarm.none"), "banner-detail")));
        setAccessibleText(words.text("alarm.none"));
    }

    /** Opens what waits first, which is to look at it. */
    void open() {
        List<Alarm> waiting = model.alarms().shown().get();
        if (!waiting.isEmpty()) {
            Alarm first = waiting.getFirst();
            model.alarms().look(first);
            model.go(Place.PROMPTS, first.patient());
        }
    }

    /** Looked at without going there. */
    void look() {
        List<Alarm> waiting = model.alarms().shown().get();
        if (!waiting.isEmpty()) {
            model.alarms().look(waiting.getFirst());
        }
    }

    private Button button(String key, String shortcut, Runnable action) {
        Button button = new Button(words.text(key) + "  " + shortcut);
        button.getStyleClass().add("strip-button");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
