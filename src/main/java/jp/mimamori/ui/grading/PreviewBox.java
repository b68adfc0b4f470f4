package jp.mimamori.ui.grading;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.PromptWords;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

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
    private final Naming naming;

    /**
     * @param choose said while nothing is chosen
     */
    PreviewBox(Ui ui, Axis axis, String choose) {
        super(4);
        this.axis = axis;
        this.choose = choose;
        desk = ui.desk();
        words = ui.words(PreviewBox.class);
        naming = Naming.of(ui);
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
        boolean withheld = prompt.action() == Action.WITHHOLD;
        String said = said(prompt, preview);
        if (!line.raised()) {
            said = words.text("preview.stands", said);
        }
        Label what =
                Parts.wrapped(
                        Glued.of(said),
                        withheld ? "high-text" : line.raised() ? "strong-text" : "muted",
                        line.raised() ? "strong" : "t-15");
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox row = Parts.row(8, new UrgencyMark(Urgency.of(desk.pack(), prompt), 14), what);
        row.getStyleClass().add("preview-line");
        row.setId("preview-" + prompt.row());
        row.setAccessibleText(said);
        return row;
    }

    /** As the list of prompts says it, with the dose and its basis, and where it stands. */
    private String said(Prompt prompt, Preview preview) {
        String where = prompts.where(prompt);
        boolean drug = prompt.drug() != null && prompt.action() != Action.NOT_RECOMMENDED;
        String what =
                !drug
                        ? prompts.what(prompt, preview.course(), preview.now())
                        : Words.begun(naming.asks(prompt, preview.now())) + amount(prompt, preview);
        return where.isEmpty() ? what : words.text("preview.where", what, where);
    }

    private String amount(Prompt prompt, Preview preview) {
        String amount = prompts.amount(prompt, preview.course(), preview.now());
        return amount.isEmpty() ? "" : " " + amount;
    }

    private void gone(Preview preview) {
        List<Prompt> gone = preview.gone();
        if (!gone.isEmpty()) {
            String said =
                    String.join(
                            words.text("preview.comma"),
                            gone.stream().map(this::named).distinct().toList());
            getChildren().add(Parts.glued(words.text("preview.gone", said), "t-13", "muted"));
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
