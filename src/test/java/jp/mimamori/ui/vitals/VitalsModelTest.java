package jp.mimamori.ui.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Vasopressor.Agent;
import jp.mimamori.course.Entry.Vasopressor.DoseClass;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.pathway.Task;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class VitalsModelTest {

    private static final String P = "P1";
    private final WardRoom room = new WardRoom("2026-03-04T03:14:22+09:00");

    private VitalsModel of(Bed bed) {
        room.with(bed.patient(), bed.entries());
        return model(Runnable::run);
    }

    private VitalsModel model(FxThread fx) {
        return new VitalsModel(
                P,
                room.desk(),
                room.author(),
                fx,
                (sign, reason) -> sign.code() + " not measured: " + reason.code());
    }

    private static Bed bed() {
        return Bed.of(P, "508", "2026-03-02T10:00:00+09:00");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void saved(VitalsModel model) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        assertThat(model.save(() -> done.complete(null))).isNull();
        done.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static void type(VitalsModel model, Sign sign, String text) {
        model.field(sign).type(text);
    }

    @Test
    void aWholeSetIsOneEntryOfVitalsWithTheTimeOfMeasuring() {
        VitalsModel model = of(bed());
        model.before(10);
        type(model, Sign.TEMPERATURE, "37.2");
        type(model, Sign.PULSE, "88");
        type(model, Sign.RESPIRATION, "18");
        type(model, Sign.SPO2, "97");
        type(model, Sign.SYSTOLIC, "118");
        type(model, Sign.DIASTOLIC, "70");
        type(model, Sign.JCS, "0");
        saved(model);
        Entry.Vitals saved = room.all(P, Entry.Vitals.class).getLast();
        assertThat(saved.temperature()).isEqualByComparingTo("37.2");
        assertThat(saved.consciousness()).isEqualTo("0");
        assertThat(saved.at()).isEqualTo(Instant.parse("2026-03-03T18:04:22Z"));
        assertThat(saved.meta().recordedAt()).isNotNull();
        assertThat(saved.meta().by()).isEqualTo("n1");
        assertThat(model.touched()).as("the draft after saving").isFalse();
    }

    @Test
    void onlyWhatIsTouchedBecomesAnEntry() {
        VitalsModel model =
                of(bed().oxygen("2026-03-04T01:00:00+09:00", OxygenDevice.CANNULA, "2", null));
        assertThat(model.oxygen().device().get()).isEqualTo(OxygenDevice.CANNULA);
        type(model, Sign.PULSE, "88");
        saved(model);
        assertThat(room.all(P, Entry.Oxygen.class)).hasSize(1);
        model.oxygen().typeFlow("4");
        saved(model);
        Entry.Oxygen oxygen = room.all(P, Entry.Oxygen.class).getLast();
        assertThat(oxygen.litresPerMinute()).isEqualByComparingTo("4");
        assertThat(oxygen.knownFio2())
                .hasValueSatisfying(f -> assertThat(f).isEqualByComparingTo("0.36"));
        assertThat(oxygen.fio2Estimated()).isTrue();
    }

    @Test
    void everyKindOfEntryIsMade() {
        VitalsModel model = of(bed());
        model.oxygen().choose(OxygenDevice.VENTURI);
        model.oxygen().typeFio2("0.5");
        model.support().fluids(true);
        model.support().ml().type("500");
        model.support().choose("noradrenaline", DoseClass.LOW);
        model.symptoms().toggle("chills");
        model.ice().full();
        type(model, Sign.WEIGHT, "62.9");
        saved(model);
        assertThat(room.all(P, Entry.Oxygen.class)).hasSize(1);
        assertThat(room.all(P, Entry.Fluids.class).getLast().ml()).isEqualByComparingTo("500");
        assertThat(room.all(P, Entry.Vasopressor.class).getLast().agents())
                .containsExactly(new Agent("noradrenaline", DoseClass.LOW));
        assertThat(room.all(P, Entry.Symptoms.class).getLast().present()).containsExactly("chills");
        assertThat(room.all(P, Entry.Ice.class).getLast().items()).isNotNull();
        assertThat(room.all(P, Entry.Weight.class)).hasSize(2);
        assertThat(room.all(P, Entry.Vitals.class)).isEmpty();
    }

    @Test
    void aVasopressorDoseMayBeLeftUnsaid() {
        VitalsModel model = of(bed());
        model.support().choose("noradrenaline", null);
        saved(model);
        assertThat(room.all(P, Entry.Vasopressor.class).getLast().agents())
                .containsExactly(new Agent("noradrenaline", null));
    }

    @Test
    void noSymptomIsSomethingSeen() {
        VitalsModel model = of(bed());
        model.symptoms().toggleNone();
        saved(model);
        assertThat(room.all(P, Entry.Symptoms.class).getLast().present()).isEmpty();
    }

    @Test
    void whatWasNotMeasuredSaysWhy() {
        VitalsModel model = of(bed());
        type(model, Sign.PULSE, "88");
        model.field(Sign.TEMPERATURE).notMeasured(Typed.Reason.REFUSED);
        model.field(Sign.ICE).notMeasured(Typed.Reason.ASLEEP);
        saved(model);
        assertThat(room.all(P, Entry.Vitals.class).getLast().notMeasured())
                .isEqualTo(Map.of("temperature", "refused"));
        assertThat(room.all(P, Entry.Note.class).getLast().text())
                .isEqualTo("ice not measured: asleep");
    }

    /** A set of vitals needs a value; that it could not be done is said by the observation. */
    @Test
    void reasonsAloneSayThatTheObservationIsNotDoneAndWhy() {
        VitalsModel model = of(bed());
        assertThat(room.patient(P).observationOverdue()).isTrue();
        model.field(Sign.TEMPERATURE).notMeasured(Typed.Reason.ASLEEP);
        model.field(Sign.PULSE).notMeasured(Typed.Reason.REFUSED);
        saved(model);
        assertThat(room.all(P, Entry.Vitals.class)).isEmpty();
        assertThat(room.all(P, Entry.Check.class))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.item()).isEqualTo("OBS-vitals");
                    assertThat(check.state()).isEqualTo(Entry.Check.State.NO);
                    assertThat(check.note())
                            .isEqualTo(
                                    "temperature not measured: asleep / pulse not measured:"
                                            + " refused");
                });
        assertThat(room.patient(P).tasks())
                .filteredOn(task -> task.what().equals("vitals"))
                .extracting(Task::state)
                .containsExactly(Task.State.NOT_DONE);
    }

    @Test
    void whatIsTypedWhileItIsSavedStays() {
        room.with(bed().patient(), bed().entries());
        List<Runnable> later = new java.util.concurrent.CopyOnWriteArrayList<>();
        VitalsModel model = model(later::add);
        type(model, Sign.PULSE, "88");
        type(model, Sign.SPO2, "97");
        assertThat(model.save(() -> {})).isNull();
        type(model, Sign.TEMPERATURE, "38.1");
        type(model, Sign.SPO2, "98");
        model.oxygen().choose(OxygenDevice.CANNULA);
        room.settled();
        later.forEach(Runnable::run);
        assertThat(model.field(Sign.PULSE).state().get().text()).isEmpty();
        assertThat(model.field(Sign.TEMPERATURE).state().get().text()).isEqualTo("38.1");
        assertThat(model.field(Sign.SPO2).state().get().text()).isEqualTo("98");
        assertThat(model.touched()).isTrue();
        assertThat(model.save(() -> {})).isNull();
        room.settled();
        assertThat(room.all(P, Entry.Oxygen.class)).hasSize(1);
        assertThat(room.all(P, Entry.Vitals.class).getLast().temperature())
                .isEqualByComparingTo("38.1");
    }

    @Test
    void aTimeThatStoodLongIsKeptOrMadeNow() {
        VitalsModel model = of(bed());
        type(model, Sign.PULSE, "88");
        room.clock().move(Duration.ofMinutes(5));
        assertThat(model.save(() -> {})).isEqualTo(new Block.Stale());
        model.before(0);
        saved(model);
        assertThat(room.all(P, Entry.Vitals.class).getLast().at())
                .isEqualTo(Instant.parse("2026-03-03T18:19:22Z"));
        type(model, Sign.PULSE, "90");
        room.clock().move(Duration.ofMinutes(30));
        model.keepTime();
        saved(model);
        assertThat(room.all(P, Entry.Vitals.class).getLast().at())
                .isEqualTo(Instant.parse("2026-03-03T18:19:22Z"));
    }

    @Test
    void anImpossibleValueIsNotSavedAndStays() {
        VitalsModel model = of(bed());
        type(model, Sign.TEMPERATURE, "46");
        type(model, Sign.PULSE, "88");
        assertThat(model.save(() -> {})).isEqualTo(new Block.At(Sign.TEMPERATURE));
        assertThat(room.all(P, Entry.Vitals.class)).isEmpty();
        assertThat(model.field(Sign.TEMPERATURE).state().get().text()).isEqualTo("46");
    }

    @Test
    void anUnlikelyValueIsAskedAboutOnceBeforeItIsSaved() {
        VitalsModel model = of(bed().pulse("2026-03-04T02:30:00+09:00", 86));
        type(model, Sign.PULSE, "168");
        assertThat(model.save(() -> {})).isEqualTo(new Block.At(Sign.PULSE));
        assertThat(model.field(Sign.PULSE).state().get().asks()).isTrue();
        model.field(Sign.PULSE).keep();
        saved(model);
        assertThat(room.all(P, Entry.Vitals.class).getLast().pulse()).isEqualByComparingTo("168");
    }

    @Test
    void aSystolicUnderTheDiastolicIsNotSaved() {
        VitalsModel model = of(bed());
        type(model, Sign.SYSTOLIC, "80");
        type(model, Sign.DIASTOLIC, "90");
        assertThat(model.crossed()).isTrue();
        assertThat(model.enter(Sign.DIASTOLIC)).isEqualTo(Sign.DIASTOLIC);
        assertThat(model.save(() -> {})).isEqualTo(new Block.At(Sign.DIASTOLIC));
    }

    @Test
    void halfAnIceScoreIsNotSaved() {
        VitalsModel model = of(bed());
        model.ice().points(IceField.Item.WRITING, 0);
        assertThat(model.save(() -> {})).isEqualTo(new Block.IceHalf());
    }

    @Test
    void aTypedSumLetsTheItemsGoThatDoNotMakeIt() {
        VitalsModel model = of(bed());
        model.ice().full();
        type(model, Sign.ICE, "8");
        saved(model);
        assertThat(room.all(P, Entry.Ice.class).getLast().score()).isEqualTo(8);
        assertThat(room.all(P, Entry.Ice.class).getLast().items()).isNull();
    }

    @Test
    void nothingTypedIsNothingToSave() {
        assertThat(of(bed()).save(() -> {})).isEqualTo(new Block.Nothing());
    }

    @Test
    void onAFullDiskTheScreenSaysSoAndKeepsWhatWasTyped() {
        VitalsModel model = of(bed());
        type(model, Sign.PULSE, "88");
        room.diskIsFull(true);
        assertThat(model.save(() -> {})).isNull();
        room.settled();
        assertThat(model.sent().get()).isInstanceOf(Sending.State.Failed.class);
        assertThat(model.field(Sign.PULSE).state().get().text()).isEqualTo("88");
        room.diskIsFull(false);
        saved(model);
        assertThat(room.all(P, Entry.Vitals.class)).hasSize(1);
    }

    @Test
    void savingTwiceAtOnceRecordsOnce() {
        room.with(bed().patient(), bed().entries());
        List<Runnable> later = new java.util.concurrent.CopyOnWriteArrayList<>();
        VitalsModel model = model(later::add);
        type(model, Sign.PULSE, "88");
        assertThat(model.save(() -> {})).isNull();
        assertThat(model.save(() -> {})).isNull();
        room.settled();
        later.forEach(Runnable::run);
        assertThat(room.all(P, Entry.Vitals.class)).hasSize(1);
    }

    @Test
    void feverForetellsThatAGradeWillBeAsked() {
        VitalsModel model = of(bed());
        type(model, Sign.TEMPERATURE, "38.6");
        Forecast forecast = model.forecasts().get();
        assertThat(forecast.least()).isEqualTo(1);
        assertThat(forecast.asksGrade(room.desk().pack())).isNotNull();
        assertThat(forecast.then()).as("advice of an earlier time").isNull();
    }

    @Test
    void aFindingWithinTheRecordedGradeAsksNothing() {
        VitalsModel model = of(bed().crs("2026-03-04T03:00:00+09:00", 2));
        type(model, Sign.TEMPERATURE, "38.6");
        assertThat(model.forecasts().get().asksGrade(room.desk().pack())).isNull();
    }

    @Test
    void recordingForAnEarlierTimeSaysWhatWouldHaveStoodThen() {
        VitalsModel model = of(bed().crs("2026-03-04T03:05:00+09:00", 1));
        assertThat(model.time().choose("0255", room.now()))
                .isInstanceOf(jp.mimamori.ui.Read.Ok.class);
        type(model, Sign.TEMPERATURE, "38.6");
        Forecast forecast = model.forecasts().get();
        assertThat(forecast.asksGrade(room.desk().pack())).as("now: graded since").isNull();
        assertThat(forecast.then()).isNotNull();
        assertThat(forecast.then().prompt("T15-REGRADE")).as("then: not yet graded").isPresent();
    }

    @Test
    void theTimeStandsOnceSomethingIsTyped() {
        VitalsModel model = of(bed());
        type(model, Sign.PULSE, "88");
        room.clock().move(Duration.ofMinutes(3));
        type(model, Sign.SPO2, "97");
        assertThat(model.at()).isEqualTo(Instant.parse("2026-03-03T18:14:22Z"));
    }

    @Test
    void theLastValueIsThatBeforeTheTimeOfMeasuring() {
        VitalsModel model =
                of(
                        bed().temperature("2026-03-04T01:00:00+09:00", "37.0")
                                .temperature("2026-03-04T03:00:00+09:00", "38.0"));
        assertThat(model.field(Sign.TEMPERATURE).last().value()).isEqualByComparingTo("38.0");
        model.time().choose("0200", room.now());
        assertThat(model.field(Sign.TEMPERATURE).last().value()).isEqualByComparingTo("37.0");
    }

    @Test
    void enterGoesFromFieldToFieldAndThenSaves() {
        VitalsModel model = of(bed());
        List<Sign> order = List.of(Sign.values());
        for (int i = 0; i + 1 < order.size(); i++) {
            assertThat(model.enter(order.get(i))).isEqualTo(order.get(i + 1));
        }
        assertThat(model.enter(Sign.WEIGHT)).isNull();
    }
}
