package jp.mimamori.advice;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.record.AnswerWriter;
import jp.mimamori.record.Json;
import jp.mimamori.record.Same;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Patients' stories with their whole answers. */
class ScenarioTest {

    @TestFactory
    Stream<DynamicTest> everyAnswerIsAsTheStorySays() {
        return Records.scenarios().stream().flatMap(ScenarioTest::answers);
    }

    private static Stream<DynamicTest> answers(JsonNode scenario) {
        Course course = Records.course(scenario.get("record"));
        return StreamSupport.stream(scenario.get("answers").spliterator(), false)
                .map(want ->
                        dynamicTest(
                                scenario.path("name").asString()
                                        + " at "
                                        + want.path("at").asString(),
                                () -> equal(course, want)));
    }

    private static void equal(Course course, JsonNode want) {
        Instant at = Instant.parse(want.path("at").asString());
        JsonNode got =
                Json.MAPPER.readTree(
                        AnswerWriter.answer(Evaluation.evaluate(Records.PACK, course, at))
                                .toString());
        if (!Same.json(want, got)) {
            Assertions.assertEquals(want.toPrettyString(), got.toPrettyString());
        }
    }
}
