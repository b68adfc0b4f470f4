package jp.mimamori.ui.grading;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.PromptWords;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * 記録すると: the rows that the choice would raise, with doses and their basis, before it is recorded.
 */
final class PreviewBox extends VBox {

    private static final int MOST = 5;

    private final Desk desk;
    private final Axis axis;
    private final String choose;
    private final Words words;
    private final PromptWords prompts;

    /**
     * @param choose said while nothing is chosen
     */
    PreviewBox(Ui ui, Axis axis, String choose) {
        super(4);
        this.axis = axis;
        this.choose = choose;
        desk = ui.desk();
        words = ui.words(PreviewBox.class);
        prompts = new PromptWords(ui.desk()::pack, ui.times(), ui.language());
        getStyleClass().addAll("card", "preview");
        HBox.setHgrow(this, Priority.ALWAYS);
        show(null);
    }

    void show(@Nullable Preview preview) {
        getChildren().setAll(Parts.label(words.text("preview.title"), "strong"));
        if (preview == null) {
            getChildren().add(Parts.wrapped(choose, "muted"));
            return;
        }
        if (preview.cannotJudge()) {
            getChildren()
                    .add(
                            new Banner(
                                    Urgency.HIGH,
                                    true,
                                    words.text("cannotJudge"),
                                    words.text("preview.unjudged")));
            return;
        }
        List<Preview.Line> lines = preview.lines(desk.pack(), axis);
        lines.stream().limit(MOST).forEach(line -> getChildren().add(line(line, preview)));
        if (lines.isEmpty()) {
            getChildren().add(Parts.wrapped(words.text("preview.nothing"), "strong-text"));
        }
        if (lines.size() > MOST) {
            getChildren()
                    .add(Parts.label(words.text("preview.more", lines.size() - MOST), "muted"));
        }
        gone(preview);
    }

    private HBox line(Preview.Line line, Preview preview) {
        Prompt prompt = line.prompt();
        Instant now = preview.now();
        String where = prompts.where(prompt);
        Label what =
                Parts.wrapped(
                        (where.isEmpty() ? "" : where + "　")
                                + prompts.what(prompt, preview.course(), now),
                        line.raised() ? "strong" : "muted");
        HBox.setHgrow(what, Priority.ALWAYS);
        Label action =
                Parts.label(
                        line.raised()
                                ? prompts.action(prompt)
                                : words.text("preview.stands", prompts.action(prompt)),
                        line.raised() ? "accent-text" : "muted");
        action.setMinWidth(USE_PREF_SIZE);
        HBox row = Parts.row(8, new UrgencyMark(Urgency.of(desk.pack(), prompt), 14), what, action);
        row.getStyleClass().add("preview-line");
        row.setId("preview-" + prompt.row());
        row.setAccessibleText(what.getText() + " " + action.getText());
        return row;
    }

    private void gone(Preview preview) {
        List<Prompt> gone = preview.gone();
        if (!gone.isEmpty()) {
            String said =
                    String.join(
                            words.text("preview.comma"),
                            gone.stream().map(this::named).distinct().toList());
            getChildren().add(Parts.wrapped(words.text("preview.gone", said), "t-13", "muted"));
        }
    }

    private String named(Prompt prompt) {
        String where = prompts.where(prompt);
        String drug = prompt.drug();
        return where.isEmpty() || drug == null
                ? prompts.said(prompt)
                : where + " " + prompts.drug(drug);
    }
}
