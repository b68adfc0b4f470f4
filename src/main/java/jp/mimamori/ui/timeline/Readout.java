package jp.mimamori.ui.timeline;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.LimitState;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Limit;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
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
 * @param time date, clock, day and hours since the infusion
 * @param lines one for each lane that has something to say
 */
record Readout(String time, List<String> lines) {

    Readout {
        lines = List.copyOf(lines);
    }

    String all() {
        return time + ", " + String.join(", ", lines);
    }

    static Readout at(Picture picture, Naming naming, Words words, Instant at) {
        Reading reading =
                new Reading(picture, Taken.until(picture.course(), at), naming, words, at);
        return new Readout(reading.time(), reading.lines());
    }

    private record Reading(Picture picture, Taken known, Naming naming, Words words, Instant at) {

        String time() {
            Instant infusion = picture.infusion();
            String moment = naming.times().moment(at);
            if (infusion == null) {
                return moment;
            }
            long day =
                    ChronoUnit.DAYS.between(
                            infusion.atZone(naming.times().zone()).toLocalDate(),
                            at.atZone(naming.times().zone()).toLocalDate());
            return moment
                    + "  "
                    + naming.times().day(day)
                    + "  "
                    + words.text("read.since", naming.times().since(infusion, at));
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (!at.isAfter(picture.now())) {
                grades(lines);
            }
            signs(lines);
            support(lines);
            Entry.Ice ice = known.latest(Entry.Ice.class);
            if (ice != null) {
                lines.add("ICE " + ice.score() + time(ice.at()));
            }
            labs(lines);
            observed(lines);
            return lines;
        }

        /** What the curves do not say: an observation that came late or was not done. */
        private void observed(List<String> lines) {
            for (Mark mark : picture.marks()) {
                boolean here =
                        mark.shape() == Mark.Shape.SHADE
                                ? at.equals(mark.to())
                                : mark.shape() != Mark.Shape.DOT && at.equals(mark.from());
                if (mark.lane() == Lane.OBSERVED && here) {
                    lines.add(mark.spoken());
                }
            }
        }

        private void grades(List<String> lines) {
            Advice advice = picture.story().at(at);
            if (advice == null) {
                return;
            }
            lines.add(
                    axis(Axis.CRS, advice.axis(Axis.CRS))
                            + "   "
                            + axis(Axis.NEURO, advice.axis(Axis.NEURO)));
            for (LimitState state : advice.limited()) {
                if (state.total() > 0) {
                    Limit limit = naming.pack().limit(state.drug()).orElseThrow();
                    lines.add(
                            words.text(
                                    "read.limit",
                                    naming.drug(state.drug()),
                                    state.inWindow(),
                                    limit.inWindow(),
                                    limit.hours(),
                                    state.total(),
                                    limit.total()));
                }
            }
            for (DueDose due : advice.doses()) {
                lines.add(
                        words.text(
                                "read.order",
                                naming.abbreviation(due.drug()),
                                naming.mg(due.dose()),
                                naming.times().brief(due.dueAt(), at)));
            }
        }

        private String axis(Axis axis, AxisState state) {
            if (state.grade() == 0 && known.entries().stream().noneMatch(axis::isGradedBy)) {
                return naming.axis(axis) + " " + words.text("present.ungraded");
            }
            StringBuilder said =
                    new StringBuilder(naming.axis(axis)).append(' ').append(state.grade());
            if (state.step() > 0 && state.grade() > 0) {
                said.append(' ').append(naming.step(state.step()));
            }
            if (state.improving() && state.grade() > 0) {
                said.append(' ').append(words.text("read.improving"));
            }
            return said.toString();
        }

        /** Values of one time as one line, with that time. */
        private void signs(List<String> lines) {
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
            byTime.forEach((then, values) -> lines.add(String.join("  ", values) + time(then)));
            lines.addAll(missing);
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

        private void support(List<String> lines) {
            Entry.Oxygen oxygen = known.latest(Entry.Oxygen.class);
            if (oxygen != null && oxygen.device() != OxygenDevice.NONE) {
                lines.add(naming.oxygen(oxygen, true) + from(oxygen.at()));
            }
            Entry.Vasopressor vasopressor = known.latest(Entry.Vasopressor.class);
            if (vasopressor != null && !vasopressor.agents().isEmpty()) {
                lines.add(naming.vasopressor(vasopressor) + from(vasopressor.at()));
            }
        }

        private void labs(List<String> lines) {
            Map<Instant, List<String>> byTime = new LinkedHashMap<>();
            for (String name : picture.labs()) {
                Entry.Lab lab = lab(name);
                if (lab != null) {
                    byTime.computeIfAbsent(lab.at(), _ -> new ArrayList<>())
                            .add(
                                    naming.lab(name)
                                            + " "
                                            + Numbers.shown(lab.value())
                                            + " "
                                            + words.textOr("lab.unit." + lab.unit(), lab.unit()));
                }
            }
            byTime.forEach((then, values) -> lines.add(String.join("  ", values) + time(then)));
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
