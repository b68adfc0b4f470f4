package jp.mimamori.record;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.advice.RandomRecord;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;

import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is written is read again as it was. */
class RoundTripTest {

    @Test
    void everyEntryIsReadAgainFromTheJournalsBytes() {
        Stream.concat(
                        LongStream.range(0, 200).mapToObj(seed -> RandomRecord.of(seed, 40, 7)),
                        Records.scenarios().stream()
                                .map(scenario -> Records.course(scenario.get("record"))))
                .flatMap(course -> course.entries().stream())
                .forEach(entry -> {
                    byte[] bytes = Line.of("P1", entry).bytes();
                    assertThat(Line.read(bytes))
                            .isInstanceOfSatisfying(
                                    Line.Entered.class,
                                    line -> assertThat(line.entry()).isEqualTo(entry));
                });
    }

    @Test
    void aGradeRecordedByOtherTablesStaysReadable() {
        Entry grade =
                new Entry.NeuroGrade(
                        Meta.of("e1", OffsetDateTime.parse("2026-11-24T03:00:00+09:00")),
                        List.of(new Entry.NeuroGrade.Event("Made-up term", 4)));
        assertThat(Records.PACK.term("Made-up term")).isEmpty();
        assertThat(Line.read(Line.of("P1", grade).bytes()))
                .isInstanceOfSatisfying(
                        Line.Entered.class, line -> assertThat(line.entry()).isEqualTo(grade));
    }

    @Test
    void aLineThatCannotBeReadIsNeverAnException() {
        List<Entry> entries = new ArrayList<>(RandomRecord.of(1, 30, 7).entries());
        byte[] bytes = Line.of("P1", entries.getFirst()).bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] broken = bytes.clone();
            broken[i] ^= 0x15;
            assertThat(Line.read(broken)).isNotNull();
        }
    }
}
