package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Temperature;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Observations on the timeline: what was due, and what came of it. */
class ObservedMarksTest {

    private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");
    private static final Patient PATIENT = new Patient("P", null, null, null, null);

    private final List<Entry> entries = new ArrayList<>();
    private int ids;

    private Meta meta(Duration after) {
        return Meta.of("e" + ids++, START.plus(after).atOffset(ZoneOffset.UTC));
    }

    private void infused() {
        entries.add(
                new Entry.Infusion(meta(Duration.ZERO), BigDecimal.valueOf(450), null, null, null));
    }

    private String vitals(long minutes) {
        Meta meta = meta(Duration.ofMinutes(minutes));
        BigDecimal warm = new BigDecimal("36.8");
        entries.add(Temperature.inASet(meta, warm));
        return meta.id();
    }

    private List<Mark> vitalsAt(long minutes) {
        Course course = new Course(PATIENT, ZoneId.of("Asia/Tokyo"), entries);
        Picture picture = Pictures.of(course, START.plus(Duration.ofMinutes(minutes)));
        assertThat(picture.observed()).startsWith("バイタル", "神経評価");
        return picture.marks().stream()
                .filter(m -> m.lane() == Lane.OBSERVED && m.row() == 0)
                .toList();
    }

    @Test
    void anObservationInTimeIsAPointThatOpensItsEntry() {
        infused();
        String entry = vitals(62);
        assertThat(vitalsAt(70))
                .extracting(Mark::shape)
                .containsExactly(Mark.Shape.DOT, Mark.Shape.RING);
        assertThat(vitalsAt(70).getFirst().entry()).isEqualTo(entry);
        assertThat(vitalsAt(70).getLast().labels().getFirst()).isEqualTo("次 12:02");
    }

    @Test
    void oneThatCameAfterItWasOverdueIsMarkedFromWhenItWasDue() {
        infused();
        String entry = vitals(75);
        assertThat(vitalsAt(80))
                .filteredOn(m -> m.shape() == Mark.Shape.SHADE)
                .singleElement()
                .satisfies(late -> {
                    assertThat(late.from()).isEqualTo(START.plus(Duration.ofHours(1)));
                    assertThat(late.to()).isEqualTo(START.plus(Duration.ofMinutes(75)));
                    assertThat(late.entry()).isEqualTo(entry);
                    assertThat(late.spoken()).contains("15分超過");
                });
    }

    @Test
    void oneThatIsOverdueNowIsMarkedUntilNowAndSaysSo() {
        infused();
        assertThat(vitalsAt(64))
                .singleElement()
                .satisfies(m -> assertThat(m.labels().getFirst()).isEqualTo("実施時刻 11:00～"));
        assertThat(vitalsAt(76))
                .extracting(Mark::shape)
                .containsExactly(Mark.Shape.SHADE, Mark.Shape.RING_LATE);
        assertThat(vitalsAt(76).getFirst().open()).isTrue();
        assertThat(vitalsAt(76).getLast().spoken()).isEqualTo("バイタル  16分超過");
    }

    @Test
    void oneThatIsNotDoneSaysWhy() {
        infused();
        entries.add(
                new Entry.Check(
                        meta(Duration.ofMinutes(70)), "OBS-vitals", Entry.Check.State.NO, "検査で不在"));
        assertThat(vitalsAt(80))
                .filteredOn(m -> m.shape() == Mark.Shape.CROSS)
                .singleElement()
                .satisfies(not -> {
                    assertThat(not.labels()).containsExactly("検査で不在");
                    assertThat(not.entry()).isEqualTo("e1");
                });
    }

    @Test
    void aMonthOfValuesEachMinuteIsNoMoreThanOnePointAnHour() {
        infused();
        for (int minute = 1; minute <= 28 * 24 * 60; minute++) {
            vitals(minute);
        }
        assertThat(vitalsAt(28 * 24 * 60)).hasSizeLessThanOrEqualTo(28 * 24 + 2);
    }
}
