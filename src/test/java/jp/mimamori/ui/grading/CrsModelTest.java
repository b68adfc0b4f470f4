package jp.mimamori.ui.grading;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Entry.Vasopressor.Agent;
import jp.mimamori.course.Entry.Vasopressor.DoseClass;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Finding;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class CrsModelTest {

    private static final String P = "P1";
    private final WardRoom room = new WardRoom("2026-03-04T03:14:22+09:00");

    private CrsModel of(Bed bed) {
        room.with(bed.patient(), bed.entries());
        return new CrsModel(P, room.desk(), room.author(), Runnable::run);
    }

    private static Bed bed() {
        return Bed.of(P, "508", "2026-03-02T10:00:00+09:00");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void recorded(CrsModel model) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        assertThat(model.record(() -> done.complete(null))).isNull();
        done.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private List<String> raised(CrsModel model) {
        Preview preview = model.preview().get();
        return preview.lines(room.desk().pack(), Axis.CRS).stream()
                .filter(Preview.Line::raised)
                .map(line -> line.prompt().row())
                .toList();
    }

    @ParameterizedTest(name = "choosing grade {0} shows {1}")
    @CsvSource({
        "1, T15-G1-EARLY-TCZ",
        "2, T15-G2-1-TCZ T15-G2-1-DEX",
        "3, T15-G3-1-TCZ T15-G3-1-DEX",
        "4, T15-G4-1-TCZ T15-G4-1-DEX",
        "0, ''",
    })
    void theRowsOfAGradeAreShownBeforeItIsRecorded(int grade, String rows) {
        CrsModel model = of(bed());
        model.choose(grade);
        assertThat(String.join(" ", raised(model))).isEqualTo(rows);
        assertThat(room.all(P, Entry.CrsGrade.class)).isEmpty();
    }

    @Test
    void beforeTheInfusionItIsSaidThatNothingIsWeighed() {
        assertThat(of(bed()).notInfused()).isFalse();
        room.with(Facts.patient("P2", "伊藤 恵", "イトウ メグミ"));
        CrsModel other = new CrsModel("P2", room.desk(), room.author(), Runnable::run);
        assertThat(other.notInfused()).isTrue();
    }

    @Test
    void theDoseIsWorkedOutInThePreview() {
        CrsModel model = of(bed());
        model.choose(2);
        Prompt prompt =
                model.preview().get().outlook().after().prompt("T15-G2-1-TCZ").orElseThrow();
        assertThat(prompt.mg().low()).isEqualByComparingTo("499.2");
    }

    @Test
    void findingsSinceTheLastGradeSpeakForTheirColumns() {
        CrsModel model =
                of(
                        bed().temperature("2026-03-04T01:00:00+09:00", "39.0")
                                .crs("2026-03-04T01:30:00+09:00", 1)
                                .temperature("2026-03-04T03:00:00+09:00", "38.6")
                                .oxygen(
                                        "2026-03-04T03:05:00+09:00",
                                        OxygenDevice.CANNULA,
                                        "2",
                                        null));
        CrsFindings found = model.findings().get();
        assertThat(found.least()).isEqualTo(2);
        assertThat(found.of(1)).hasSize(1);
        assertThat(found.of(2).getFirst().finding().kind()).isEqualTo(Finding.Kind.OXYGEN);
        assertThat(found.least())
                .as("as in the advice")
                .isEqualTo(room.patient(P).advice().leastGrade().grade());
    }

    @Test
    void oxygenThatGoesOnFromBeforeTheLastGradeIsShownAsSuch() {
        CrsModel model =
                of(
                        bed().oxygen("2026-03-04T01:00:00+09:00", OxygenDevice.VENTURI, null, "0.5")
                                .crs("2026-03-04T01:30:00+09:00", 3));
        CrsFindings found = model.findings().get();
        assertThat(found.least()).isZero();
        assertThat(found.of(3).getFirst().standing()).isEqualTo(Spoken.Standing.CONTINUES);
        model.choose(1);
        assertThat(model.want()).isEqualTo(Want.REASON);
    }

    @Test
    void aFeverMeasuredBeforeTheLastGradeIsShownAsSuchAndAsksForNothing() {
        CrsModel model =
                of(
                        bed().temperature("2026-03-04T01:00:00+09:00", "39.0")
                                .crs("2026-03-04T01:30:00+09:00", 1));
        CrsFindings found = model.findings().get();
        assertThat(found.of(1).getFirst().standing()).isEqualTo(Spoken.Standing.EARLIER);
        assertThat(found.most()).isZero();
        model.choose(0);
        assertThat(model.want()).isNull();
    }

    @Test
    void aFeverOfBeforeTheLastGradeGoesWithTheNextTemperature() {
        CrsModel model =
                of(
                        bed().temperature("2026-03-04T01:00:00+09:00", "39.0")
                                .crs("2026-03-04T01:30:00+09:00", 1)
                                .temperature("2026-03-04T02:00:00+09:00", "37.0"));
        assertThat(model.findings().get().of(1)).isEmpty();
    }

    @Test
    void oxygenThatEndedIsNoLongerShown() {
        CrsModel model =
                of(
                        bed().oxygen("2026-03-04T01:00:00+09:00", OxygenDevice.VENTURI, null, "0.5")
                                .crs("2026-03-04T01:30:00+09:00", 3)
                                .oxygen(
                                        "2026-03-04T02:00:00+09:00",
                                        OxygenDevice.NONE,
                                        null,
                                        null));
        assertThat(model.findings().get().spoken()).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNamedAtTheGradeThatItCouldMean() {
        CrsModel model =
                of(
                        bed().temperature("2026-03-04T03:00:00+09:00", "37.0")
                                .oxygen("2026-03-04T03:00:00+09:00", OxygenDevice.MASK, "5", null)
                                .vasopressor(
                                        "2026-03-04T03:00:00+09:00",
                                        new Agent("noradrenaline", null)));
        CrsFindings found = model.findings().get();
        assertThat(found.missing(1)).isEmpty();
        assertThat(found.missing(2))
                .containsExactly(Missing.SPO2, Missing.SYSTOLIC, Missing.TOXICITY);
        assertThat(found.missing(3))
                .containsExactly(Missing.FIO2, Missing.DOSE_CLASS, Missing.TOXICITY);
        assertThat(found.missing(4)).containsExactly(Missing.TOXICITY);
    }

    @Test
    void aDoseClassThatWasSaidIsKnown() {
        CrsModel model =
                of(
                        bed().vasopressor(
                                        "2026-03-04T03:00:00+09:00",
                                        new Agent("noradrenaline", DoseClass.HIGH)));
        assertThat(model.findings().get().missing(3)).doesNotContain(Missing.DOSE_CLASS);
        assertThat(model.findings().get().least()).isEqualTo(3);
    }

    @Test
    void aGradeUnderTheFindingsAsksForAReasonThatGoesIntoTheEntry() {
        CrsModel model =
                of(bed().oxygen("2026-03-04T03:05:00+09:00", OxygenDevice.CANNULA, "2", null));
        model.choose(1);
        assertThat(model.record(() -> {})).isEqualTo(Want.REASON);
        model.reason().set("誤嚥によるもの");
        recorded(model);
        Entry.CrsGrade saved = room.all(P, Entry.CrsGrade.class).getLast();
        assertThat(saved.grade()).isEqualTo(1);
        assertThat(saved.meta().comment()).isEqualTo("誤嚥によるもの");
    }

    @Test
    void aGradeThatTheFindingsMeanNeedsNoReason() {
        CrsModel model = of(bed().temperature("2026-03-04T03:00:00+09:00", "38.6"));
        model.choose(1);
        recorded(model);
        assertThat(room.all(P, Entry.CrsGrade.class).getLast().meta().comment()).isNull();
        assertThat(model.chosen().get()).isNull();
    }

    @Test
    void deathIsAskedForTwice() {
        CrsModel model = of(bed());
        model.choose(5);
        assertThat(model.record(() -> {})).isEqualTo(Want.CONFIRMATION);
        model.confirmed().set(true);
        recorded(model);
        assertThat(room.all(P, Entry.CrsGrade.class).getLast().grade()).isEqualTo(5);
    }

    @Test
    void theSameAsBeforeIsOneKey() {
        CrsModel model = of(bed().crs("2026-03-04T01:30:00+09:00", 2));
        model.same();
        assertThat(model.chosen().get()).isEqualTo(2);
    }

    @Test
    void withoutAChoiceNothingIsRecorded() {
        assertThat(of(bed()).record(() -> {})).isEqualTo(Want.GRADE);
    }

    @Test
    void onAFullDiskTheChoiceStays() {
        CrsModel model = of(bed());
        model.choose(2);
        room.diskIsFull(true);
        assertThat(model.record(() -> {})).isNull();
        room.settled();
        assertThat(model.sent().get()).isInstanceOf(Sending.State.Failed.class);
        assertThat(model.chosen().get()).isEqualTo(2);
    }
}
