package jp.mimamori.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is worked out of one value or one entry. */
class ValueTest {

    private static final Meta META = OneOfEach.meta("e");

    @ParameterizedTest
    @CsvSource({
        "499.24,499.2",
        "499.25,499.3",
        "499.2,499.2",
        "8,8",
        "800,800",
        "0.05,0.1",
        "10.04,10"
    })
    void aWorkedOutDoseIsShownToOneDecimalHalfUp(String mg, String shown) {
        assertThat(DoseMg.rounded(new BigDecimal(mg)).mg().toString()).isEqualTo(shown);
    }

    @Test
    void dosesAreComparedByTheirAmount() {
        assertThat(DoseMg.of("10.0").atLeast(DoseMg.of("10"))).isTrue();
        assertThat(DoseMg.of("9.9").atLeast(DoseMg.of("10"))).isFalse();
        assertThat(DoseMg.of("10.1").atLeast(DoseMg.of("10"))).isTrue();
        assertThat(DoseMg.of("9.9")).isLessThan(DoseMg.of("10"));
    }

    /** Reading, section 2: open at the old end, closed at now. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z,false",
        "2026-03-01T12:00:00.000000001Z,true",
        "2026-03-02T12:00:00Z,true",
        "2026-03-02T12:00:00.000000001Z,false"
    })
    void aWindowOf24HoursIsHalfOpen(Instant t, boolean in) {
        Window day = new Window(Duration.ofHours(24));
        assertThat(day.holds(t, Instant.parse("2026-03-02T12:00:00Z"))).isEqualTo(in);
    }

    @Test
    void aTimeLeavesTheWindowOneLengthLater() {
        Window day = new Window(Duration.ofHours(24));
        Instant t = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(day.leavesAt(t)).isEqualTo("2026-03-03T12:00:00Z");
        assertThat(day.holds(t, day.leavesAt(t))).isFalse();
    }

    @Test
    void aWindowHasALength() {
        assertThatThrownBy(() -> new Window(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Window(Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Reading, section 7: 0.20 + 0.04 per L/min, for a cannula up to 6 L/min. */
    @ParameterizedTest
    @CsvSource({
        "CANNULA,2,,0.28,true",
        "CANNULA,6,,0.44,true",
        "CANNULA,6.1,,,false",
        "CANNULA,2,0.35,0.35,false",
        "CANNULA,,,,false",
        "MASK,2,,,false",
        "NONE,,,,false"
    })
    void theFio2IsKnownOrEstimatedForACannulaOnly(
            OxygenDevice device,
            @Nullable BigDecimal litres,
            @Nullable BigDecimal entered,
            @Nullable BigDecimal known,
            boolean estimated) {
        Entry.Oxygen oxygen = new Entry.Oxygen(META, device, litres, entered);
        if (known == null) {
            assertThat(oxygen.knownFio2()).isEmpty();
        } else {
            assertThat(oxygen.knownFio2().orElseThrow()).isEqualByComparingTo(known);
        }
        assertThat(oxygen.fio2Estimated()).isEqualTo(estimated);
    }

    @Test
    void theRateOfAnInfusionNeedsVolumeAndDuration() {
        assertThat(infusion("75", "30").rate()).hasValue(2.5);
        assertThat(infusion("75", null).rate()).isEmpty();
        assertThat(infusion(null, "30").rate()).isEmpty();
    }

    private static Entry.Infusion infusion(@Nullable String ml, @Nullable String minutes) {
        return new Entry.Infusion(
                META,
                BigDecimal.valueOf(450),
                ml == null ? null : new BigDecimal(ml),
                minutes == null ? null : new BigDecimal(minutes),
                null);
    }

    @Test
    void theHighestEventIsTheNeurologicGrade() {
        assertThat(new Entry.NeuroGrade(META, List.of()).grade()).isZero();
        assertThat(
                        new Entry.NeuroGrade(
                                        META,
                                        List.of(
                                                new Entry.NeuroGrade.Event("headache", 1),
                                                new Entry.NeuroGrade.Event("confusion", 3),
                                                new Entry.NeuroGrade.Event("tremor", 2)))
                                .grade())
                .isEqualTo(3);
    }

    /** Reading, section 2: facts, assessments, orders, doses, answers. */
    @Test
    void everyKindOfEntryHasItsPlaceWithinAnInstant() {
        Map<Phase, Integer> counts = new EnumMap<>(Phase.class);
        List<Entry> kinds = OneOfEach.kinds();
        kinds.forEach(entry -> counts.merge(entry.phase(), 1, Integer::sum));
        assertThat(counts)
                .containsExactlyEntriesOf(
                        new EnumMap<>(
                                Map.of(
                                        Phase.FACTS, 22,
                                        Phase.ASSESSMENTS, 4,
                                        Phase.ORDERS, 2,
                                        Phase.DOSES, 1,
                                        Phase.ANSWERS, 1)));
        assertThat(kinds).extracting(Entry::phase).isSorted();
        assertThat(kinds.stream().map(Object::getClass).distinct())
                .hasSize(Entry.class.getPermittedSubclasses().length);
    }

    @Test
    void aKindIsNamedLikeInTheRecordFormat() {
        assertThat(OneOfEach.kinds())
                .extracting(Entry::type)
                .startsWith("weight", "height", "infusion")
                .contains("crsGrade", "promptResponse", "organToxicity")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsHandedInMayBeChangedAfterwardsWithoutChangingTheEntry() {
        List<String> symptoms = Arrays.asList("a", "b");
        Entry.Symptoms entry = new Entry.Symptoms(META, symptoms);
        symptoms.set(0, "c");
        assertThat(entry.present()).containsExactly("a", "b");
    }

    @Test
    void aCorrectionNamesWhatItReplaces() {
        Meta correction = META.replacing("other");
        assertThat(correction.replaces()).isEqualTo("other");
        assertThat(correction.id()).isEqualTo("e");
        assertThat(correction.at()).isEqualTo("2026-03-02T03:00:00Z");
    }
}
