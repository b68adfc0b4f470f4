package jp.mimamori.launch;

import static jp.mimamori.launch.Waiting.until;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import jp.mimamori.Records;
import jp.mimamori.advice.Advice;
import jp.mimamori.course.Entry;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.store.Progress;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Finger;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Who;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** What a ward does at night, on real files, with one finger and not one key. */
@ExtendWith(ApplicationExtension.class)
class PointerTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String INFUSED = "2026-03-02T10:00:00+09:00";
    private static final String BEFORE = "2026-03-04T02:43:00+09:00";
    private static final int BEDS = 10;

    @TempDir private Path directory;

    private final FxRobot robot = new FxRobot();
    private Ward ward;
    private Window window;
    private Finger finger;

    @Start
    void open(Stage stage) throws Exception {
        ward =
                Ward.open(
                        Records.PACK,
                        StoredBook.open(directory, Progress.quiet()),
                        MovableClock.standing(
                                OffsetDateTime.parse("2026-03-04T03:14:22+09:00").toInstant()),
                        ZONE);
        for (int i = 1; i <= BEDS; i++) {
            Bed made =
                    Bed.of("P" + i, String.valueOf(500 + i), INFUSED)
                            .temperature(BEFORE, "37.4")
                            .pulse(BEFORE, 90);
            ward.register(made.patient(), List.of(made.entries())).toCompletableFuture().get();
        }
        staff("staff.n1", "nurse;小林 早苗;コバヤシ サナエ");
        staff("staff.d1", "physician;佐藤 亮;サトウ リョウ");
        window =
                new Window(
                        ward,
                        Language.JA,
                        Shade.LIGHT,
                        () -> new Who(Who.NOBODY, "", "5W-1"),
                        Screens.ofWard((_, _) -> {}));
        window.stage().setWidth(1280);
        window.stage().setHeight(800);
        window.show();
        finger = new Finger(window.stage());
    }

    private void staff(String name, String value) throws Exception {
        ward.write(Hospital.ID, List.of(new Entry.Setting(Facts.at(INFUSED), name, value, "職員の登録")))
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
        ward.close();
        assertThat(finger.keys()).isEmpty();
    }

    private <E extends Entry> List<E> all(String patient, Class<E> type) {
        return ward.snapshot().patient(patient).orElseThrow().course().standing().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Advice advice(String patient) {
        return ward.snapshot().patient(patient).orElseThrow().advice();
    }

    private void comes(String name) {
        finger.tap("#person").tapText(name);
        assertThat(finger.reads(name)).isTrue();
    }

    @Test
    void aWholeSetIsTappedAndSaved() throws Exception {
        comes("看護師 小林 早苗");
        finger.tapText("503").tap("#patient-VITALS");
        for (String value : List.of("37.8", "96", "20", "95", "112", "64")) {
            finger.pad(value).tap("#key-next");
        }
        finger.tapText("1\n").tap("#ice-full").tapText("次へ");
        finger.pad("62.1");
        finger.tap("#oxygen-CANNULA").pad("2");
        finger.tap("#fluids").pad("500");
        finger.tap("#pressors").tap("#pressor-noradrenaline-LOW").tapText("閉じる");
        finger.tap("#symptom-chills").tap("#symptom-other").tapText("7").tapText("閉じる");
        finger.tap("#time-10").tap("#save");
        until(() -> !all("P3", Entry.Symptoms.class).isEmpty());
        Entry.Vitals saved = all("P3", Entry.Vitals.class).getLast();
        assertThat(saved.temperature()).isEqualByComparingTo("37.8");
        assertThat(saved.diastolic()).isEqualByComparingTo("64");
        assertThat(saved.consciousness()).isEqualTo("1");
        assertThat(saved.at()).isEqualTo("2026-03-03T18:04:22Z");
        assertThat(saved.meta().by()).isEqualTo("n1");
        assertThat(all("P3", Entry.Ice.class).getLast().score()).isEqualTo(10);
        assertThat(all("P3", Entry.Weight.class).getLast().weight().kg())
                .isEqualByComparingTo("62.1");
        assertThat(all("P3", Entry.Oxygen.class).getLast().device())
                .isEqualTo(OxygenDevice.CANNULA);
        assertThat(all("P3", Entry.Fluids.class)).hasSize(1);
        assertThat(all("P3", Entry.Vasopressor.class).getLast().agents()).hasSize(1);
        assertThat(all("P3", Entry.Symptoms.class).getLast().present()).hasSize(2);
    }

    /** Before midnight, which no button offers. */
    @Test
    void anyTimeIsTappedOnTheSameDigits() throws Exception {
        finger.tapText("503").tap("#patient-VITALS");
        finger.pad("37.8").tap("#time-field").pad("23").tap("#key-back").pad("350");
        finger.tap("#key-next").tap("#key-next").pad("96").tap("#save");
        until(() -> all("P3", Entry.Vitals.class).size() == 3);
        Entry.Vitals saved = all("P3", Entry.Vitals.class).getFirst();
        assertThat(saved.at()).isEqualTo("2026-03-03T14:50:00Z");
        assertThat(saved.temperature()).isEqualByComparingTo("37.8");
        assertThat(saved.pulse()).isEqualByComparingTo("96");
    }

    /** From bed to bed it is one tap. */
    @Test
    void aRoundGoesOverTenBeds() throws Exception {
        comes("看護師 小林 早苗");
        finger.tap("#ward-ROUND");
        for (int i = 1; i <= BEDS; i++) {
            String patient = "P" + i;
            String bed = (500 + i) + " 見守";
            until(() -> finger.reads(bed));
            finger.pad("37." + i % BEDS).tap("#key-next").pad("9" + i % BEDS).tap("#key-next");
            finger.tap("#key-not-measured").tapText("2");
            finger.pad("97");
            finger.tap("#save-next");
            until(() -> all(patient, Entry.Vitals.class).size() == 3);
            Entry.Vitals saved = all(patient, Entry.Vitals.class).getLast();
            assertThat(saved.temperature()).isEqualByComparingTo("37." + i % BEDS);
            assertThat(saved.notMeasured()).containsEntry("respiration", "asleep");
        }
        until(() -> finger.reads("巡回が終わりました"));
        finger.tap("#round-anew");
        assertThat(finger.reads("済 0 / 10")).isTrue();
    }

    /** The nurse measures and enters, the physician grades and orders. */
    @Test
    void aGradeThreeGoesFromVitalsToTheOrder() throws Exception {
        comes("看護師 小林 早苗");
        finger.tapText("501").tap("#patient-VITALS");
        finger.pad("39.4").tap("#key-next").tap("#keep").pad("118");
        finger.tap("#oxygen-MASK").pad("8").tap("#oxygen-fio2").pad("0.5");
        assertThat(finger.reads("Grade 3")).isTrue();
        finger.tap("#save");
        until(() -> !all("P1", Entry.Oxygen.class).isEmpty());
        assertThat(advice("P1").leastGrade().grade()).isEqualTo(3);
        comes("医師 佐藤 亮");
        finger.tap("#patient-GRADING");
        assertThat(finger.reads("FiO₂ 0.50")).isTrue();
        finger.tap("#grade-3");
        finger.tap("#record");
        until(() -> advice("P1").crs().grade() == 3);
        finger.tap("#patient-PROMPTS");
        until(() -> finger.reads("499.2 mg"));
        finger.tap("#act-order");
        finger.tap("#form-save");
        until(() -> !all("P1", Entry.Order.class).isEmpty());
        Entry.Order order = all("P1", Entry.Order.class).getFirst();
        assertThat(order.drug()).isEqualTo("tocilizumab");
        assertThat(order.dose().mg()).isEqualByComparingTo("499.2");
        assertThat(order.meta().by()).isEqualTo("d1");
    }
}
