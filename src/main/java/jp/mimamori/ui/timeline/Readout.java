package jp.mimamori.ui.timeline;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.LimitState;
import jp.mimamori.advice.Story;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Limit;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.SinceInfusion;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All lanes at one instant, in words.
 *
 * @param time date and clock
 * @param since day and hours since the infusion, empty without one
 * @param rows at least one for each lane that has something to say
 */
record Readout(String time, String since, List<Row> rows) {

    Readout {
        rows = List.copyOf(rows);
    }

    /**
     * What is told of one thing.
     *
     * @param label whose value it is, empty where the value says so itself or goes on with the row
     *     above
     */
    record Row(String label, String value) {

        String said() {
            return label.isEmpty() ? value : label + " " + value;
        }
    }

    /** Every row in a line. */
    List<String> lines() {
        return rows.stream().map(Row::said).toList();
    }

    String all() {
        return (time + " " + since).strip() + ", " + String.join(", ", lines());
    }

    static Readout at(Picture picture, Naming naming, Words words, Instant at) {
        Reading reading =
                new Reading(
                        picture,
                        Taken.until(picture.course(), at),
                        naming.by(picture.pack()),
                        words,
                        at);
        return new Readout(naming.times().moment(at), reading.since(), reading.rows());
    }

    private record Reading(Picture picture, Taken known, Naming naming, Words words, Instant at) {

        String since() {
            return new SinceInfusion(picture.infusion(), words, naming.times()).dayAndHours(at);
        }

        List<Row> rows() {
            List<Row> lines = new ArrayList<>();
            DrugReading drugs = new DrugReading(known, naming, words, at);
            lines.addAll(drugs.therapy());
            Advice advice = at.isAfter(picture.now()) ? null : picture.story().at(at);
            if (advice != null) {
                for (Axis axis : Axis.values()) {
                    lines.add(new Row(naming.axis(axis), axis(axis, advice.axis(axis))));
                }
            }
            judged(lines);
            if (advice != null) {
                limits(advice, lines);
            }
            lines.addAll(drugs.given());
            if (advice != null) {
                orders(advice, lines);
                prompts(advice, lines);
            }
            signs(lines);
            support(lines);
            Entry.Ice ice = known.latest(Entry.Ice.class);
            if (ice != null) {
                lines.add(new Row("ICE", ice.score() + time(ice.at())));
            }
            labs(lines);
            observed(lines);
            return lines;
        }

        /**
         * What the curves do not say: an observation that is late or came late, here or not at all.
         */
        private void observed(List<Row> lines) {
            for (Mark mark : picture.marks()) {
                boolean here =
                        mark.shape() == Mark.Shape.SHADE
                                ? !at.isBefore(mark.from()) && !at.isAfter(mark.end(picture.now()))
                                : mark.shape() != Mark.Shape.DOT && at.equals(mark.from());
                Row row = new Row("", mark.spoken());
                if (mark.lane() == Lane.OBSERVED && here && !lines.contains(row)) {
                    lines.add(row);
                }
            }
        }

        /** The last judgement of each episode that has not ended, and what is said of oedema. */
        private void judged(List<Row> lines) {
            for (Axis axis : Axis.values()) {
                Entry.Judgement last = null;
                for (Entry entry : known.entries()) {
                    if (entry instanceof Entry.Judgement judgement && judgement.axis() == axis) {
                        last = judgement;
                    } else if (ends(axis, entry)) {
                        last = null;
                    }
                }
                if (last != null) {
                    lines.add(
                            new Row(
                                    naming.axis(axis),
                                    naming.judgement(last.value()) + time(last.at())));
                }
            }
            Entry.CerebralEdema edema = known.latest(Entry.CerebralEdema.class);
            if (edema != null) {
                lines.add(
                        new Row(
                                "",
                                words.text(edema.suspected() ? "edema.yes" : "edema.no")
                                        + time(edema.at())));
            }
        }

        /** Grade 0 or death ends an episode. */
        private static boolean ends(Axis axis, Entry entry) {
            return switch (entry) {
                case Entry.CrsGrade g -> axis == Axis.CRS && (g.grade() == 0 || g.grade() == 5);
                case Entry.NeuroGrade g -> axis == Axis.NEURO && (g.grade() == 0 || g.grade() == 5);
                default -> false;
            };
        }

