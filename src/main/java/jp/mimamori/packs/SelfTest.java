package jp.mimamori.packs;

import jp.mimamori.advice.Evaluation;
import jp.mimamori.course.Course;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.record.AnswerWriter;
import jp.mimamori.record.Json;
import jp.mimamori.record.Read;
import jp.mimamori.record.RecordReader;
import jp.mimamori.record.Same;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The guideline pack's own cases, worked out on this machine: each is a record with the answers
 * that are right for it.
 *
 * @param passed answers that are as they should be
 * @param failed the case and the instant of each that is not
 */
public record SelfTest(int passed, List<String> failed) {

    private static final String CASES = "ide-cel-2023-12-cases.jsonl";

    public SelfTest {
        failed = List.copyOf(failed);
    }

    public boolean fine() {
        return failed.isEmpty() && passed > 0;
    }

    /** Runs every case of the pack that comes with the program. */
    public static SelfTest run(Pack pack) {
        try (InputStream in =
                Objects.requireNonNull(PackReader.class.getResourceAsStream(CASES), CASES)) {
            return run(pack, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs every case of a pack.
     *
     * @param cases a JSON object a line
     * @throws tools.jackson.core.JacksonException when a line is no JSON
     */
    public static SelfTest run(Pack pack, String cases) {
        List<String> failed = new ArrayList<>();
        int passed = 0;
        for (String line : cases.lines().filter(l -> !l.isBlank()).toList()) {
            passed += run(pack, Json.tree(line), failed);
        }
        return new SelfTest(passed, failed);
    }

    private static int run(Pack pack, JsonNode test, List<String> failed) {
        String name = test.path("name").asString("?");
        if (!(new RecordReader(pack).read(test.path("record")) instanceof Read.Ok ok)) {
            failed.add(name);
            return 0;
        }
        int passed = 0;
        for (JsonNode want : test.path("answers")) {
            if (rightly(pack, ok.course(), want)) {
                passed++;
            } else {
                failed.add(name + " @ " + want.path("at").asString("?"));
            }
        }
        return passed;
    }

    private static boolean rightly(Pack pack, Course course, JsonNode want) {
        try {
            Instant at = Instant.parse(want.path("at").asString("?"));
            String got = AnswerWriter.answer(Evaluation.evaluate(pack, course, at)).toString();
            return Same.json(want, Json.MAPPER.readTree(got));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
