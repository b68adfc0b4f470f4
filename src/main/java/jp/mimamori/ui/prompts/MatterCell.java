package jp.mimamori.ui.prompts;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.BedWords;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** One line of the list: how urgent, what, where it stands, since when. */
final class MatterCell<M extends Matter> extends ListCell<M> {

    private final PromptsModel model;
    private final Naming naming;
    private final Words words;

    private final Theme theme;

    MatterCell(PromptsModel model, Ui ui, Words words) {
        this.model = model;
        naming = Naming.of(ui.of(this::whose));
        this.words = words;
        theme = ui.theme();
        getStyleClass().add("matter");
        setPrefWidth(0);
    }

    private String whose() {
        M matter = getItem();
        return matter == null ? "" : matter.patient().patient().id();
    }

    @Override
    protected void updateItem(@Nullable M matter, boolean empty) {
        super.updateItem(matter, empty);
        setText(null);
        getStyleClass().removeIf(style -> style.startsWith("matter-"));
        if (empty || matter == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        getStyleClass().add("matter-" + matter.urgency().code());
        Instant now = model.now();
        String asked = what(matter, now);
        String told = below(matter, now);
        Label what = new Label(Glued.of(asked));
        what.getStyleClass().addAll("strong", "t-15");
        what.setWrapText(true);
        Label below = new Label(Glued.of(told));
        below.getStyleClass().addAll("t-13", "muted");
        below.setWrapText(true);
        VBox texts = new VBox(2);
        if (model.wholeWard()) {
            Label who = new Label(who(matter));
            who.getStyleClass().addAll("t-13", "accent-text");
            texts.getChildren().add(who);
        }
        texts.getChildren().addAll(what, below);
        HBox.setHgrow(texts, Priority.ALWAYS);
        UrgencyMark mark = new UrgencyMark(matter.urgency(), 14);
        HBox row = new HBox(10, mark, texts);
        row.setMinHeight(Region.USE_PREF_SIZE);
        setGraphic(row);
        setAccessibleText(
                words.text("urgency." + matter.urgency().name())
                        + " "
                        + who(matter)
                        + " "
                        + asked
                        + " "
                        + told);
    }

    private String who(Matter matter) {
        return BedWords.of(matter.patient(), theme);
    }

    private String what(Matter matter, Instant now) {
        return switch (matter) {
            case Matter.Asked asked -> what(asked.prompt(), now);
            case Matter.Due due ->
                    naming.drug(due.dose().drug()) + " " + naming.mg(due.dose().dose());
        };
    }

    private String what(Prompt prompt, Instant now) {
        if (prompt.action() == Action.WITHHOLD) {
            return naming.asked(prompt, now);
        }
        String dose = Told.dose(prompt, naming, words);
        return naming.asked(prompt) + (dose.isEmpty() ? "" : " " + dose);
    }

    private String below(Matter matter, Instant now) {
        return switch (matter) {
            case Matter.Asked asked ->
                    asked.changesSoon(now).map(at -> naming.changes(at, now) + "   ").orElse("")
                            + naming.times().ago(asked.since(), now)
                            + status(asked.prompt(), now)
                            + ordered(asked)
                            + (naming.pack().row(asked.prompt().row()).isPresent()
                                    ? "   " + naming.cite(asked.prompt().row())
                                    : "");
            case Matter.Due due -> state(due, now);
        };
    }

    /** Whether an order answers it already and only the dose is missing. */
    private String ordered(Matter.Asked asked) {
        boolean ordered =
                asked.explanation().orders().stream()
                        .anyMatch(o -> asked.prompt().id().equals(o.order().prompt()));
        if (ordered) {
            return "   " + words.text("status.ordered");
        }
        return asked.prompt().action() == Action.WITHHOLD
                ? ""
                : asked.explanation().orders().stream()
                        .findFirst()
                        .map(o ->
                                "   "
                                        + words.text(
                                                "status.otherOrder",
                                                naming.mg(o.order().dose()),
                                                naming.every(o.order().everyHours())))
                        .orElse("");
    }

    private String status(Prompt prompt, Instant now) {
        return switch (prompt.status()) {
            case OPEN -> "";
            case SEEN -> "   " + words.text("status.seen");
            case DEFERRED ->
                    "   "
                            + words.text(
                                    "status.deferred",
                                    prompt.until() == null
                                            ? ""
                                            : naming.times().brief(prompt.until(), now));
        };
    }

    private String state(Matter.Due due, Instant now) {
        String at = naming.times().brief(due.since(), now);
        String every = due.order() == null ? "" : "   " + naming.every(due.order().everyHours());
        DueDose.State state = due.dose().state();
        return switch (state) {
                    case UPCOMING ->
                            words.text("due.upcoming", at, naming.times().left(now, due.since()));
                    case DUE -> words.text("due.now", at);
                    case OVERDUE ->
                            words.text("due.overdue", at, naming.times().late(due.since(), now));
                }
                + every;
    }
}
