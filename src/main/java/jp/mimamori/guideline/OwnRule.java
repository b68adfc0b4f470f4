package jp.mimamori.guideline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import jp.mimamori.course.Entry.Axis;

import java.util.List;

/**
 * A prompt of the program's own (reading, section 6): when it is raised is its kind, with the
 * figures of the pack.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "raised")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OwnRule.NoInfusion.class, name = "noInfusion"),
    @JsonSubTypes.Type(value = OwnRule.Missing.class, name = "missing"),
    @JsonSubTypes.Type(value = OwnRule.NoOrder.class, name = "noOrder"),
    @JsonSubTypes.Type(value = OwnRule.Reassess.class, name = "reassess"),
    @JsonSubTypes.Type(value = OwnRule.FindingsAbove.class, name = "findingsAbove"),
    @JsonSubTypes.Type(value = OwnRule.ScoreDrop.class, name = "scoreDrop"),
    @JsonSubTypes.Type(value = OwnRule.SuspectedBelow.class, name = "suspectedBelow"),
    @JsonSubTypes.Type(value = OwnRule.Beyond.class, name = "beyond"),
    @JsonSubTypes.Type(value = OwnRule.TwoOrders.class, name = "twoOrders"),
    @JsonSubTypes.Type(value = OwnRule.TooFewDoses.class, name = "tooFewDoses"),
    @JsonSubTypes.Type(value = OwnRule.LongCourse.class, name = "longCourse"),
    @JsonSubTypes.Type(value = OwnRule.LongExposure.class, name = "longExposure"),
    @JsonSubTypes.Type(value = OwnRule.LongDrug.class, name = "longDrug")
})
public sealed interface OwnRule {

    String id();

    Action action();

    Words words();

    Cite cite();

    /** An episode is active and no infusion is recorded. */
    record NoInfusion(String id, Action action, Words words, Cite cite) implements OwnRule {}

    /** A prompt that is shown needs a measure. */
    record Missing(String id, Measure measure, Action action, Words words, Cite cite)
            implements OwnRule {}

    enum Measure {
        WEIGHT("weight"),
        HEIGHT("height");

        private final String code;

        Measure(String code) {
            this.code = code;
        }

        /** The word of {@code needs} in the answer's JSON. */
        public String code() {
            return code;
        }
    }

    /** A dose of the course's drugs in the last hours without an order. */
    record NoOrder(String id, int hours, Action action, Words words, Cite cite)
            implements OwnRule {}

    /** The last assessment is hours old, or a step waits for one. */
    record Reassess(String id, Axis axis, int hours, Action action, Words words, Cite cite)
            implements OwnRule {}

    /** A finding means more than the recorded CRS grade. */
    record FindingsAbove(String id, Action action, Words words, Cite cite) implements OwnRule {}

    /** The ICE score fell. */
    record ScoreDrop(String id, Action action, Words words, Cite cite) implements OwnRule {}

    /** The complication is suspected at a grade at which the table does not name it. */
    record SuspectedBelow(String id, Axis axis, Action action, Words words, Cite cite)
            implements OwnRule {}

    /** The last step has brought no improvement. */
    record Beyond(String id, Axis axis, Action action, Words words, Cite cite) implements OwnRule {}

    /** Orders of the course's drugs are active together. */
    record TwoOrders(String id, Action action, Words words, Cite cite) implements OwnRule {}

    /** Fewer doses than the table asks since the first at one of the grades, and none to come. */
    record TooFewDoses(
            String id,
            Axis axis,
            List<Integer> grades,
            int doses,
            int afterHours,
            int goneHours,
            Action action,
            Words words,
            Cite cite)
            implements OwnRule {}

    /** Hours since the first dose at one of the grades, with an order active. */
    record LongCourse(
            String id,
            Axis axis,
            List<Integer> grades,
            int hours,
            Action action,
            Words words,
            Cite cite)
            implements OwnRule {}

    /**
     * Hours since the course's first dose, with doses at the grade, an episode and an order active.
     */
    record LongExposure(
            String id, Axis axis, int grade, int hours, Action action, Words words, Cite cite)
            implements OwnRule {}

    /** Hours since the drug's first dose of the course at the grade, with an order of it active. */
    record LongDrug(
            String id,
            Axis axis,
            int grade,
            String drug,
            int hours,
            Action action,
            Words words,
            Cite cite)
            implements OwnRule {}
}
