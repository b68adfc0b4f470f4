package jp.mimamori.ui.timeline;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Change;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.pathway.Task;
import jp.mimamori.ui.Card;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.TaskWords;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cards beside the picture: what stands now, and what changes next. */
final class StandingCards extends VBox {

    private static final int MOST_PROMPTS = 3;

    private final TimelineModel model;
    private final Naming naming;
    private final Words words;
    private final Runnable toGrading;
    private final Runnable toPrompts;
    private final ReadOnlyDoubleWrapper first = new ReadOnlyDoubleWrapper();

    StandingCards(TimelineModel model, Runnable toGrading, Runnable toPrompts) {
        this.model = model;
        this.naming = model.naming();
        this.words = model.words();
        this.toGrading = toGrading;
        this.toPrompts = toPrompts;
        getStyleClass().addAll("timeline-cards", "gap-12");
        model.standing().addListener((_, _, _) -> show());
        model.patient().addListener((_, _, _) -> show());
        model.now().addListener((_, before, now) -> minute(before, now));
        model.cursor().addListener((_, before, at) -> reading(before, at));
        getChildren().addListener((Observable _) -> bindFirst());
        show();
    }

    private void minute(Instant before, Instant now) {
        if (before.getEpochSecond() / 60 != now.getEpochSecond() / 60) {
            show();
        }
    }

    /** Short while something is read: the read-out needs the room, and no card is cut by it. */
    private void reading(@Nullable Instant before, @Nullable Instant at) {
        if ((before == null) != (at == null)) {
            show();
        }
    }

    /** The height of the card at the head. */
    ReadOnlyDoubleProperty first() {
        return first.getReadOnlyProperty();
    }

    private void bindFirst() {
        if (getChildren().isEmpty()) {
            first.unbind();
            first.set(0);
        } else {
            first.bind(((Region) getChildren().getFirst()).heightProperty());
        }
    }

    private void show() {
        List<Node> cards = new ArrayList<>();
        PatientNow patient = model.patient().get();
        Standing standing = model.standing().get();
        if (patient != null && patient.cannotJudge() != null) {
            cards.add(unjudged());
        } else if (standing != null) {
            stands(cards, standing, patient);
        }
        Redraw.of(this, patient == null ? "" : patient.patient().id(), cards);
    }

    private void stands(List<Node> cards, Standing standing, @Nullable PatientNow patient) {
        Instant now = model.now().get();
        standing.clocks().stream()
                .filter(clock -> clock.near(now))
                .forEach(clock -> cards.add(clock(clock)));
        if (standing.prompts().isEmpty()) {
            overdue(cards, patient, now);
        }
        if (!standing.prompts().isEmpty() || !standing.doses().isEmpty()) {
            cards.add(asked(standing));
        }
        if (!standing.prompts().isEmpty()) {
            overdue(cards, patient, now);
        }
        standing.clocks().stream()
                .filter(clock -> !clock.near(now))
                .forEach(clock -> cards.add(clock(clock)));
        LimitNode limits = new LimitNode(naming, words);
        standing.limits().forEach(limit -> cards.add(limits.of(limit, now)));
        cards.add(next(standing.next()));
    }

    private Node clock(Standing.Clock clock) {
        Instant now = model.now().get();
        boolean over = !now.isBefore(clock.until());
        boolean near = clock.near(now);
        Urgency urgency =
                near ? Urgency.MEDIUM : clock.assessedInTime() ? Urgency.LOW : Urgency.NEUTRAL;
        String until = naming.times().brief(clock.until(), clock.treatedAt());
        String axis = naming.axis(clock.axis());
        String hours = Integer.toString(naming.pack().noImprovementHours());
        String title = words.text(over ? "clock.over" : "clock.until", axis, hours);
        Card card = new Card(head(urgency, title));
        card.setId("card-clock-" + clock.axis());
        if (!over) {
            card.getChildren().addAll(big(until), small(naming.times().left(now, clock.until())));
        }
        if (near) {
            card.getChildren().add(big(words.text("clock.judge")));
        }
        card.getChildren()
                .addAll(
                        small(
                                words.text(
                                        "clock.from",
                                        naming.step(clock.step()),
                                        naming.times().brief(clock.treatedAt(), now),
                                        until,
                                        hours)),
                        small(assessment(clock, now)),
                        link(words.text("to.grading"), toGrading));
        return card.edge(urgency);
    }

