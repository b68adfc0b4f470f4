package jp.mimamori.ui.board;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Headline;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.TaskWords;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Trend;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A glance in words, the same on a card and in a row. */
final class GlanceWords {

    private final Words words;
    private final Times times;
    private final Ui ui;
    private final Map<String, Headline> headlines = new HashMap<>();
    private final Map<String, TaskWords> tasks = new HashMap<>();
    private final Naming naming;
    private final String and;

    GlanceWords(Ui ui) {
        words = ui.words(GlanceWords.class);
        times = ui.times();
        this.ui = ui;
        naming = Naming.of(ui);
        and = words.text("board.and");
    }

    /** In the words of the tables by which the patient goes. */
    private Headline headline(Glance glance) {
        return headlines.computeIfAbsent(
                glance.bedside().id(), id -> new Headline(ui.of(() -> id)));
    }

    private TaskWords tasks(Glance glance) {
        return tasks.computeIfAbsent(glance.bedside().id(), id -> new TaskWords(ui.of(() -> id)));
    }

    Words words() {
        return words;
    }

    Times times() {
        return times;
    }

    String who(Glance glance) {
        return glance.bedside().ageAndSex(words);
    }

    String when(Glance glance) {
        return glance.bedside().dayAndHours(words, times);
    }

    /** What is most urgent: a prompt, a dose, or that nothing is. */
    String asked(Glance glance) {
        if (glance.unjudged() != null) {
            return words.text("cannotJudge");
        }
        DueDose dose = glance.doseFirst();
        if (dose != null) {
            return glance.overdue()
                    ? headline(glance).late(dose)
                    : words.text("board.due", headline(glance).dose(dose));
        }
        Prompt strongest = glance.strongest();
        if (strongest != null) {
            return headline(glance).what(strongest);
        }
        return glance.observationFirst() ? late(glance) : words.text("board.nothing");
    }

    /** What is asked of another drug than that of a dose that is late; empty when nothing is. */
    String beside(Glance glance) {
        Prompt beside = glance.beside();
        return beside == null ? "" : headline(glance).what(beside);
    }

    /** The observation that is due or overdue, or the next; empty when there is none. */
    String task(Glance glance) {
        return glance.patient()
                .nextTask()
                .map(task -> tasks(glance).urgency(task).mark() + " " + late(glance))
                .orElse("");
    }

    /** The observation that has waited longest, and how many others are overdue with it. */
    private String late(Glance glance) {
        int others = glance.patient().overdueTasks() - 1;
        return glance.patient()
                .nextTask()
                .map(task -> tasks(glance).line(task, glance.at()))
                .map(line -> others > 0 ? line + and + words.text("board.more", others) : line)
                .orElse("");
    }

    /** Where it stands in the tables, and what else there is. */
    String where(Glance glance) {
        return where(glance, false);
    }

    private String where(Glance glance, boolean inTable) {
        if (glance.unjudged() != null) {
            return words.text("cannotJudge." + glance.unjudged().name());
        }
        DueDose dose = glance.doseFirst();
        Prompt strongest = glance.strongest();
        String when = dose == null || glance.overdue() ? "" : dueAt(glance, dose);
        Advice advice = glance.patient().advice();
        if (strongest == null || advice == null) {
            return dose == null ? next(glance) : when;
        }
        if (dose != null && inTable) {
            return when;
        }
        boolean said = dose == null || glance.beside() != null;
        return Stream.of(
                        when,
                        said ? "" : headline(glance).what(strongest),
                        headline(glance).where(strongest, advice),
                        inTable ? "" : ordered(glance),
                        strongest.status() == Prompt.Status.OPEN ? "" : answer(strongest, glance),
                        inTable || glance.more() == 0
                                ? ""
                                : words.text("board.more", glance.more()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(and));
    }

    /** That what is asked is ordered already, and when; empty when it is not. */
    private String ordered(Glance glance) {
        Prompt strongest = glance.strongest();
        Advice advice = glance.patient().advice();
        return strongest == null || advice == null || glance.doseFirst() != null
                ? ""
                : advice.nextDose(strongest.drug()).map(headline(glance)::ordered).orElse("");
    }

    /** What stands in lines of their own in a row: the prompt under a dose, and the next doses. */
    List<String> moreInTable(Glance glance) {
        Prompt strongest = glance.strongest();
        String under =
                glance.doseFirst() == null || strongest == null
                        ? ""
                        : headline(glance).what(strongest);
        return Stream.of(under, ordered(glance), otherDose(glance))
                .filter(said -> !said.isEmpty())
                .toList();
    }

    private String dueAt(Glance glance, DueDose dose) {
        return words.text("board.dueAt", times.brief(dose.dueAt(), glance.at()));
    }

    /** The next dose of another drug than what is asked; empty when there is none. */
    String otherDose(Glance glance) {
        DueDose dose = glance.otherDose();
        if (dose == null) {
            return "";
        }
        String said =
                switch (dose.state()) {
                    case UPCOMING -> next(glance, dose);
                    case DUE ->
                            words.text("board.due", headline(glance).dose(dose))
                                    + and
                                    + dueAt(glance, dose);
                    case OVERDUE -> headline(glance).late(dose);
                };
        int more = glance.otherDoses().size() - 1;
        return Urgency.of(dose).mark()
                + " "
                + said
                + (more == 0 ? "" : and + words.text("board.more", more));
    }

    private String answer(Prompt prompt, Glance glance) {
        return prompt.until() == null
                ? words.text("board.seen")
                : words.text("board.deferred", times.brief(prompt.until(), glance.at()));
    }

    /** Table and age in one line. */
    String whereAndAge(Glance glance) {
        return Stream.of(where(glance), age(glance))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(and));
    }