        /** What was asked at the cursor, and how it had been answered by then if it had. */
        private void prompts(Advice advice, List<Row> lines) {
            List<Story.PromptSpan> standing =
                    picture.story().prompts().stream()
                            .filter(span -> !span.raised().isAfter(at))
                            .filter(span -> span.ended() == null || span.ended().isAfter(at))
                            .sorted(PromptRows.STRONGEST_FIRST)
                            .toList();
            String label = words.text("read.prompts", standing.size());
            for (Story.PromptSpan span : standing) {
                lines.add(new Row(label, prompt(span, advice)));
                label = "";
            }
        }

        private String prompt(Story.PromptSpan span, Advice advice) {
            String answer = PromptMarks.answer(span, at);
            String name =
                    Urgency.of(span.pack(), span.prompt()).mark()
                            + " "
                            + PromptMarks.called(naming, words, span, advice.limited(), at);
            return answer.equals(PromptMarks.NONE)
                    ? name
                    : name + " " + words.text("answer.brief." + answer);
        }

        private void limits(Advice advice, List<Row> lines) {
            for (LimitState state : advice.limited()) {
                if (state.total() > 0) {
                    Limit limit = naming.pack().limit(state.drug()).orElseThrow();
                    lines.add(
                            new Row(
                                    naming.abbreviation(state.drug()),
                                    words.text(
                                            "read.limit",
                                            limit.hours(),
                                            state.inWindow(),
                                            limit.inWindow(),
                                            state.total(),
                                            limit.total())));
                }
            }
        }

        private void orders(Advice advice, List<Row> lines) {
            for (DueDose due : advice.doses()) {
                lines.add(
                        new Row(
                                words.text("order"),
                                words.text(
                                        "read.order",
                                        naming.abbreviation(due.drug()),
                                        naming.mg(due.dose()),
                                        naming.times().brief(due.dueAt(), at))));
            }
        }

        private String axis(Axis axis, AxisState state) {
            if (state.grade() == 0 && known.entries().stream().noneMatch(axis::isGradedBy)) {
                return words.text("present.ungraded");
            }
            StringBuilder said = new StringBuilder().append(state.grade());
            String events =
                    axis == Axis.CRS
                            ? ""
                            : known.byId(Entry.NeuroGrade.class, state.gradedBy())
                                    .map(naming::events)
                                    .orElse("");
            if (!events.isEmpty()) {
                said.append(' ').append(events);
            }
            if (state.step() > 0 && state.grade() > 0) {
                said.append(' ').append(naming.step(state.step()));
            }
            if (state.improving() && state.grade() > 0) {
                said.append(' ').append(words.text("read.improving"));
            }
            return said.toString();
        }

        /** Values of one time as one line, with that time. */
        private void signs(List<Row> lines) {
            if (at.isAfter(picture.now())) {
                return;
            }
            Map<Instant, List<String>> byTime = new LinkedHashMap<>();
            List<String> missing = new ArrayList<>();
            for (Sign sign : Sign.values()) {
                Series series = picture.signs().of(sign);
                int i = series.before(at);
                Signs.Missed missed = missed(sign, i < 0 ? Long.MIN_VALUE : series.at(i));
                if (missed != null) {
                    missing.add(missing(sign, missed));
                } else if (i >= 0 && !saidWithSystolic(sign)) {
                    Instant then = Instant.ofEpochMilli(series.at(i));
                    byTime.computeIfAbsent(then, _ -> new ArrayList<>()).add(value(sign, i));
                }
            }
            byTime.forEach((then, values) ->
                    lines.add(
                            new Row(
                                    words.text("read.vitals"),
                                    String.join("  ", values) + time(then))));
            missing.forEach(said -> lines.add(new Row("", said)));
        }

        private Series diastolic() {
            return picture.signs().of(Sign.DIASTOLIC);
        }

