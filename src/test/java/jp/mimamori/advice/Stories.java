package jp.mimamori.advice;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Pack;

import java.time.Instant;

/** Scenarios at an instant, for tests. */
final class Stories {

    private Stories() {}

    static Course course(String scenario) {
        return Records.course(Records.scenario(scenario).path("record"));
    }

    static Explanation explained(String scenario, String at, String row) {
        Course course = course(scenario);
        Advice advice = Evaluation.evaluate(Records.PACK, course, Instant.parse(at));
        return Explanation.of(Records.PACK, course, advice, advice.prompt(row).orElseThrow());
    }

    /** The two doses between which the physician decides under thirty kilograms. */
    static DoseBasis.Decide underThirtyKilograms(Pack pack) {
        Course course = course("weight-missing-and-low");
        Advice advice = Evaluation.evaluate(pack, course, underThirtyKilograms(course).at());
        Prompt prompt = advice.prompt("T15-G3-1-TCZ").orElseThrow();
        return (DoseBasis.Decide) Explanation.of(pack, course, advice, prompt).basis();
    }

    static Entry.Weight underThirtyKilograms(Course course) {
        return Taken.of(course)
                .all(Entry.Weight.class)
                .filter(w -> w.weight().kg().intValue() < 30)
                .findFirst()
                .orElseThrow();
    }
}
