package jp.mimamori.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Entry;
import jp.mimamori.course.PackText;
import jp.mimamori.packs.Editions;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Settings;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsModelTest {

    private final WardRoom room = new WardRoom("2026-11-20T09:00:00+09:00");
    private final FxThread here = Runnable::run;
    private final SettingsModel model = new SettingsModel(room.desk(), room.author(), here);

    @AfterEach
    void closes() {
        room.close();
    }

    private void choose(String name) {
        model.choose(
                model.known().stream()
                        .filter(k -> k.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private Entry.Setting last() {
        return (Entry.Setting) room.desk().snapshot().hospital().course().entries().getLast();
    }

    @Test
    void aChangeIsAnEntryWithWhoAndWhyAndHoldsAtOnce() {
        choose(Settings.SPO2);
        model.value().text().set("９３");
        model.reason().text().set("当院の基準");
        model.save();
        room.settled();
        assertThat(last().value()).isEqualTo("93");
        assertThat(last().meta().by()).isEqualTo("n1");
        assertThat(last().reason()).isEqualTo("当院の基準");
        assertThat(room.desk().pack().findings().spo2Under()).isEqualByComparingTo("93");
        model.reason().text().set("見直し");
        model.back();
        room.settled();
        assertThat(room.desk().pack()).isEqualTo(room.desk().guideline());
    }

    @Test
    void aWordAndASoundAreSetLikeAnyOther() {
        choose(Settings.WORD_BED);
        model.reason().text().set("当院の呼び方");
        model.value().text().set("とても長い病床の呼び方です");
        model.save();
        room.settled();
        assertThat(room.desk().snapshot().hospital().course().entries()).isEmpty();
        model.value().text().set(" 号室 ");
        model.save();
        room.settled();
        assertThat(last().value()).isEqualTo("号室");
        choose(Settings.TONE);
        model.reason().text().set("聞き取りやすい音");
        model.set("low");
        room.settled();
        assertThat(room.desk().snapshot().hospital().settings().tone()).isEqualTo("low");
    }

    /** A later edition observes something else: its settings are there at once. */
    @Test
    void theSettingsAreThoseOfTheEditionThatIsCurrent() {
        PackText next = Editions.next();
        String way = next.pathway().replaceFirst("\"id\": \"early\"", "\"id\": \"firstDays\"");
        PackText other = new PackText(next.tables(), way, next.cases(), null);
        room.write(
                Hospital.ID,
                Editions.entry("p1", "2026-11-20T09:00:00+09:00", Editions.NEXT, other));
        assertThat(model.known())
                .extracting(Settings.Known::name)
                .contains("observe.vitals.firstDays.hours")
                .doesNotContain("observe.vitals.early.hours");
    }

    @Test
    void withoutAReasonOrOutOfRangeNothingIsRecorded() {
        choose(Settings.SPO2);
        model.value().text().set("93");
        model.save();
        model.value().text().set("60");
        model.reason().text().set("当院の基準");
        model.save();
        room.settled();
        assertThat(room.desk().snapshot().hospital().course().entries()).isEmpty();
    }
}
