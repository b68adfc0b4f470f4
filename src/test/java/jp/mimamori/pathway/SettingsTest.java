package jp.mimamori.pathway;

import static jp.mimamori.pathway.PathwayStory.INFUSION;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;

import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Pathway PATHWAY = PathwayReader.builtIn();

    private static Settings of(PathwayStory story) {
        return Settings.of(Records.PACK, PATHWAY, story.course(), INFUSION);
    }

    @Test
    void nothingSetIsTheProgramsOwn() {
        Settings none = of(new PathwayStory());
        assertThat(none.apply(Records.PACK)).isEqualTo(Records.PACK);
        assertThat(none.apply(PATHWAY)).isEqualTo(PATHWAY);
        assertThat(none.sound()).isTrue();
    }

    @Test
    void thresholdsMarkedAsTheHospitalsAreItsOwn() {
        Settings set = of(new PathwayStory().set(Settings.SPO2, "93").set(Settings.SYSTOLIC, "95"));
        assertThat(set.apply(Records.PACK).findings().spo2Under()).isEqualByComparingTo("93");
        assertThat(set.apply(Records.PACK).findings().systolicUnder()).isEqualByComparingTo("95");
        assertThat(set.apply(Records.PACK).rows()).isEqualTo(Records.PACK.rows());
    }

    @Test
    void theNewestCountsAndNullGoesBack() {
        PathwayStory story = new PathwayStory().set(Settings.SPO2, "93").set(Settings.SPO2, null);
        assertThat(of(story).value(Settings.SPO2)).isEmpty();
        assertThat(of(story).entry(Settings.SPO2)).isPresent();
    }

    @Test
    void wordsSoundsAndIntervalsAreTheHospitals() {
        Settings set =
                of(
                        new PathwayStory()
                                .set("order.dexamethasone.hours", "8")
                                .set(Settings.TONE, "low")
                                .set(Settings.WARDS, "5階西; 5階東；5階西;")
                                .set(Settings.WORD_BED, "号室"));
        assertThat(set.orderHours("dexamethasone").orElseThrow()).isEqualByComparingTo("8");
        assertThat(set.orderHours("tocilizumab")).isEmpty();
        assertThat(set.tone()).isEqualTo("low");
        assertThat(set.wards()).containsExactly("5階西", "5階東");
        assertThat(set.value(Settings.WORD_BED)).contains("号室");
        assertThat(set.wrong()).isEmpty();
        assertThat(of(new PathwayStory()).tone()).isEqualTo("standard");
        assertThat(of(new PathwayStory()).wards()).isEmpty();
    }

    @Test
    void aWordOrASoundThatCannotBeIsSetAside() {
        PathwayStory story =
                new PathwayStory()
                        .set(Settings.TONE, "shrill")
                        .set(Settings.WORD_BED, "とても長い病床の呼び方です")
                        .set(Settings.WORD_WARD, " ")
                        .set("order.tocilizumab.hours", "8");
        assertThat(of(story).wrong())
                .extracting(Entry.Setting::name)
                .containsExactly(
                        Settings.TONE,
                        Settings.WORD_BED,
                        Settings.WORD_WARD,
                        "order.tocilizumab.hours");
    }

    @Test
    void whatNamesNothingOrIsOutOfRangeIsSetAside() {
        PathwayStory story =
                new PathwayStory()
                        .set(Settings.SPO2, "93")
                        .set(Settings.SPO2, "9")
                        .set("colour", "red")
                        .set("observe.vitals.early.hours", "four");
        assertThat(of(story).number(Settings.SPO2).orElseThrow()).isEqualByComparingTo("93");
        assertThat(of(story).wrong())
                .extracting(Entry.Setting::name)
                .containsExactly(Settings.SPO2, "colour", "observe.vitals.early.hours");
    }

    @Test
    void everySettingTakesTheProgramsOwnValue() {
        assertThat(Settings.known(Records.PACK, PATHWAY))
                .filteredOn(known -> known.builtIn() != null)
                .hasSizeGreaterThan(10)
                .allSatisfy(known -> assertThat(known.kind().takes(known.builtIn())).isTrue());
    }
}
