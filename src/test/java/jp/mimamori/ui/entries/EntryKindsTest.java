package jp.mimamori.ui.entries;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.IceItems;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Organ;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.course.PackText;
import jp.mimamori.course.Sex;
import jp.mimamori.course.WeightKg;
import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class EntryKindsTest {

    private static final Meta META =
            new Meta(
                    "e1",
                    java.time.OffsetDateTime.parse("2026-11-24T02:00:00+09:00"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");

    @AfterEach
    void close() {
        room.close();
    }

    static Stream<Entry> everyKind() {
        BigDecimal one = BigDecimal.ONE;
        return Stream.of(
                new Entry.Weight(META, WeightKg.of("62.4")),
                new Entry.Height(META, HeightCm.of("158")),
                new Entry.Infusion(META, new BigDecimal("450"), one, one, "L1"),
                new Entry.Vitals(
                        META,
                        new BigDecimal("38.6"),
                        null,
                        null,
                        new BigDecimal("110"),
                        new BigDecimal("60"),
                        new BigDecimal("96"),
                        "0",
                        Map.of("pulse", "refused")),
                new Entry.Oxygen(META, OxygenDevice.CANNULA, new BigDecimal("2"), null),
                new Entry.Fluids(META, true, new BigDecimal("500")),
                new Entry.Vasopressor(
                        META,
                        List.of(
                                new Entry.Vasopressor.Agent(
                                        "noradrenaline", Entry.Vasopressor.DoseClass.LOW))),
                new Entry.OrganToxicity(META, Organ.LIVER, 2),
                new Entry.Symptoms(META, List.of("chills", "cough")),
                new Entry.CrsGrade(META, 2),
                new Entry.NeuroGrade(META, List.of(new Entry.NeuroGrade.Event("tremor", 1))),
                new Entry.Judgement(META, Entry.Axis.CRS, Entry.Judgement.Value.IMPROVED),
                new Entry.CerebralEdema(META, true),
                new Entry.Ice(META, 10, new IceItems(4, 3, 1, 1, 1)),
                new Entry.Medication(META, "tocilizumab", DoseMg.of("499.2"), "IV", null, null),
                new Entry.Order(META, "dexamethasone", DoseMg.of("10"), new BigDecimal("12"), null),
                new Entry.OrderStop(META, "dexamethasone"),
                new Entry.PromptResponse(
                        META,
                        "T15-G2-1-TCZ@2026-11-23T17:00:00Z",
                        Entry.PromptResponse.Response.DECLINED,
                        null,
                        "経過をみる"),
                new Entry.Lab(META, "crp", new BigDecimal("2.2"), "mg/dL"),
                new Entry.Check(META, "ID バンド", Entry.Check.State.YES, null),
                new Entry.Plan(META, java.time.Instant.parse("2026-11-30T01:00:00Z"), "解熱を待つ"),
                new Entry.Setting(META, "threshold.spo2Under", null, "見直し"),
                new Entry.Stock(
                        META,
                        "tocilizumab",
                        new BigDecimal("400"),
                        -2,
                        "L1",
                        java.time.LocalDate.parse("2027-03-31"),
                        "使用"),
                new Entry.GuidelinePack(
                        META, "made-up-1", new PackText("{}", "{}", "{}", null), "改訂"),
                new Entry.Guideline(META, "made-up-1", "改訂のため"),
                new Entry.Stay(META, "5階西", "508"),
                new Entry.Demographics(META, "見守 花子", null, null, Sex.FEMALE),
                new Entry.Discharge(META, "自宅"),
                new Entry.Note(META, "家族へ説明"));
    }

    @Test
    void everyKindButTheRetractionIsHere() {
        Set<String> all =
                Stream.of(Entry.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        all.remove("Retract");
        assertThat(everyKind().map(e -> e.getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsSaidInWords(Language language) {
        EntryWords words = new EntryWords(room.ui(language, new Theme(Shade.LIGHT)));
        assertThat(everyKind())
                .allSatisfy(entry -> {
                    String said = words.type(entry) + " " + words.text(entry);
                    assertThat(said).doesNotContain("⟦").isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aCorrectionThatChangesNothingIsTheSameEntry(Entry entry) {
        for (Language language : Language.values()) {
            Correction correction =
                    new Correction(entry, room.desk(), new Times(room.desk().zone(), language));
            assertThat(correction.entry(entry.meta())).isEqualTo(entry);
        }
    }

    /** Of 11/12 nobody can say in English which number is the month. */
    @Test
    void theTimeStandsInACorrectionAsTheScreensWriteIt() {
        Entry entry = everyKind().findFirst().orElseThrow();
        Correction english =
                new Correction(entry, room.desk(), new Times(room.desk().zone(), Language.EN));
        String shown = english.time().text().get();
        assertThat(shown).matches("\\d{1,2} [A-Z][a-z]{2} \\d{2}:\\d{2}");
        english.time().text().set(shown + " ");
        assertThat(english.time().wrong()).isFalse();
    }
}
