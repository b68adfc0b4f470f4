package jp.mimamori.ui.timeline;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Change;
import jp.mimamori.advice.DoseBasis;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.advice.Vials;
import jp.mimamori.guideline.Action;
import jp.mimamori.pathway.Task;
import jp.mimamori.ui.Card;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.TaskWords;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The cards beside the picture: what stands now, and what changes next. */
final class StandingCards extends VBox {

    private static final int MOST_PROMPTS = 3;

    private final TimelineModel model;
    private final Naming naming;
    private final Words words;
    private final Runnable toGrading;
    private final Runnable toPrompts;

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
        show();
    }

    private void minute(Instant before, Instant now) {
        if (before.getEpochSecond() / 60 != now.getEpochSecond() / 60) {
            show();
        }
    }

    private void show() {
        getChildren().clear();
        PatientNow patient = model.patient().get();
        if (patient != null && patient.cannotJudge() != null) {
            getChildren().add(unjudged());
            return;
        }
        Standing standing = model.standing().get();
        if (standing == null) {
            return;
        }
        Instant now = model.now().get();
        standing.clocks().stream()
                .filter(clock -> clock.near(now))
                .forEach(clock -> getChildren().add(clock(clock)));
        if (standing.prompts().isEmpty()) {
            overdue(patient, now);
        }
        if (!standing.prompts().isEmpty() || !standing.doses().isEmpty()) {
            getChildren().add(asked(standing));
        }
        if (!standing.prompts().isEmpty()) {
            overdue(patient, now);
        }
        standing.clocks().stream()
                .filter(clock -> !clock.near(now))
                .forEach(clock -> getChildren().add(clock(clock)));
        standing.limits().forEach(limit -> getChildren().add(limit(limit)));
        getChildren().add(next(standing.next()));
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
                                        until)),
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
                        : Urgency.now(naming.pack(), standing.prompts().getFirst());
        Card card =
                new Card(
                        title(
                                standing.prompts().isEmpty()
                                        ? words.text("doses")
                                        : words.text("asked", standing.prompts().size())));
        for (Prompt prompt : standing.prompts().stream().limit(MOST_PROMPTS).toList()) {
            card.getChildren().add(prompt(prompt, now));
        }
        int more = standing.prompts().size() - MOST_PROMPTS;
        if (more > 0) {
            card.getChildren().add(small(words.text("asked.more", more)));
        }
        for (DueDose due : standing.doses()) {
            card.getChildren().add(due(due, now));
        }
        card.getChildren().add(link(words.text("to.prompts"), toPrompts));
        return card.edge(urgency);
    }

    /** Behind what a table asks, before all that waits. */
    private void overdue(@Nullable PatientNow patient, Instant now) {
        List<Task> tasks = patient == null ? List.of() : patient.tasks();
        List<Task> overdue =
                tasks.stream().filter(task -> task.state() == Task.State.OVERDUE).toList();
        if (overdue.isEmpty()) {
            return;
        }
        TaskWords said = model.taskWords();
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
        getChildren().add(card.edge(Urgency.MEDIUM));
    }

    private Node prompt(Prompt prompt, Instant now) {
        boolean withheld = prompt.action() == Action.WITHHOLD;
        String mg = prompt.mg() == null || withheld ? "" : " " + naming.mg(prompt.mg());
        Label what = new Label(naming.asked(prompt) + mg);
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
        VBox texts = new VBox(what, small(naming.cite(prompt.row()) + "  " + status));
        return row(Urgency.now(naming.pack(), prompt), texts);
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

    private Node limit(Standing.LimitCard limit) {
        Instant now = model.now().get();
        int total = limit.limit().total();
        int used = limit.state().total();
        HBox blocks = new HBox(4);
        for (int i = 0; i < Math.max(total, used); i++) {
            Region block = new Region();
            block.getStyleClass().addAll("limit-block", i < used ? "limit-used" : "limit-free");
            HBox.setHgrow(block, Priority.ALWAYS);
            blocks.getChildren().add(block);
        }
        Label count = new Label(words.text("limit.count", used, total));
        count.getStyleClass().addAll("t-18", "strong");
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(blocks, Priority.ALWAYS);
        HBox line = new HBox(12, blocks, count);
        line.getStyleClass().add("limit-line");
        Card card =
                new Card(
                        title(naming.drug(limit.limit().drug())),
                        line,
                        small(
                                words.text(
                                                "limit.window",
                                                limit.limit().hours(),
                                                limit.state().inWindow(),
                                                limit.limit().inWindow())
                                        + "  "
                                        + allowed(limit, now)));
        if (limit.asked() && !limit.reached()) {
            basis(limit.basis()).forEach(text -> card.getChildren().add(small(text)));
        }
        return limit.reached() ? card.edge(Urgency.HIGH) : card;
    }

    private String allowed(Standing.LimitCard limit, Instant now) {
        Instant again = limit.state().allowedAgainAt();
        if (again != null) {
            return words.text("limit.again", naming.times().brief(again, now));
        }
        return words.text(
                limit.state().total() >= limit.limit().total() ? "limit.never" : "limit.now");
    }

    /** What is asked and what comes next is not known: said, never left empty. */
    private Node unjudged() {
        return new Card(
                        head(Urgency.HIGH, words.text("cannotJudge")),
                        small(words.text("unjudged")))
                .edge(Urgency.HIGH);
    }

    private String capped(DoseBasis.ByWeight by) {
        BigDecimal most = by.mostMg();
        return by.capped() && most != null ? " " + words.text("basis.capped", most) : "";
    }

    private List<String> basis(@Nullable DoseBasis basis) {
        return switch (basis) {
            case DoseBasis.ByWeight by ->
                    List.of(
                            words.text(
                                            "basis.weight",
                                            Numbers.shown(by.mgPerKg()),
                                            Numbers.shown(by.weight().value()),
                                            Numbers.shown(by.uncappedMg()))
                                    + capped(by),
                            vials(by.drawn()));
            case DoseBasis.Decide decide ->
                    List.of(
                            words.text(
                                    "basis.decide",
                                    Numbers.shown(decide.underKg()),
                                    decide.candidates().stream()
                                            .map(c ->
                                                    words.text(
                                                            "basis.weight",
                                                            Numbers.shown(c.mgPerKg()),
                                                            Numbers.shown(decide.weight().value()),
                                                            Numbers.shown(c.mg())))
                                            .collect(Collectors.joining(" / "))));
            case DoseBasis.Missing _ -> List.of(words.text("basis.missing"));
            case DoseBasis.Fixed fixed -> List.of(naming.mg(fixed.mg()));
            case DoseBasis.BySurface by -> List.of(naming.mg(by.mg()));
            case null -> List.of();
        };
    }

    private String vials(DoseBasis.Drawn drawn) {
        String ml = drawn.ml() == null ? "" : Numbers.shown(drawn.ml()) + " mL";
        if (drawn.vials().isEmpty()) {
            return ml;
        }
        Vials least = drawn.vials().getFirst();
        Vials fewest = drawn.vials().getLast();
        String said =
                least.equals(fewest)
                        ? sizes(least)
                        : words.text("vials.or", sizes(least), sizes(fewest));
        return ml + "  " + said;
    }

    private String sizes(Vials vials) {
        return vials.mg().stream().map(String::valueOf).collect(Collectors.joining("+"))
                + " "
                + words.text("vials.left", Numbers.shown(vials.leftMg()));
    }

    private Node next(List<Change.At> next) {
        Card card = new Card(title(words.text("next")));
        Instant now = model.now().get();
        if (next.isEmpty()) {
            card.getChildren().add(small(words.text("next.none")));
        }
        for (Change.At each : next) {
            Label when = new Label(naming.times().brief(each.at(), now));
            when.getStyleClass().addAll("strong", "next-when");
            when.setMinWidth(USE_PREF_SIZE);
            Label what =
                    new Label(
                            each.changes().stream()
                                    .map(naming::change)
                                    .collect(Collectors.joining("\n")));
            what.setWrapText(true);
            HBox.setHgrow(what, Priority.ALWAYS);
            card.getChildren().add(new VBox(2, when, what));
        }
        return card;
    }

    private static HBox head(Urgency urgency, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("strong", urgency.code() + "-text");
        HBox head = new HBox(8, new UrgencyMark(urgency, 13), label);
        head.getStyleClass().add("asked-row");
        return head;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("card-title");
        return label;
    }

    private static Label big(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("t-18", "strong");
        label.setWrapText(true);
        return label;
    }

    private static Label small(String text) {
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