    private String assessment(Standing.Clock clock, Instant now) {
        if (!clock.assessedInTime() && now.isBefore(clock.countsFrom())) {
            return words.text("clock.later", naming.times().brief(clock.countsFrom(), now));
        }
        return words.text(
                clock.assessedInTime() ? "clock.counted" : "clock.needed",
                naming.pack().assessedHours());
    }

    private Node asked(Standing standing) {
        Instant now = model.now().get();
        Urgency urgency =
                standing.prompts().isEmpty()
                        ? Urgency.NEUTRAL
                        : Urgency.now(
                                naming.pack(), standing.advice(), standing.prompts().getFirst());
        Card card =
                new Card(
                        title(
                                standing.prompts().isEmpty()
                                        ? words.text("doses")
                                        : words.text("asked", standing.prompts().size())));
        card.setId("card-asked");
        for (Prompt prompt : standing.prompts().stream().limit(MOST_PROMPTS).toList()) {
            card.getChildren().add(prompt(prompt, standing, now));
        }
        int more = standing.prompts().size() - MOST_PROMPTS;
        if (more > 0) {
            card.getChildren().add(small(words.text("asked.more", more)));
        }
        for (DueDose due : standing.doses()) {
            card.getChildren().add(due(due, now));
        }
        if (model.cursor().get() == null) {
            card.getChildren().add(link(words.text("to.prompts"), toPrompts));
        }
        return card.edge(urgency);
    }

    /** Behind what a table asks, before all that waits. */
    private void overdue(List<Node> cards, @Nullable PatientNow patient, Instant now) {
        if (patient == null) {
            return;
        }
        List<Task> overdue =
                patient.tasks().stream()
                        .filter(task -> task.state() == Task.State.OVERDUE)
                        .toList();
        if (overdue.isEmpty()) {
            return;
        }
        TaskWords said = model.taskWords(patient);
        Card card = new Card(title(words.text("observed.card")));
        for (Task task : overdue) {
            Label what = new Label(said.what(task));
            what.getStyleClass().addAll("strong", "t-15");
            card.getChildren()
                    .add(
                            row(
                                    said.urgency(task),
                                    new VBox(
                                            what,
                                            small(naming.times().late(task.dueFrom(), now)))));
        }
        card.setId("card-observed");
        cards.add(card.edge(Urgency.MEDIUM));
    }

    /** The order that already runs for what a prompt asks; null when none does. */
    private static @Nullable DueDose running(Prompt prompt, Standing standing) {
        return prompt.action() == Action.WITHHOLD
                ? null
                : DueDose.of(standing.doses(), prompt.drug()).orElse(null);
    }

    private Node prompt(Prompt prompt, Standing standing, Instant now) {
        DueDose running = running(prompt, standing);
        boolean withheld = prompt.action() == Action.WITHHOLD;
        String mg = prompt.mg() == null || withheld ? "" : " " + naming.mg(prompt.mg());
        Label what = new Label(Glued.of(naming.asked(prompt) + mg));
        what.getStyleClass().addAll("strong", "t-15");
        what.setWrapText(true);
        String status =
                switch (prompt.status()) {
                    case OPEN -> naming.times().ago(prompt.since(), now);
                    case SEEN -> words.text("answer.SEEN");
                    case DEFERRED ->
                            prompt.until() == null
                                    ? words.text("answer.DEFERRED")
                                    : words.text(
                                            "deferred.until",
                                            naming.times().brief(prompt.until(), now));
                };
        VBox texts = new VBox(what);
        if (running != null) {
            Label ordered = new Label(naming.ordered(running, now));
            ordered.getStyleClass().addAll("strong", "t-13");
            texts.getChildren().add(ordered);
        }
        if (model.cursor().get() == null) {
            texts.getChildren().add(small(Glued.of(naming.cite(prompt.row()) + "  " + status)));
        }
        return row(Urgency.now(naming.pack(), standing.advice(), prompt), texts);
    }

