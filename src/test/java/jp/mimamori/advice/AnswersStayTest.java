package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.record.AnswerWriter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An answer given once can be given again: the answers to {@value #RECORDS} records, drawn from
 * fixed seeds, at every instant at which they change. The file holds a digest for each record of
 * its answers, of the reasons and of the story. That they have not changed is all it says: whether
 * they are right is for the tests of the rules to say. Whoever changes an answer on purpose writes
 * it anew by {@link #main}.
 */
class AnswersStayTest {

    private static final int RECORDS = 320;
    private static final int GROUP = 40;
    private static final String FILE = "answers-ide-cel-2023-12.txt";

    private final MessageDigest answers = sha256();
    private final MessageDigest reasons = sha256();
    private final MessageDigest story = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> known() throws IOException {
        try (var in = Objects.requireNonNull(AnswersStayTest.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 80, 120, 160, 200, 240, 280})
    void theAnswersOfEveryRecordAreAsTheyWere(int from) throws IOException {
        List<String> known = known();
        assertThat(known).hasSize(RECORDS);
        assertThat(lines(from)).isEqualTo(known.subList(from, from + GROUP));
    }

    private static List<String> lines(int from) {
        return IntStream.range(from, from + GROUP)
                .mapToObj(seed -> new AnswersStayTest().line(seed))
                .toList();
    }

    private String line(long seed) {
        Course course = RandomRecord.of(seed, 8 + (int) (seed % 40), 2 + (int) (seed % 6));
        Instant end = course.standing().getLast().at().plus(Duration.ofHours(80));
        Story told = Story.of(Records.PACK, course, end);
        for (Story.Stretch stretch : told.stretches()) {
            Advice advice = stretch.advice();
            add(answers, AnswerWriter.answer(advice));
            add(answers, advice.crs(), advice.neuro());
            add(story, stretch.from(), stretch.to());
            for (Prompt prompt : advice.prompts()) {
                add(reasons, Explanation.of(Records.PACK, course, advice, prompt));
            }
        }
        for (Story.PromptSpan span : told.prompts()) {
            add(story, said(span));
        }
        for (Axis axis : Axis.values()) {
            told.bands(axis).forEach(band -> add(story, band));
        }
        for (int i = 0; i < course.standing().size(); i += 6) {
            Instant at = course.standing().get(i).at();
            Advice advice = Evaluation.evaluate(Records.PACK, course, at);
            add(answers, advice);
            Change.ahead(Records.PACK, course, advice, 4, Duration.ofHours(60))
                    .forEach(change -> add(reasons, change.at(), change.changes()));
        }
        return "%d %s %s %s".formatted(seed, hex(answers), hex(reasons), hex(story));
    }

    /** Without the pack, which is the same for all. */
    private static String said(Story.PromptSpan span) {
        return "PromptSpan[prompt=%s, raised=%s, ended=%s, end=%s, endedBy=%s, answers=%s]"
                .formatted(
                        span.prompt(),
                        span.raised(),
                        span.ended(),
                        span.end(),
                        span.endedBy(),
                        span.answers());
    }

    private static void add(MessageDigest digest, Object... what) {
        for (Object each : what) {
            digest.update(each.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 6);
    }

    /** Writes the file, whose path is the argument. */
    public static void main(String[] path) throws IOException {
        Files.writeString(
                Path.of(path[0]),
                IntStream.iterate(0, from -> from < RECORDS, from -> from + GROUP)
                        .mapToObj(AnswersStayTest::lines)
                        .flatMap(List::stream)
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