        /** The diastolic value last measured, if that was at an instant; else less than 0. */
        private int paired(long systolicAt) {
            int low = diastolic().before(at);
            return low >= 0 && diastolic().at(low) == systolicAt ? low : -1;
        }

        private boolean saidWithSystolic(Sign sign) {
            Series systolic = picture.signs().of(Sign.SYSTOLIC);
            int high = systolic.before(at);
            return sign == Sign.DIASTOLIC && high >= 0 && paired(systolic.at(high)) >= 0;
        }

        private String missing(Sign sign, Signs.Missed missed) {
            return words.text(
                            "entry.notMeasured",
                            words.text("vital." + sign.code()),
                            words.textOr("missing." + missed.reason(), missed.reason()))
                    + time(missed.at());
        }

        private String value(Sign sign, int i) {
            Series series = picture.signs().of(sign);
            double value = series.value(i);
            int low = sign == Sign.SYSTOLIC ? paired(series.at(i)) : -1;
            if (low >= 0) {
                return words.text("vital.pressure")
                        + " %.0f/%.0f ".formatted(value, diastolic().value(low))
                        + words.text("unit.systolic");
            }
            return words.text("vital." + sign.code())
                    + " "
                    + (sign == Sign.TEMPERATURE ? "%.1f" : "%.0f").formatted(value)
                    + " "
                    + words.text("unit." + sign.code());
        }

        /** Where a sign was last looked for in vain, null when it was measured since. */
        private Signs.@Nullable Missed missed(Sign sign, long measured) {
            Signs.Missed found = null;
            for (Signs.Missed each : picture.signs().missed()) {
                if (each.sign() == sign
                        && !each.at().isAfter(at)
                        && each.at().toEpochMilli() > measured) {
                    found = each;
                }
            }
            return found;
        }

        private void support(List<Row> lines) {
            Entry.Oxygen oxygen = known.latest(Entry.Oxygen.class);
            if (oxygen != null && oxygen.device() != OxygenDevice.NONE) {
                lines.add(
                        new Row(
                                words.text("read.oxygen"),
                                naming.oxygen(oxygen, true) + from(oxygen.at())));
            }
            Entry.Vasopressor vasopressor = known.latest(Entry.Vasopressor.class);
            if (vasopressor != null && !vasopressor.agents().isEmpty()) {
                lines.add(
                        new Row(
                                words.text("vasopressor.brief"),
                                naming.vasopressor(vasopressor) + from(vasopressor.at())));
            }
            Entry.Fluids fluids = known.latest(Entry.Fluids.class);
            if (fluids != null) {
                String ml = fluids.ml() == null ? "" : " " + Numbers.shown(fluids.ml()) + " mL";
                lines.add(
                        new Row(
                                "",
                                words.text(
                                                fluids.forHypotension()
                                                        ? "fluids.hypotension"
                                                        : "fluids")
                                        + ml
                                        + time(fluids.at())));
            }
        }

        private void labs(List<Row> lines) {
            LabFigures figures = LabFigures.of(picture.course());
            Map<Instant, List<String>> byTime = new LinkedHashMap<>();
            for (String name : picture.labs()) {
                Entry.Lab lab = lab(name);
                if (lab != null) {
                    byTime.computeIfAbsent(lab.at(), _ -> new ArrayList<>())
                            .add(
                                    naming.lab(name)
                                            + " "
                                            + figures.figure(lab)
                                            + " "
                                            + words.textOr("lab.unit." + lab.unit(), lab.unit()));
                }
            }
            byTime.forEach((then, values) ->
                    lines.add(
                            new Row(
                                    words.text("read.labs"),
                                    String.join("  ", values) + time(then))));
        }

        private Entry.@Nullable Lab lab(String name) {
            return known.latest(Entry.Lab.class, lab -> lab.name().equals(name));
        }

        /** When it was, unless it was at the cursor's minute. */
        private String time(Instant then) {
            return then.truncatedTo(ChronoUnit.MINUTES).equals(at.truncatedTo(ChronoUnit.MINUTES))
                    ? ""
                    : words.text("read.age", naming.times().brief(then, at));
        }

        private String from(Instant then) {
            return words.text("read.from", naming.times().brief(then, at));
        }
    }
}