    private Node due(DueDose due, Instant now) {
        Label what =
                new Label(
                        words.text(
                                "dose." + due.state().name(),
                                naming.drug(due.drug()),
                                naming.mg(due.dose())));
        what.getStyleClass().addAll("strong", "t-15");
        what.setWrapText(true);
        String when =
                due.state() == DueDose.State.OVERDUE
                        ? naming.times().late(due.dueAt(), now)
                        : naming.times().brief(due.dueAt(), now);
        return row(Urgency.of(due), new VBox(what, small(when)));
    }

    private static HBox row(Urgency urgency, VBox texts) {
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(8, new UrgencyMark(urgency, 13), texts);
        row.getStyleClass().add("asked-row");
        return row;
    }

    /** What is asked and what comes next is not known: said, never left empty. */
    private Node unjudged() {
        return new Card(
                        head(Urgency.HIGH, words.text("cannotJudge")),
                        small(words.text("unjudged")))
                .edge(Urgency.HIGH);
    }

    private Node next(List<Change.At> next) {
        Card card = new Card(title(words.text("next")));
        card.setId("card-next");
        Instant now = model.now().get();
        if (next.isEmpty()) {
            card.getChildren().add(small(words.text("next.none")));
        }
        later(next).forEach((said, times) -> card.getChildren().add(later(said, times, now)));
        return card;
    }

    /**
     * What is said once for several times: the same line again and again would drown the others.
     */
    private Map<String, List<Instant>> later(List<Change.At> next) {
        Map<String, List<Instant>> later = new LinkedHashMap<>();
        for (Change.At each : next) {
            String said =
                    each.changes().stream()
                            .map(change -> change(change, each.advice()))
                            .collect(Collectors.joining("\n"));
            later.computeIfAbsent(said, _ -> new ArrayList<>()).add(each.at());
        }
        return later;
    }

    /** Who was not treated has no response that could be assessed, only a grade that grows old. */
    private String change(Change change, Advice then) {
        if (change instanceof Change.Asked(Prompt prompt)
                && naming.pack().own(prompt.row()).orElse(null) instanceof OwnRule.Reassess rule
                && then.axis(rule.axis()).treatedAt() == null) {
            return words.text("next.regrade", naming.axis(rule.axis()), rule.hours());
        }
        return naming.change(change);
    }

    private Node later(String said, List<Instant> times, Instant now) {
        Label when = new Label(naming.times().brief(times.getFirst(), now));
        when.getStyleClass().addAll("strong", "next-when");
        when.setMinWidth(USE_PREF_SIZE);
        Label what = new Label(Glued.of(said));
        what.setWrapText(true);
        VBox line = new VBox(2, when, what);
        if (times.size() > 1) {
            String again =
                    times.stream()
                            .skip(1)
                            .map(at -> naming.times().brief(at, now))
                            .collect(Collectors.joining(words.text("next.comma")));
            line.getChildren().add(small(words.text("next.again", again)));
        }
        return line;
    }

    private static HBox head(Urgency urgency, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("strong", urgency.code() + "-text");
        HBox head = new HBox(8, new UrgencyMark(urgency, 13), label);
        head.getStyleClass().add("asked-row");
        return head;
    }

    static Label title(String text) {
        Label label = new Label(Words.begun(text));
        label.getStyleClass().add("card-title");
        return label;
    }

    private static Label big(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("t-18", "strong");
        label.setWrapText(true);
        return label;
    }

    static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("t-13", "muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Node link(String text, Runnable action) {
        javafx.scene.control.Button button = new javafx.scene.control.Button(text);
        button.getStyleClass().add("plain");
        button.setOnAction(_ -> action.run());
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
