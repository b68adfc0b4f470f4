package jp.mimamori.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Prompt;
import jp.mimamori.ui.Bedside;
import jp.mimamori.ui.Headline;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The alarm that waits first, across the window, until somebody looks. */
final class AlarmStrip extends HBox {

    private final ShellModel model;
    private final Words words;
    private final Times times;
    private final Function<Supplier<String>, Headline> headlines;
    private final Map<String, Headline> byPatient = new HashMap<>();
    private final BooleanProperty namesHidden;
    private final Runnable silence;
    private Said said = Said.NOTHING;

    /** What the strip says: drawn anew only when that is something else. */
    private record Said(
            String key, Urgency urgency, String who, String what, String where, int more) {
        static final Said NOTHING = new Said("", Urgency.NEUTRAL, "", "", "", 0);
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
        this.times = times;
        this.headlines = headlines;
        this.namesHidden = theme.namesHiddenProperty();
        setAlignment(Pos.CENTER_LEFT);
        quiet();
        model.alarms().shown().subscribe(this::show);
        model.snapshot().subscribe(this::show);
        namesHidden.subscribe(this::show);
    }

    private void show() {
        List<Alarm> waiting = model.alarms().shown().get();
        Said now = waiting.isEmpty() ? Said.NOTHING : said(waiting.getFirst(), waiting.size() - 1);
        if (now.equals(said)) {
            return;
        }
        said = now;
        if (waiting.isEmpty()) {
            quiet();
        } else {
            draw(waiting.getFirst());
        }
    }

    private Said said(Alarm first, int more) {
        return new Said(first.key(), first.urgency(), who(first), what(first), where(first), more);
    }

    private void draw(Alarm first) {
        getStyleClass()
                .setAll(
                        "alarm-strip",
                        "banner",
                        (first.interrupts() ? "banner-filled-" : "banner-")
                                + first.urgency().code());
        Label who = label(said.who(), "banner-title");
        who.setMinWidth(USE_PREF_SIZE);
        Label what = label(said.what(), "banner-title");
        what.setMinWidth(USE_PREF_SIZE);
        Label where = label(said.where(), "banner-detail");
        where.setWrapText(true);
        where.setMinWidth(0);
        HBox texts = new HBox(12, who, what, where);
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        setHgrow(texts, Priority.ALWAYS);
        List<Node> drawn = new ArrayList<>(List.of(new UrgencyMark(first.urgency(), 16), texts));
        if (said.more() > 0) {
            Label more = label(words.text("alarm.more", said.more()), "banner-detail");
            more.setMinWidth(USE_PREF_SIZE);
            drawn.add(more);
        }
        if (first.interrupts()) {
            drawn.add(button("alarm.silence", "Ctrl+M", silence));
        }
        drawn.add(button("alarm.look", "F11", () -> model.alarms().look(first)));
        drawn.add(button("alarm.open", "F12", this::open));
        Redraw.of(this, List.of(said.key(), said.urgency()), drawn);
        setAccessibleText(said.who() + " " + said.what());
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
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private String who(Alarm alarm) {
        PatientNow patient = model.snapshot().get().patient(alarm.patient()).orElse(null);
        if (patient == null) {
            return alarm.patient();
        }
        Bedside bedside = Bedside.at(patient, model.now().get(), ShellModel.clock(patient));
        String name = namesHidden.get() ? "" : bedside.name();
        return (bedside.bed() + " " + name).strip();
    }

    private String what(Alarm alarm) {
        String text =
                switch (alarm.what()) {
                    case Alarm.What.Asked(var prompt) -> headline(alarm).what(prompt);
                    case Alarm.What.Late(var dose) ->
                            words.text(
                                    "alarm.late",
                                    headline(alarm).dose(dose),
                                    times.clock(dose.dueAt()));
                    case Alarm.What.Unjudged _ -> words.text("cannotJudge");
                };
        return alarm.stands() ? text : words.text("alarm.ended", text);
    }

    /** In the words of the tables by which its patient goes. */
    private Headline headline(Alarm alarm) {
        return byPatient.computeIfAbsent(alarm.patient(), id -> headlines.apply(() -> id));
    }

    /** The order under which the drug is already being given. */
    private String ordered(Alarm alarm, Prompt prompt, Advice advice) {
        return advice.nextDose(prompt.drug())
                .filter(_ -> prompt.action().asksDose())
                .map(due -> "　" + headline(alarm).ordered(due))
                .orElse("");
    }

    /** What must not be given to the same patient, beside what can be decided. */
    private String limits(Alarm first) {
        return model.alarms().shown().get().stream()
                .filter(alarm -> alarm.forbids() && alarm.patient().equals(first.patient()))
                .filter(alarm -> !alarm.equals(first) && alarm.stands())
                .findFirst()
                .map(alarm -> "　" + what(alarm))
                .orElse("");
    }

    private String where(Alarm alarm) {
        String since = times.brief(alarm.since(), model.now().get());
        return switch (alarm.what()) {
            case Alarm.What.Asked(var prompt) -> {
                Advice advice =
                        model.snapshot()
                                .get()
                                .patient(alarm.patient())
                                .map(PatientNow::advice)
                                .orElse(null);
                yield advice == null
                        ? since
                        : headline(alarm).where(prompt, advice)
                                + ordered(alarm, prompt, advice)
                                + limits(alarm)
                                + "　"
                                + since;
            }
            case Alarm.What.Late _ -> "";
            case Alarm.What.Unjudged(var why) -> words.text("cannotJudge." + why.name());
        };
    }
}
