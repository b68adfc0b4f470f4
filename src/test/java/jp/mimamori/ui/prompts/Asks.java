package jp.mimamori.ui.prompts;

import jp.mimamori.Records;
import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.advice.Explanation;
import jp.mimamori.course.Course;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import java.time.Instant;
import java.time.ZoneId;

/** Prompts of the scenarios, for tests. */
final class Asks {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Asks() {}

    static Course course(String scenario) {
        return Records.course(Records.scenario(scenario).path("record"));
    }

    static Explanation explained(String scenario, String at, String row) {
        Course course = course(scenario);
        Advice advice = Evaluation.evaluate(Records.PACK, course, Instant.parse(at));
        return Explanation.of(Records.PACK, course, advice, advice.prompt(row).orElseThrow());
    }

    static Told told(String scenario, String at, String row, Language language) {
        return Told.of(
                explained(scenario, at, row),
                course(scenario),
                new Naming(
                        Records.PACK, Words.of(Naming.class, language), new Times(ZONE, language)),
                Words.of(Asks.class, language),
                Instant.parse(at));
    }
}
