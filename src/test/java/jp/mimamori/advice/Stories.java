package jp.mimamori.advice;

import jp.mimamori.Records;
import jp.mimamori.course.Course;

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
}
