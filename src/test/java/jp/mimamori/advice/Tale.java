package jp.mimamori.advice;

import jp.mimamori.Records;
import jp.mimamori.Temperature;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Entry.Judgement.Value;
import jp.mimamori.course.Entry.PromptResponse.Response;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A patient's course in a few words: {@code "crs 2 @24, tocilizumab 499.2 @25, crs improved @30"}.
 * Times are hours since the infusion, and may end in {@code -1s}.
 */
final class Tale {

    static final Instant INFUSION = Instant.parse("2026-03-01T01:00:00Z");

    private final List<Entry> entries = new ArrayList<>();

    private Tale() {}

    /** A course with weight, height, the infusion, and what the words say. */
    static Course of(String words) {
        Tale tale = new Tale();
        tale.entries.add(new Entry.Weight(tale.meta("-2"), WeightKg.of("62.4")));
        tale.entries.add(new Entry.Height(tale.meta("-2"), HeightCm.of("158")));
        tale.entries.add(
                new Entry.Infusion(tale.meta("0"), BigDecimal.valueOf(450), null, null, null));
        for (String one : words.split(",")) {
            tale.tell(one.strip());
        }
        return new Course(new Patient("T", null, null, null, null), ZoneOffset.UTC, tale.entries);
    }

    static Advice at(String words, String time) {
        return Evaluation.evaluate(Records.PACK, of(words), time(time));
    }

    static Instant time(String hours) {
        boolean before = hours.endsWith("-1s");
        BigDecimal number = new BigDecimal(before ? hours.substring(0, hours.length() - 3) : hours);
        Instant at = INFUSION.plus(Orders.hours(number));
        return before ? at.minusSeconds(1) : at;
    }

    /** The rows that are asked, each with the hours since the infusion from which it applies. */
    static List<String> rows(Advice advice) {
        return advice.prompts().stream()
                .map(prompt -> prompt.row() + "@" + hours(prompt.since()))
                .toList();
    }

    /** One axis: step, since when, why, when treated, whether improving. */
    static String state(Advice advice, Axis axis) {
        AxisState state = advice.axis(axis);
        return "step %d @%s %s%s%s"
                .formatted(
                        state.step(),
                        state.openedAt() == null ? "-" : hours(state.openedAt()),
                        state.opening(),
                        state.treatedAt() == null ? "" : " treated @" + hours(state.treatedAt()),
                        state.improving() ? " improving" : "");
    }

    static String hours(Instant at) {
        return BigDecimal.valueOf(Duration.between(INFUSION, at).toSeconds())
                .divide(BigDecimal.valueOf(3600), 3, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Meta meta(String time) {
        return Meta.of("e" + entries.size(), time(time).atOffset(ZoneOffset.UTC));
    }

    private void tell(String words) {
        int at = words.lastIndexOf('@');
        Meta meta = meta(words.substring(at + 1));
        String[] said = words.substring(0, at).strip().split(" ");
        entries.add(
                switch (said[0]) {
                    case "crs" -> assessed(meta, Axis.CRS, said[1]);
                    case "neuro" -> assessed(meta, Axis.NEURO, said[1]);
                    case "headache" -> headache(meta, said);
                    case "edema" -> new Entry.CerebralEdema(meta, said[1].equals("suspected"));
                    case "fever" -> Temperature.alone(meta, new BigDecimal(said[1]));
                    case "ice" -> new Entry.Ice(meta, Integer.parseInt(said[1]), null);
                    case "order" ->
                            new Entry.Order(
                                    meta,
                                    said[1],
                                    DoseMg.of(said[2]),
                                    said.length > 3 ? new BigDecimal(said[3]) : null,
                                    null);
                    case "stop" -> new Entry.OrderStop(meta, said[1]);
                    case "decline" -> answer(meta, said[1]);
                    default ->
                            new Entry.Medication(
                                    meta, said[0], DoseMg.of(said[1]), null, null, null);
                });
    }

    /** Headache of a grade, and confusion of another where one follows. */
    private static Entry headache(Meta meta, String[] said) {
        List<Entry.NeuroGrade.Event> events = new ArrayList<>();
        events.add(event("headache", said[1]));
        if (said.length > 2) {
            events.add(event("confusion", said[2]));
        }
        return new Entry.NeuroGrade(meta, events);
    }

    private static Entry assessed(Meta meta, Axis axis, String how) {
        if (Character.isLetter(how.charAt(0))) {
            return new Entry.Judgement(
                    meta, axis, Value.valueOf(how.toUpperCase(java.util.Locale.ROOT)));
        }
        int grade = Integer.parseInt(how);
        if (axis == Axis.CRS) {
            return new Entry.CrsGrade(meta, grade);
        }
        return new Entry.NeuroGrade(
                meta, grade == 0 ? List.of() : List.of(event("confusion", how)));
    }

    private static Entry.NeuroGrade.Event event(String term, String grade) {
        return new Entry.NeuroGrade.Event(term, Integer.parseInt(grade));
    }

    /** {@code ROW#HOURS}: the prompt of a row that applies from then. */
    private static Entry answer(Meta meta, String prompt) {
        String[] parts = prompt.split("#");
        return new Entry.PromptResponse(
                meta, Prompt.id(parts[0], false, time(parts[1])), Response.DECLINED, null, "経過観察");
    }
}
