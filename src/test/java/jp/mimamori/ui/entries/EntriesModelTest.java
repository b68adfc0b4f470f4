package jp.mimamori.ui.entries;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntriesModelTest {

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private EntriesModel model;
    private int done;

    @BeforeEach
    void open() {
        room.with(
                Facts.patient("A", "見守 花子", "ミマモリ ハナコ"),
                Facts.weight("2026-11-23T09:00:00+09:00", "62.4"),
                Facts.infusion("2026-11-23T09:00:00+09:00"),
                Facts.vitals("2026-11-24T02:44:00+09:00", "39.3", "96", "93"),
                Facts.crs("2026-11-24T03:08:00+09:00", 2));
        model =
                new EntriesModel(
                        room.desk(),
                        room.author(),
                        Runnable::run,
                        new Times(room.desk().zone(), Language.JA),
                        "A",
                        entry -> entry.type());
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Line line(Class<? extends Entry> type) {
        return model.lines().get().stream()
                .filter(line -> type.isInstance(line.entry()))
                .findFirst()
                .orElseThrow();
    }

    private void correct(Correction correction) {
        model.correct(correction, () -> done++);
        room.settled();
        model.look();
    }

    @Test
    void theNewestEntryComesFirst() {
        assertThat(model.lines().get().getFirst().entry()).isInstanceOf(Entry.CrsGrade.class);
    }

    @Test
    void onlyEntriesOfAKindAreShown() {
        model.kind().set(Kind.GRADED);
        assertThat(model.lines().get()).hasSize(1);
    }

    @Test
    void theSearchFindsWhatIsRead() {
        model.sought().set("ＶＩＴ");
        assertThat(model.lines().get())
                .singleElement()
                .satisfies(line -> assertThat(line.entry()).isInstanceOf(Entry.Vitals.class));
        model.sought().set("");
        assertThat(model.lines().get()).hasSizeGreaterThan(1);
    }

    @Test
    void adviceFollowsACorrection() {
        Correction correction = model.correction(line(Entry.CrsGrade.class).entry());
        correction.parts().getFirst().field().text().set("３");
        correction.reason().text().set("入力誤り");
        correct(correction);
        assertThat(done).isEqualTo(1);
        assertThat(room.patient("A").advice().crs().grade()).isEqualTo(3);
        assertThat(model.lines().get()).filteredOn(line -> !line.stands()).hasSize(1);
        Entry corrected = line(Entry.CrsGrade.class).entry();
        assertThat(corrected.meta().comment()).isEqualTo("入力誤り");
        assertThat(corrected.meta().by()).isEqualTo("n1");
    }

    @Test
    void aCorrectionNeedsItsReason() {
        Correction correction = model.correction(line(Entry.CrsGrade.class).entry());
        correct(correction);
        assertThat(done).isZero();
        assertThat(correction.reason().left().get()).isTrue();
    }

    @Test
    void theTimeOfAnEntryIsCorrected() {
        Correction correction = model.correction(line(Entry.CrsGrade.class).entry());
        correction.time().text().set("0250");
        correction.reason().text().set("時刻の誤り");
        correct(correction);
        assertThat(room.patient("A").advice().crs().since()).isEqualTo("2026-11-23T17:50:00Z");
    }

    @Test
    void aSystolicPressureUnderTheDiastolicIsNotTaken() {
        Correction correction = model.correction(line(Entry.Vitals.class).entry());
        correction.parts().get(3).field().text().set("50");
        correction.reason().text().set("入力誤り");
        assertThat(correction.contradictory()).isTrue();
        correct(correction);
        assertThat(done).isZero();
    }

    @Test
    void aRetractedEntryStaysOnTheListAndCountsNoMore() {
        model.retract(line(Entry.CrsGrade.class).entry(), "別の患者", () -> done++);
        room.settled();
        model.look();
        assertThat(done).isEqualTo(1);
        assertThat(room.patient("A").advice().crs().grade()).isZero();
        assertThat(line(Entry.CrsGrade.class).retracted()).isTrue();
        assertThat(line(Entry.CrsGrade.class).open()).isFalse();
    }

    @Test
    void aRetractionNeedsItsReason() {
        model.retract(line(Entry.CrsGrade.class).entry(), " ", () -> done++);
        room.settled();
        assertThat(done).isZero();
    }

    @Test
    void nothingIsLostWhenTheDiskIsFull() {
        room.diskIsFull(true);
        Correction correction = model.correction(line(Entry.CrsGrade.class).entry());
        correction.parts().getFirst().field().text().set("3");
        correction.reason().text().set("入力誤り");
        correct(correction);
        assertThat(model.state().get()).isInstanceOf(Sending.State.Failed.class);
        assertThat(correction.parts().getFirst().field().text().get()).isEqualTo("3");
    }
}
