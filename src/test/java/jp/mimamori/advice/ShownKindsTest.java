package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Organ;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.course.WeightKg;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What each kind of entry raised stays told when the entry is retracted; and what stood for want of
 * an entry stays told when the entry comes late.
 */
class ShownKindsTest {

    private static final Entry INFUSION =
            new Entry.Infusion(
                    meta("i", "00:00", "00:00"), BigDecimal.valueOf(450), null, null, null);

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    private static Meta meta(String id, String time, String recorded) {
        OffsetDateTime typed = at(recorded).atOffset(ZoneOffset.UTC);
        return new Meta(id, at(time).atOffset(ZoneOffset.UTC), typed, "n1", null, null, null, null);
    }

    private static Meta meta(String id, String time) {
        return meta(id, time, time);
    }

    private static Entry crs(String time, int grade) {
        return new Entry.CrsGrade(meta("crs" + time, time), grade);
    }

    private static Entry confusion(Meta meta, int grade) {
        return new Entry.NeuroGrade(meta, List.of(new Entry.NeuroGrade.Event("confusion", grade)));
    }

    private static Entry given(Meta meta, String drug) {
        return new Entry.Medication(meta, drug, DoseMg.of("20"), "IV", null, null);
    }

    private static Entry order(Meta meta, String drug) {
        return new Entry.Order(meta, drug, DoseMg.of("10"), BigDecimal.valueOf(12), null);
    }

    private static Entry worse(Meta meta, Entry.Axis axis) {
        return new Entry.Judgement(meta, axis, Entry.Judgement.Value.WORSENED);
    }

    private static Entry retracted(String id) {
        return new Entry.Retract(meta("x", "08:30"), id);
    }

    /** The row that was shown, and the entries, the one that takes its reason away last. */
    static Stream<Arguments> kinds() {
        Meta e = meta("e", "08:00");
        Entry declined =
                new Entry.PromptResponse(
                        meta("e", "07:00"),
                        "T15-G2-1-TCZ@2026-03-02T06:00:00Z",
                        Entry.PromptResponse.Response.DECLINED,
                        null,
                        "allergy");
        Entry low =
                new Entry.Vasopressor(e, List.of(new Entry.Vasopressor.Agent("dopamine", null)));
        return Stream.of(
                retracted("T15-REGRADE", fever(e)),
                retracted("T15-REGRADE", new Entry.Oxygen(e, OxygenDevice.MASK, null, fio2())),
                retracted("T15-REGRADE", new Entry.Fluids(e, true, null)),
                retracted("T15-REGRADE", low),
                retracted("T15-REGRADE", new Entry.OrganToxicity(e, Organ.HEART, 2)),
                retracted("T16-G2-1-DEX", confusion(e, 2)),
                retracted(
                        "T15-G2-2-TCZ",
                        crs("06:00", 2),
                        given(meta("m", "06:30"), "tocilizumab"),
                        worse(e, Entry.Axis.CRS)),
                retracted(
                        "T16-EDEMA-GRADE",
                        confusion(meta("n", "07:00"), 2),
                        new Entry.CerebralEdema(e, true)),
                retracted(
                        "T16-REGRADE",
                        new Entry.Ice(meta("ice", "07:00"), 10, null),
                        new Entry.Ice(e, 7, null)),
                retracted("ORDER", given(e, "dexamethasone")),
                retracted(
                        "STEROID-BOTH",
                        order(meta("o", "07:00"), "dexamethasone"),
                        order(e, "methylprednisolone")),
                retracted(
                        "T15-STEROID-MIN3",
                        crs("06:00", 2),
                        order(meta("o", "06:30"), "dexamethasone"),
                        given(meta("m", "07:00"), "dexamethasone"),
                        new Entry.OrderStop(e, "dexamethasone")),
                retracted(
                        "T15-G2-2-TCZ",
                        crs("06:00", 2),
                        declined,
                        given(meta("m", "07:10"), "dexamethasone"),
                        worse(meta("j", "08:00"), Entry.Axis.CRS)),
                Arguments.of(
                        "WEIGHT",
                        List.of(
                                INFUSION,
                                crs("08:00", 3),
                                new Entry.Weight(meta("w", "07:00", "08:30"), WeightKg.of("62")))),
                Arguments.of(
                        "HEIGHT",
                        List.of(
                                INFUSION,
                                new Entry.Weight(meta("w", "05:00"), WeightKg.of("62")),
                                confusion(meta("n", "06:00"), 4),
                                given(meta("m", "06:30"), "dexamethasone"),
                                worse(e, Entry.Axis.NEURO),
                                new Entry.Height(meta("h", "07:00", "08:30"), HeightCm.of("160")))),
                Arguments.of(
                        "INFUSION",
                        List.of(
                                crs("08:00", 3),
                                new Entry.Infusion(
                                        meta("i", "00:00", "08:30"),
                                        BigDecimal.valueOf(450),
                                        null,
                                        null,
                                        null))));
    }

    private static Arguments retracted(String row, Entry... entries) {
        List<Entry> all = new ArrayList<>(List.of(INFUSION));
        all.addAll(List.of(entries));
        all.add(retracted("e"));
        return Arguments.of(row, all);
    }

    private static Entry fever(Meta meta) {
        return new Entry.Vitals(
                meta, new BigDecimal("38.9"), null, null, null, null, null, null, Map.of());
    }

    private static BigDecimal fio2() {
        return new BigDecimal("0.5");
    }

    private static List<Shown.Span> shown(List<Entry> entries) {
        Course course =
                new Course(Stories.course("quiet-course").patient(), ZoneOffset.UTC, entries);
        return Shown.of(new TreeMap<>(Map.of(Instant.MIN, Records.PACK)), course, at("09:00"));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("kinds")
    void whatWasShownStaysTold(String row, List<Entry> entries) {
        assertThat(shown(entries))
                .filteredOn(each -> each.takenBy() != null)
                .anySatisfy(each -> {
                    assertThat(each.span().prompt().row()).isEqualTo(row);
                    assertThat(each.takenBy()).isEqualTo(entries.getLast());
                });
    }

    @Test
    void theEarliestComesFirstAlsoWhereItIsToldOfAnEarlierRecord() {
        List<Entry> entries =
                List.of(
                        INFUSION,
                        new Entry.CrsGrade(meta("e", "08:00"), 3),
                        retracted("e"),
                        crs("08:45", 2));
        assertThat(shown(entries))
                .extracting(each -> each.span().raised())
                .contains(at("08:00"), at("08:45"))
                .isSorted();
    }
}
