package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Meta;
import jp.mimamori.course.OxygenDevice;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What the cursor reads out. */
class ReadoutTest {

    private static Meta meta(String id, String at) {
        return Meta.of(id, OffsetDateTime.parse("2026-" + at + ":00+09:00"));
    }

    private static Entry given(String drug, String mg, String at) {
        return new Entry.Medication(meta(drug + at, at), drug, DoseMg.of(mg), "IV", null, null);
    }

    /** CRS grade 3 and confusion of grade 2, with something on every lane. */
    private static Course everything() {
        return Pictures.course("both-tables")
                .with(
                        List.of(
                                given("cyclophosphamide", "480", "02-26T10:00"),
                                given("fludarabine", "48", "02-26T11:00"),
                                given("acetaminophen", "500", "03-01T09:20"),
                                given("diphenhydramine", "25", "03-01T09:25"),
                                given("tocilizumab", "499.2", "03-02T18:30"),
                                new Entry.Order(
                                        meta("order", "03-02T18:00"),
                                        "dexamethasone",
                                        DoseMg.of("10"),
                                        new BigDecimal("12"),
                                        null),
                                new Entry.Judgement(
                                        meta("judged", "03-02T20:00"),
                                        Axis.CRS,
                                        Entry.Judgement.Value.UNCHANGED),
                                new Entry.CerebralEdema(meta("oedema", "03-02T20:10"), true),
                                new Entry.Vitals(
                                        meta("vitals", "03-02T20:20"),
                                        new BigDecimal("38.9"),
                                        new BigDecimal("118"),
                                        new BigDecimal("24"),
                                        new BigDecimal("88"),
                                        new BigDecimal("50"),
                                        new BigDecimal("91"),
                                        null,
                                        Map.of()),
                                new Entry.Oxygen(
                                        meta("oxygen", "03-02T20:20"),
                                        OxygenDevice.CANNULA,
                                        new BigDecimal("2"),
                                        null),
                                new Entry.Vasopressor(
                                        meta("pressor", "03-02T20:25"),
                                        List.of(
                                                new Entry.Vasopressor.Agent(
                                                        "noradrenaline",
                                                        Entry.Vasopressor.DoseClass.LOW))),
                                new Entry.Fluids(
                                        meta("fluids", "03-02T20:22"), true, new BigDecimal("500")),
                                new Entry.Ice(meta("ice", "03-02T20:20"), 7, null),
                                new Entry.Lab(
                                        meta("crp", "03-02T06:00"),
                                        "crp",
                                        new BigDecimal("8.4"),
                                        "mg/dL")));
    }

    @Test
    void theReadOutNamesEveryLane() {
        Instant now = Instant.parse("2026-03-02T13:00:00Z");
        Picture picture = Pictures.of(everything(), now);
        Map<Lane, List<String>> expected = new EnumMap<>(Lane.class);
        expected.put(
                Lane.THERAPY,
                List.of(
                        "CPA 480\u00a0mg + FLU 48\u00a0mg（2/26 11:00）",
                        "アセトアミノフェン 500\u00a0mg + ジフェンヒドラミン 25\u00a0mg（3/1 09:25）",
                        "投与 450×10⁶（3/1 10:00）"));
        expected.put(Lane.CRS, List.of("CRS 3 1段目", "CRS 不変→（20:00）"));
        expected.put(Lane.NEURO, List.of("神経 2 錯乱 1段目", "脳浮腫疑い（20:10）"));
        expected.put(
                Lane.TOCILIZUMAB,
                List.of("TCZ 24時間以内 1 / 3 回  合計 1 / 4 回", "TCZ 最終 499.2\u00a0mg（3時間30分前）"));
        expected.put(Lane.STEROID, List.of("指示 DEX", "DEX 最終 10\u00a0mg（4時間前）"));
        expected.put(
                Lane.PROMPTS,
                picture.story().at(now).prompts().stream()
                        .map(Pictures.NAMING::brief)
                        .map(name -> " " + name)
                        .toList());
        expected.put(Lane.OBSERVED, List.of("バイタル", "超過"));
        expected.put(Lane.TEMPERATURE, List.of("体温 38.9 ℃", "脈拍 118"));
        expected.put(Lane.BREATH, List.of("呼吸 24", "SpO₂ 91"));
        expected.put(Lane.PRESSURE, List.of("血圧 88/50 mmHg"));
        expected.put(Lane.SUPPORT, List.of("2 L/分", "ノルアドレナリン", "輸液（低血圧） 500 mL（20:22）"));
        expected.put(Lane.ICE, List.of("ICE 7（20:20）"));
        expected.put(Lane.LABS, List.of("CRP 8.4 mg/dL（06:00）"));
        Readout readout = Readout.at(picture, Pictures.NAMING, Pictures.WORDS, now);
        assertThat(readout.since()).contains("Day 1").contains("投与後");
        assertThat(expected).containsOnlyKeys(Lane.values());
        expected.forEach((lane, said) ->
                assertThat(readout.all()).as("%s in %s", lane, readout.lines()).contains(said));
        assertThat(picture.story().at(now).prompts()).isNotEmpty();
        assertThat(new HashSet<>(readout.lines())).hasSameSizeAs(readout.lines());
    }

