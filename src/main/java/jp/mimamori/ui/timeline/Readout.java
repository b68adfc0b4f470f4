package jp.mimamori.ui.timeline;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.LimitState;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.guideline.Limit;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * All lanes at one instant, in words.
 *
 * @param time date, clock, day and hours since the infusion
 * @param lines one for each lane that has something to say
 */
record Readout(String time, List<String> lines) {

    /** A value older than this is told with its age. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    Readout {
        lines = List.copyOf(lines);
    }

    String all() {
        return time + ", " + String.join(", ", lines);
    }

    static Readout at(Picture picture, Naming naming, Words words, Instant at) {
        Reading reading = new Reading(picture, naming, words, at);
        return new Readout(reading.time(), reading.lines());
    }

    private record Reading(Picture picture, Naming naming, Words words, Instant at) {

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
            Entry.Ice ice = latest(Entry.Ice.class);
            if (ice != null) {
                lines.add("ICE " + ice.score() + age(ice.at()));
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

        private void signs(List<String> lines) {
            String warmth = join(sign(Sign.TEMPERATURE), sign(Sign.PULSE));
            String breath = join(sign(Sign.RESPIRATION), sign(Sign.SPO2));
            if (!warmth.isEmpty()) {
                lines.add(warmth);
            }
            String pressure = pressure();
            String rest = join(pressure, breath);
            if (!rest.isEmpty()) {
                lines.add(rest);
            }
        }

        private static String join(String one, String other) {
            return one.isEmpty() || other.isEmpty() ? one + other : one + "   " + other;
        }

        private String sign(Sign sign) {
            Series series = picture.signs().of(sign);
            int i = series.before(at);
            if (i < 0 || at.isAfter(picture.now())) {
                return "";
            }
            String value =
                    sign == Sign.TEMPERATURE
                            ? "%.1f".formatted(series.value(i))
                            : "%.0f".formatted(series.value(i));
            return words.text("vital." + sign.code())
                    + " "
                    + value
                    + " "
                    + words.text("unit." + sign.code())
                    + age(Instant.ofEpochMilli(series.at(i)));
        }

        private String pressure() {
            Series systolic = picture.signs().of(Sign.SYSTOLIC);
            Series diastolic = picture.signs().of(Sign.DIASTOLIC);
            int high = systolic.before(at);
            int low = diastolic.before(at);
            if (high < 0 || low < 0 || at.isAfter(picture.now())) {
                return "";
            }
            return words.text("vital.pressure")
                    + " %.0f/%.0f".formatted(systolic.value(high), diastolic.value(low))
                    + age(Instant.ofEpochMilli(systolic.at(high)));
        }

        private void support(List<String> lines) {
            Entry.Oxygen oxygen = latest(Entry.Oxygen.class);
            if (oxygen != null && oxygen.device() != OxygenDevice.NONE) {
                lines.add(naming.oxygen(oxygen, true));
            }
            Entry.Vasopressor vasopressor = latest(Entry.Vasopressor.class);
            if (vasopressor != null && !vasopressor.agents().isEmpty()) {
                lines.add(naming.vasopressor(vasopressor));
            }
        }

        private void labs(List<String> lines) {
            StringBuilder said = new StringBuilder();
            for (String name : picture.labs()) {
                Entry.Lab lab = lab(name);
                if (lab != null) {
                    said.append(said.isEmpty() ? "" : "  ")
                            .append(naming.lab(name))
                            .append(' ')
                            .append(Numbers.shown(lab.value()));
                }
            }
            if (!said.isEmpty()) {
                lines.add(said.toString());
            }
        }

        private Entry.@Nullable Lab lab(String name) {
            Entry.Lab found = null;
            for (Entry entry : known()) {
                if (entry instanceof Entry.Lab lab && lab.name().equals(name)) {
                    found = lab;
                }
            }
            return found;
        }

        private <E extends Entry> @Nullable E latest(Class<E> kind) {
            List<Entry> known = known();
            for (int i = known.size() - 1; i >= 0; i--) {
                if (kind.isInstance(known.get(i))) {
                    return kind.cast(known.get(i));
                }
            }
            return null;
        }

        private List<Entry> known() {
            return picture.course().standing().subList(0, picture.course().countAt(at));
        }

        private String age(Instant then) {
            return Duration.between(then, at).compareTo(FRESH) <= 0
                    ? ""
                    : words.text("read.age", naming.times().ago(then, at));
        }
    }
}
