package jp.mimamori.ui.grading;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Entry.NeuroGrade.Event;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class NeuroModelTest {

    private static final String P = "P1";
    private final WardRoom room = new WardRoom("2026-03-04T03:14:22+09:00");

    private NeuroModel of(Bed bed) {
        room.with(bed.patient(), bed.entries());
        return new NeuroModel(P, room.desk(), room.author(), Runnable::run);
    }

    private static Bed bed() {
        return Bed.of(P, "508", "2026-03-02T10:00:00+09:00");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void recorded(NeuroModel model) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        assertThat(model.record(() -> done.complete(null))).isNull();
        done.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private List<String> rows(NeuroModel model) {
        return model.preview().get().lines(room.desk().pack(), Axis.NEURO).stream()
                .map(line -> line.prompt().row())
                .toList();
    }

    @Test
    void severalEventsAreRecordedAndTheHighestCounts() {
        NeuroModel model = of(bed());
        assertThat(model.choose("tremor", 1)).isTrue();
        assertThat(model.choose("dysphasia", 2)).isTrue();
        assertThat(model.highest()).isEqualTo(2);
        assertThat(rows(model)).contains("T16-G2-1-DEX");
        recorded(model);
        assertThat(room.all(P, Entry.NeuroGrade.class).getLast().events())
                .containsExactlyInAnyOrder(new Event("tremor", 1), new Event("dysphasia", 2));
    }

    @Test
    void aTermHasOnlyItsOwnGrades() {
        NeuroModel model = of(bed());
        assertThat(model.choose("lethargy", 3)).isFalse();
        assertThat(model.choose("cerebralEdema", 1)).isFalse();
        assertThat(model.chosen().get()).isEmpty();
    }

    @Test
    void headacheAloneIsSaidPlainlyAndAsksNoSteroid() {
        NeuroModel model = of(bed());
        model.choose("headache", 2);
        assertThat(model.alone()).isTrue();
        assertThat(rows(model)).contains("T16-G2-HEADACHE").doesNotContain("T16-G2-1-DEX");
        model.choose("tremor", 1);
        assertThat(model.alone()).isFalse();
    }

    @Test
    void theSameGradeAgainTakesTheChoiceBackAndNothingIsRecorded() {
        NeuroModel model = of(bed());
        model.choose("tremor", 1);
        model.choose("tremor", 1);
        assertThat(model.touched()).isFalse();
        assertThat(model.record(() -> {})).isEqualTo(Want.NOTHING);
    }

    @Test
    void noEventIsSaidOnPurposeAndEndsWhatWasThere() {
        NeuroModel model = of(bed().neuro("2026-03-04T01:00:00+09:00", "tremor", 1));
        model.none();
        recorded(model);
        Entry.NeuroGrade saved = room.all(P, Entry.NeuroGrade.class).getLast();
        assertThat(saved.events()).containsExactly(new Event("tremor", 0));
        assertThat(room.patient(P).advice().neuro().grade()).isZero();
    }

    /** Tremor 1 beside the confusion of before is not the end of the confusion. */
    @Test
    void eventsThatWouldEndUnsaidAreNamedAndAskedAbout() {
        NeuroModel model = of(bed().neuro("2026-03-04T01:00:00+09:00", "confusion", 3));
        model.choose("tremor", 1);
        assertThat(model.ending().keySet())
                .extracting(jp.mimamori.guideline.Term::code)
                .containsExactly("confusion");
        assertThat(model.record(() -> {})).isEqualTo(Want.ENDED);
        assertThat(room.all(P, Entry.NeuroGrade.class)).hasSize(1);
        model.choose("confusion", 3);
        assertThat(model.ending()).isEmpty();
        recorded(model);
        assertThat(room.patient(P).advice().neuro().grade()).isEqualTo(3);
        model.choose("tremor", 1);
        assertThat(model.record(() -> {})).isEqualTo(Want.ENDED);
        model.ended().set(true);
        recorded(model);
        assertThat(room.patient(P).advice().neuro().grade()).isEqualTo(1);
    }

    /** What was there is lower than what is chosen: nothing falls. */
    @Test
    void anEventThatEndsUnderAHigherOneIsNamedOnly() {
        NeuroModel model = of(bed().neuro("2026-03-04T01:00:00+09:00", "tremor", 1));
        model.choose("confusion", 2);
        assertThat(model.ending()).hasSize(1);
        recorded(model);
    }

    @Test
    void theSameAsBeforeIsOneKey() {
        NeuroModel model = of(bed().neuro("2026-03-04T01:00:00+09:00", "tremor", 1));
        model.same();
        assertThat(model.chosen().get()).isEqualTo(Map.of("tremor", 1));
    }

    @Test
    void suspectedOedemaIsAnEntryOfItsOwn() {
        NeuroModel model = of(bed().neuro("2026-03-04T01:00:00+09:00", "somnolence", 3));
        model.suspectOedema(true);
        assertThat(rows(model)).contains("T16-G3-EDEMA-MPSL");
        recorded(model);
        assertThat(room.all(P, Entry.CerebralEdema.class).getLast().suspected()).isTrue();
        assertThat(room.all(P, Entry.NeuroGrade.class)).as("grades").hasSize(1);
        model.suspectOedema(false);
        recorded(model);
        assertThat(model.suspectedNow()).isFalse();
    }

    @Test
    void theAstctGradeOfTheIceScoreIsASideNote() {
        NeuroModel model = of(bed().ice("2026-03-04T01:00:00+09:00", 6));
        assertThat(model.astct()).isEqualTo(2);
    }

    @Test
    void noPointAndNoWakingIsGradeFourOfTheAstct() {
        NeuroModel model =
                of(
                        bed().ice("2026-03-04T01:00:00+09:00", 0)
                                .consciousness("2026-03-04T01:00:00+09:00", "200"));
        assertThat(model.astct()).isEqualTo(4);
    }

    @Test
    void deathIsAskedForTwice() {
        NeuroModel model = of(bed());
        model.choose("seizure", 5);
        assertThat(model.record(() -> {})).isEqualTo(Want.CONFIRMATION);
    }
}
