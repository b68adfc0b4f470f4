package jp.mimamori.ui.prompts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Story;
import jp.mimamori.course.Entry;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;

import java.time.Instant;

/**
 * Every prompt of a patient that stood: raised, answered, by whom, and how it went; the latest
 * first.
 */
final class HistoryPane extends VBox {

    private final Naming naming;
    private final Words words;

    HistoryPane(Naming naming, Words words) {
        this.naming = naming;
        this.words = words;
        getStyleClass().addAll("gap-8", "prompt-history");
    }

    void show(Story story, Instant now) {
        getChildren().clear();
        Label title = new Label(words.text("history"));
        title.getStyleClass().add("card-title");
        getChildren().add(title);
        if (story.prompts().isEmpty()) {
            getChildren().add(small(words.text("history.none")));
        }
        for (Story.PromptSpan span : story.prompts().reversed()) {
            getChildren().add(row(span, now));
        }
    }

    /** In the words of the pack by which it was raised. */
    private HBox row(Story.PromptSpan span, Instant now) {
        Naming then = naming.by(span.pack());
        Label what = new Label(then.asked(span.prompt()));
        what.getStyleClass().addAll("strong", "t-15");
        VBox texts = new VBox(2, what, small(then.row(span.prompt().row())));
        texts.getChildren()
                .add(small(words.text("history.raised", naming.times().moment(span.raised()))));
        for (Entry answer : span.answers()) {
            texts.getChildren().add(small(answer(answer, now)));
        }
        texts.getChildren()
                .add(
                        small(
                                span.ended() == null || span.end() == null
                                        ? words.text("history.open")
                                        : words.text(
                                                "history." + span.end().name(),
                                                naming.times().moment(span.ended()))));
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(10, new UrgencyMark(Urgency.of(span.pack(), span.prompt()), 14), texts);
        row.getStyleClass().addAll("card", "history-row");
        return row;
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
        return what + "  " + naming.times().moment(answer.at()) + " " + naming.by(answer);
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("t-13", "muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