    /** What is asked in a row, and how many others there are. */
    String askedInTable(Glance glance) {
        return glance.more() == 0
                ? asked(glance)
                : asked(glance) + "  " + words.text("board.more", glance.more());
    }

    /** The second line of a row. */
    String whereInTable(Glance glance) {
        return where(glance, true);
    }

    /** The observation that is overdue, where it is not what is asked; empty when none is. */
    String lateInTable(Glance glance) {
        return glance.observationOverdue() && !glance.observationFirst() ? late(glance) : "";
    }

    /**
     * Day and hours in two lines without words, for a column that says what they are; while the
     * tables' clock runs, of how many.
     */
    String dayAndHours(Glance glance) {
        Duration since = glance.bedside().since();
        Duration left = glance.bedside().clockLeft();
        Long day = glance.bedside().day();
        if (day == null || since == null || left == null) {
            return words.text("ring.none");
        }
        String of = left.isPositive() ? "/" + glance.patient().pack().clockHours() : "";
        return times.day(day) + "\n" + times.hours(since) + of;
    }

    /** How long a grade has held, as short as it can be said; empty for grade 0. */
    String gradeAge(Glance glance, @Nullable AxisState state) {
        return state == null || state.since() == null || state.grade() == 0
                ? ""
                : times.roughly(Duration.between(state.since(), glance.at()));
    }

    /** How long it has been asked. */
    String age(Glance glance) {
        Prompt strongest = glance.strongest();
        return glance.unjudged() != null || strongest == null
                ? ""
                : times.ago(strongest.since(), glance.at());
    }

    /** The next dose and when; before the infusion none is looked for. */
    String next(Glance glance) {
        DueDose due = glance.next();
        if (due == null) {
            return glance.bedside().day() == null ? "" : words.text("board.noDose");
        }
        return next(glance, due);
    }

    private String next(Glance glance, DueDose due) {
        return words.text(
                "board.next", times.brief(due.dueAt(), glance.at()), headline(glance).dose(due));
    }

    /** The age of the newest values, and that they are past their interval. */
    String measured(Glance glance) {
        Instant newest = glance.vitals().newest();
        if (newest == null) {
            return words.text("board.notMeasured");
        }
        String key = glance.vitals().stale() ? "board.measuredStale" : "board.measured";
        return words.text(key, times.ago(newest, glance.at()));
    }

    /** The age of one value, as short as it can be said. */
    String ago(Glance glance, LastVitals.Value value) {
        return times.roughlyAgo(value.at(), glance.at());
    }

    /** Oxygen and vasopressor that are running, and since when; empty when none is. */
    String support(Glance glance) {
        Support support = glance.support();
        return Stream.concat(
                        Stream.ofNullable(support.oxygen())
                                .map(o -> running(naming.oxygenBriefly(o), o.at(), glance)),
                        Stream.ofNullable(support.vasopressor())
                                .map(v -> running(naming.vasopressor(v), v.at(), glance)))
                .collect(Collectors.joining(and));
    }

    private String running(String what, Instant since, Glance glance) {
        return words.text(
                "board.running", what, times.roughly(Duration.between(since, glance.at())));
    }

    /** The age of the newest values for a narrow column. */
    String measuredInTable(Glance glance) {
        Instant newest = glance.vitals().newest();
        if (newest == null) {
            return "–";
        }
        return glance.vitals().stale()
                ? stale(newest, glance)
                : times.roughlyAgo(newest, glance.at());
    }

    /** 古い 5時間前. */
    private String stale(Instant measured, Glance glance) {
        return words.text("board.stale", times.roughly(Duration.between(measured, glance.at())));
    }

    /** ℃, /分, mmHg, %. */
    String unit(String sign) {
        return words.text("unit." + sign);
    }

    static String value(LastVitals.@Nullable Value value) {
        return value == null ? "–" : value.figures() + value.beside();
    }

    /** Everything on a card, for who cannot see it. */
    String spoken(Glance glance, boolean nameHidden) {
        return Stream.of(
                        glance.bedside().bed(),
                        nameHidden ? "" : glance.bedside().name(),
                        nameHidden ? "" : who(glance),
                        when(glance),
                        words.text("urgency." + glance.edge()),
                        asked(glance),
                        beside(glance),
                        whereAndAge(glance),
                        otherDose(glance),
                        task(glance),
                        spoken(glance, Axis.CRS, glance.crs(), glance.crsTrend()),
                        spoken(glance, Axis.NEURO, glance.neuro(), glance.neuroTrend()),
                        spoken(glance, "vital.temperature", glance.vitals().temperature()),
                        spoken(glance, "vital.pulse", glance.vitals().pulse()),
                        spoken(glance, "vital.pressure", glance.vitals().pressure()),
                        spoken(glance, "vital.spo2", glance.vitals().spo2()),
                        spoken(glance, "vital.respiration", glance.vitals().respiration()),
                        glance.vitals().newest() == null ? measured(glance) : "",
                        support(glance))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(words.text("board.pause")));
    }

    private String spoken(Glance glance, Axis axis, @Nullable AxisState state, Trend trend) {
        return state == null
                ? ""
                : (Chip.grade(words, axis, state.grade(), trend).getAccessibleText()
                                + " "
                                + gradeAge(glance, state))
                        .strip();
    }

    private String spoken(Glance glance, String sign, LastVitals.@Nullable Value value) {
        if (value == null) {
            return "";
        }
        return words.text(sign)
                + " "
                + value(value)
                + " "
                + (value.stale() ? stale(value.at(), glance) : ago(glance, value));
    }
}
