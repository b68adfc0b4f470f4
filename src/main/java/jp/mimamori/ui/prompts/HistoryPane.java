package jp.mimamori.ui.prompts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Explanation;
import jp.mimamori.advice.Prompt;
import jp.mimamori.advice.Shown;
import jp.mimamori.advice.Story;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.SinceInfusion;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Every prompt of a patient that was shown: raised, on what facts, answered, by whom, and how it
 * went; the latest first.
 */
final class HistoryPane extends VBox {

    private final Naming naming;
    private final EntryWords entries;
    private final Words words;

    HistoryPane(Naming naming, EntryWords entries, Words words) {
        this.naming = naming;
        this.entries = entries;
        this.words = words;
        getStyleClass().addAll("gap-8", "prompt-history");
    }

    /**
     * @param known the patient as now known: what a limit forbids still is told as it now stands
     */
    void show(List<Shown.Span> shown, @Nullable PatientNow known, Instant now) {
        getChildren().clear();
        Label title = new Label(words.text("history"));
        title.getStyleClass().add("card-title");
        getChildren().add(title);
        if (shown.isEmpty()) {
            getChildren().add(small(words.text("history.none")));
        }
        for (Shown.Span each : shown.reversed()) {
            getChildren().add(row(each, known, now));
        }
    }

    /** In the words of the pack by which it was raised. */
    private HBox row(Shown.Span shown, @Nullable PatientNow known, Instant now) {
        Story.PromptSpan span = shown.span();
        Naming then = naming.by(span.pack());
        Label what = new Label(Glued.of(then.asked(span.prompt())));
        what.getStyleClass().addAll("strong", "t-15");
        what.setWrapText(true);
        VBox texts = new VBox(2, what);
        SinceInfusion since = SinceInfusion.of(shown.known(), words, naming.times());
        if (span.prompt().action() == Action.WITHHOLD) {
            texts.getChildren().addAll(withheld(shown, known, then));
        } else {
            texts.getChildren().add(small(then.row(span.prompt().row())));
        }
        texts.getChildren().add(small(words.text("history.raised", since.moment(span.raised()))));
        for (String fact :
                Told.facts(shown.explanation(), shown.known(), then, words, span.raised())) {
            texts.getChildren().add(small(words.text("history.fact", fact)));
        }
        for (Entry answer : span.answers()) {
            texts.getChildren().add(small(answer(answer, now)));
        }
        texts.getChildren()
                .add(
                        small(
                                span.ended() == null || span.end() == null
                                        ? words.text(
                                                span.answers().isEmpty()
                                                        ? "history.open"
                                                        : "history.stands")
                                        : words.text(
                                                        "history." + span.end().name(),
                                                        since.moment(span.ended()))
                                                + by(shown.endedBy())));
        if (shown.takenBy() != null) {
            texts.getChildren().add(taken(shown.takenBy()));
        }
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(10, new UrgencyMark(Urgency.of(span.pack(), span.prompt()), 14), texts);
        row.getStyleClass().addAll("card", "history-row");
        return row;
    }

    /** That it must not be given comes first, with the limit; the row's words are the table's. */
    private List<Label> withheld(Shown.Span shown, @Nullable PatientNow known, Naming then) {
        Prompt prompt = shown.span().prompt();
        Explanation.LimitUse use = shown.explanation().limit();
        boolean stands = shown.span().ended() == null;
        Advice advice = known == null ? null : known.advice();
        if (stands && advice != null) {
            String id = prompt.id();
            prompt =
                    advice.prompt(prompt.row()).filter(each -> each.id().equals(id)).orElse(prompt);
            use =
                    prompt.drug() == null
                            ? use
                            : Explanation.LimitUse.of(shown.span().pack(), advice, prompt.drug())
                                    .orElse(use);
        }
        Instant again = prompt.allowedAgainAt();
        String key = "history.withheld" + (stands ? "" : ".was") + (again == null ? ".never" : "");
        Label forbidden = small(words.text(key, again == null ? "" : naming.times().moment(again)));
        forbidden.getStyleClass().setAll("label", "t-15", "high-text", "strong");
        List<Label> lines = new ArrayList<>(List.of(forbidden));
        Told.limit(use, then, words).forEach(line -> lines.add(small(line)));
        lines.add(small(words.text("withheld.row", then.row(prompt.row()))));
        return lines;
    }

    /** The entry that ended it, and whose it is. */
    private String by(@Nullable Entry entry) {
        if (entry == null) {
            return "";
        }
        String what =
                switch (entry) {
                    case Entry.CrsGrade grade -> named(Entry.Axis.CRS, grade);
                    case Entry.NeuroGrade grade -> named(Entry.Axis.NEURO, grade);
                    case Entry.Medication dose -> entries.text(dose) + " ";
                    case Entry.PromptResponse _ -> "";
                    default -> entries.type(entry) + " " + entries.text(entry) + " ";
                };
        return "　" + what + Glued.whole(naming.by(entry));
    }

    private String named(Entry.Axis axis, Entry grade) {
        return naming.axis(axis) + " " + entries.text(grade) + " ";
    }

    /** It was shown, and by the record as it stands now it would not have been. */
    private Label taken(Entry by) {
        OffsetDateTime recorded = by.meta().recordedAt();
        Label taken =
                small(
                        words.text(
                                        "history.taken",
                                        naming.times()
                                                .moment(
                                                        recorded == null
                                                                ? by.at()
                                                                : recorded.toInstant()))
                                + by(by));
        taken.getStyleClass().setAll("label", "t-13", "medium-text", "strong", "history-taken");
        return taken;
    }

    private String answer(Entry answer, Instant now) {
        String what =
                switch (answer) {
                    case Entry.PromptResponse r ->
                            words.text("answered." + r.response().name())
                                    + (r.until() == null
                                            ? ""
                                            : " → " + naming.times().brief(r.until(), now))
                                    + (r.reason() == null ? "" : " " + r.reason());
                    case Entry.Order o ->
                            words.text(
                                    "answered.ORDERED",
                                    naming.drug(o.drug()),
                                    naming.mg(o.dose()),
                                    naming.every(o.everyHours()));
                    case Entry.Medication m ->
                            words.text(
                                    "answered.GIVEN", naming.drug(m.drug()), naming.mg(m.dose()));
                    default -> "";
                };
        return what
                + "  "
                + naming.times().moment(answer.at())
                + " "
                + Glued.whole(naming.by(answer));
    }

    private static Label small(String text) {
        return Parts.glued(text, "t-13", "muted");
    }
}
