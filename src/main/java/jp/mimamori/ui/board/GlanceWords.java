package jp.mimamori.ui.board;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.ui.Headline;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.TaskWords;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
            return words.text(
                    glance.overdue() ? "board.overdue" : "board.due", headline(glance).dose(dose));
        }
        Prompt strongest = glance.strongest();
        if (strongest != null) {
            return headline(glance).what(strongest);
        }
        return glance.observationFirst() ? late(glance) : words.text("board.nothing");
    }

    /** The observation that is due or overdue, or the next; empty when there is none. */
    String task(Glance glance) {
        return glance.patient()
                .nextTask()
                .map(task ->
                        tasks(glance).urgency(task).mark()
                                + " "
                                + tasks(glance).line(task, glance.at()))
                .orElse("");
    }

    private String late(Glance glance) {
        return glance.patient()
                .nextTask()
                .map(task -> tasks(glance).line(task, glance.at()))
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
        if (dose != null) {
            String at = words.text("board.dueAt", times.brief(dose.dueAt(), glance.at()));
            return glance.overdue() ? times.late(dose.dueAt(), glance.at()) + and + at : at;
        }
        Prompt strongest = glance.strongest();
        Advice advice = glance.patient().advice();
        if (strongest == null || advice == null) {
            return next(glance);
        }
        StringBuilder where = new StringBuilder(headline(glance).where(strongest, advice));
        advice.nextDose(strongest.drug())
                .ifPresent(next -> where.append(and).append(headline(glance).ordered(next)));
        if (strongest.status() != Prompt.Status.OPEN) {
            where.append(and).append(answer(strongest, glance));
        }
        if (glance.more() > 0 && !inTable) {
            where.append(and).append(words.text("board.more", glance.more()));
        }
        if (glance.overdue()) {
            where.append(and).append(words.text("board.alsoLate"));
        }
        return where.toString();
    }

    private String answer(Prompt prompt, Glance glance) {
        return prompt.until() == null
                ? words.text("board.seen")
                : words.text("board.deferred", times.brief(prompt.until(), glance.at()));
    }

    /** Table and age in one line. */
    String whereAndAge(Glance glance) {
        String age = age(glance);
        return age.isEmpty() ? where(glance) : where(glance) + and + age;
    }

    /** What is asked in a row, and how many others there are. */
    String askedInTable(Glance glance) {
        return glance.more() == 0
                ? asked(glance)
                : asked(glance) + "  " + words.text("board.more", glance.more());
    }

    /** The second line of a row; an observation that is overdue goes before the table. */
    String whereInTable(Glance glance) {
        return glance.observationOverdue() && !glance.observationFirst()
                ? late(glance)
                : where(glance, true);
    }

    /** Day and hours without words, for a column that says what they are. */
    String dayAndHours(Glance glance) {
        Duration since = glance.bedside().since();
        Long day = glance.bedside().day();
        return day == null || since == null
                ? words.text("patient.notInfused")
                : times.day(day) + "  " + times.hours(since);
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
        return glance.unjudged() != null || glance.doseFirst() != null || strongest == null
                ? ""
                : times.ago(strongest.since(), glance.at());
    }

    /** The next dose and when. */
    String next(Glance glance) {
        DueDose due = glance.next();
        if (due == null) {
            return words.text("board.noDose");
        }
        return words.text(
                "board.next", times.brief(due.dueAt(), glance.at()), headline(glance).dose(due));
    }

    String measured(Glance glance) {
        return glance.vitals().newest() == null
                ? words.text("board.notMeasured")
                : times.ago(glance.vitals().newest(), glance.at());
    }

    /** Oxygen and vasopressor that are running; empty when none is. */
    String support(Glance glance) {
        Support support = glance.support();
        return Stream.concat(
                        Stream.ofNullable(support.oxygen()).map(naming::oxygenBriefly),
                        Stream.ofNullable(support.vasopressor()).map(naming::vasopressor))
                .collect(Collectors.joining(and));
    }

    /** The same for a narrow column: hours and minutes from an hour on. */
    String measuredInTable(Glance glance) {
        Instant newest = glance.vitals().newest();
        if (newest == null) {
            return "–";
        }
        return Duration.between(newest, glance.at()).toHours() < 1
                ? times.ago(newest, glance.at())
                : words.text("board.measured", times.since(newest, glance.at()));
    }

    static String value(LastVitals.@Nullable Value value, int decimals) {
        return value == null ? "–" : Numbers.fixed(value.value(), decimals) + value.beside();
    }

    static String pressure(LastVitals vitals) {
        LastVitals.Value systolic = vitals.systolic();
        LastVitals.Value diastolic = vitals.diastolic();
        if (systolic == null) {
            return "–";
        }
        BigDecimal low = diastolic == null ? null : diastolic.value();
        return Numbers.fixed(systolic.value(), 0)
                + "/"
                + (low == null ? "–" : Numbers.fixed(low, 0))
                + systolic.beside();
    }
}
