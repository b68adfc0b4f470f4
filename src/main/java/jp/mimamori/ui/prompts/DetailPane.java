package jp.mimamori.ui.prompts;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Guide;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.SinceInfusion;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is asked, whole: the table's words, the dose and its basis, the facts, the limits, what
 * comes next.
 */
final class DetailPane extends VBox {

    private final PromptsModel model;
    private final Naming naming;
    private final Words words;
    private final EntryWords entries;
    private final Runnable guideline;
    private final Function<Matter.Asked, Optional<String>> stock;

    private final Function<PatientNow, String> who;

    /**
     * Nothing is selected at first.
     *
     * @param guideline opens the guideline at the row of what is selected
     * @param stock what is to be said of the vials for its dose
     * @param who bed and name, as far as names are shown
     */
    DetailPane(
            PromptsModel model,
            Naming naming,
            Words words,
            EntryWords entries,
            Runnable guideline,
            Function<Matter.Asked, Optional<String>> stock,
            Function<PatientNow, String> who) {
        this.who = who;
        this.guideline = guideline;
        this.stock = stock;
        this.entries = entries;
        this.model = model;
        this.naming = naming;
        this.words = words;
        getStyleClass().add("prompt-detail");
        model.selected().addListener((_, _, _) -> show());
        model.notJudged().addListener((ListChangeListener<PatientNow>) _ -> notJudged());
        show();
    }

    /** What is looked at still is drawn when it changes itself, and not before by what it was. */
    private void notJudged() {
        if (model.selected().get() == null) {
            show();
        }
    }

    void show() {
        Matter matter = model.selected().get();
        List<Node> drawn = new ArrayList<>();
        switch (matter) {
            case Matter.Asked asked -> asked(drawn, asked);
            case Matter.Due due -> due(drawn, due);
            case null -> {
                PatientNow unjudged = model.unjudged();
                if (unjudged != null) {
                    drawn.add(new UnjudgedPane(unjudged, naming, words, entries, model::stop));
                    break;
                }
                drawn.add(
                        Parts.glued(
                                words.text(model.insteadKey()),
                                "t-18",
                                model.notJudged().isEmpty() ? "muted" : "high-text"));
            }
        }
        Redraw.of(this, matter == null ? "" : matter.key(), drawn);
    }

    private void asked(List<Node> drawn, Matter.Asked asked) {
        Instant now = model.now();
        Told told = Told.of(asked.explanation(), asked.patient().course(), naming, words, now);
        Action action = asked.prompt().action();
        drawn.add(head(asked, told.cite()));
        if (action == Action.WITHHOLD) {
            drawn.add(
                    new Banner(
                            Urgency.HIGH,
                            true,
                            words.text("withhold"),
                            asked.prompt().allowedAgainAt() == null
                                    ? words.text("limit.never")
                                    : words.text(
                                            "limit.again",
                                            naming.times()
                                                    .brief(asked.prompt().allowedAgainAt(), now),
                                            naming.times()
                                                    .left(now, asked.prompt().allowedAgainAt()))));
        }
        if (action == Action.WITHHOLD) {
            drawn.add(Parts.glued(words.text("withheld.row", told.words()), "t-15", "muted"));
        } else {
            drawn.add(Parts.glued(told.words(), "t-18", "strong"));
        }
        if (!told.dose().isEmpty() && action != Action.WITHHOLD) {
            String drug = asked.prompt().drug();
            drawn.add(
                    Parts.glued(
                            (drug == null ? "" : naming.drug(drug) + " ") + told.dose(),
                            "t-24",
                            "strong",
                            "prompt-dose"));
        }
        if (action != Action.WITHHOLD) {
            stock.apply(asked)
                    .ifPresent(
                            line -> drawn.add(Parts.glued(line, "t-15", "medium-text", "strong")));
        }
        told.sections().forEach(section -> drawn.add(section(section)));
        stops(drawn);
    }

    private Node head(Matter.Asked asked, String cite) {
        HBox head =
                new HBox(
                        10,
                        new UrgencyMark(asked.urgency(), 18),
                        Chip.of(
                                asked.urgency(),
                                words.text("action." + asked.prompt().action().name())));
        if (model.wholeWard()) {
            head.getChildren().add(Parts.glued(who.apply(asked.patient()), "t-15", "strong"));
        }
        head.getChildren().add(Guide.link(cite, guideline));
        Instant now = model.now();
        asked.changesSoon(now)
                .map(at -> Chip.of(Urgency.MEDIUM, naming.changes(at, now)))
                .ifPresent(head.getChildren()::add);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void due(List<Node> drawn, Matter.Due due) {
        Instant now = model.now();
        HBox head =
                new HBox(
                        10,
                        new UrgencyMark(due.urgency(), 18),
                        Chip.of(due.urgency(), words.text("due." + due.dose().state().name())));
        head.setAlignment(Pos.CENTER_LEFT);
        drawn.add(head);
        drawn.add(
                Parts.glued(
                        naming.drug(due.dose().drug()) + " " + naming.mg(due.dose().dose()),
                        "t-24",
                        "strong"));
        String at =
                SinceInfusion.of(due.patient().course(), words, naming.times()).moment(due.since());
        drawn.add(
                section(
                        new Told.Section(
                                words.text("section.due"),
                                List.of(
                                        switch (due.dose().state()) {
                                            case UPCOMING ->
                                                    words.text(
                                                            "due.upcoming",
                                                            at,
                                                            naming.times().left(now, due.since()));
                                            case DUE -> words.text("due.now", at);
                                            case OVERDUE ->
                                                    words.text(
                                                            "due.overdue",
                                                            at,
                                                            naming.times().late(due.since(), now));
                                        }))));
        if (due.order() != null) {
            drawn.add(section(order(due.order())));
        }
        stops(drawn);
    }

    private Told.Section order(Entry.Order order) {
        return new Told.Section(
                words.text("section.order"),
                List.of(
                        naming.every(order.everyHours())
                                + "  "
                                + naming.times().moment(order.at())
                                + " "
                                + Glued.whole(naming.by(order))));
    }

    /** A button for each active order that stands beside. */
    private void stops(List<Node> drawn) {
        List<Entry.Order> orders = model.ways().orders();
        if (orders.isEmpty()) {
            return;
        }
        FlowPane stops = new FlowPane(8, 8);
        for (Entry.Order order : orders) {
            Button stop =
                    Parts.plain(words.text("stop", naming.ordered(order)), () -> model.stop(order));
            stop.setId("act-stop-" + order.drug());
            stops.getChildren().add(stop);
        }
        drawn.add(stops);
    }

    private Node section(Told.Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().addAll("t-13", "muted", "section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        VBox lines = new VBox(3);
        section.lines().forEach(line -> lines.getChildren().add(Parts.glued(line, "t-15")));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(12, title, lines);
        row.getStyleClass().add("prompt-section");
        return row;
    }
}