    /** What came later was not known at the cursor. */
    @Test
    void theReadOutSaysNothingThatCameAfterTheCursor() {
        Instant now = Instant.parse("2026-03-02T13:00:00Z");
        Instant before = Instant.parse("2026-03-02T07:30:00Z");
        assertThat(
                        Readout.at(
                                        Pictures.of(everything(), now),
                                        Pictures.NAMING,
                                        Pictures.WORDS,
                                        before)
                                .all())
                .contains("CRS 3", "▲ CRS TCZ")
                .doesNotContain("最終", "不変", "脳浮腫", "輸液", "ICE", "体温", "ノルアドレナリン");
    }

    /** A value read later than it was measured would else pass for one of that minute. */
    @Test
    void theReadOutGivesEachValueItsUnitAndItsTime() {
        Course course = Pictures.course("tocilizumab-limits");
        Instant now = Instant.parse("2026-03-03T00:00:00Z");
        List<Entry> more =
                List.of(
                        new Entry.Vitals(
                                Meta.of("v", now.minus(JUST).atOffset(ZoneOffset.UTC)),
                                new BigDecimal("38.4"),
                                null,
                                new BigDecimal("22"),
                                new BigDecimal("95"),
                                new BigDecimal("53"),
                                null,
                                null,
                                Map.of("pulse", "refused")),
                        new Entry.Lab(
                                Meta.of("l", now.minus(JUST).atOffset(ZoneOffset.UTC)),
                                "crp",
                                new BigDecimal("0.9"),
                                "mg/dL"));
        Picture picture = Pictures.of(course.with(more), now);
        assertThat(Readout.at(picture, Pictures.NAMING, Pictures.WORDS, now).lines())
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("体温 38.4 ℃", "呼吸 22 /分", "血圧 95/53 mmHg")
                                .endsWith("（08:40）"))
                .contains("脈拍 未測定（拒否）（08:40）", "検査 CRP 0.9 mg/dL（08:40）");
        assertThat(Readout.at(picture, Pictures.NAMING, Pictures.WORDS, now.minus(JUST)).all())
                .doesNotContain("08:40）");
    }

    private static final Duration JUST = Duration.ofMinutes(20);

    @Test
    void theReadOutDoesNotCallAPatientGradedWhoWasNot() {
        Course course = Pictures.course("crs-grade2-no-improvement");
        Instant first =
                course.standing().stream()
                        .filter(Entry.CrsGrade.class::isInstance)
                        .map(Entry::at)
                        .findFirst()
                        .orElseThrow();
        Picture picture = Pictures.of(course, first);
        assertThat(Readout.at(picture, Pictures.NAMING, Pictures.WORDS, first).all())
                .doesNotContain("CRS 未評価")
                .contains("神経 未評価")
                .doesNotContain("神経 0");
    }
}
