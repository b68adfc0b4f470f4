package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.record.Json;
import jp.mimamori.record.Line;
import jp.mimamori.store.Progress;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.PatientNow.CannotJudge;
import jp.mimamori.ward.Saved;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A program whose guideline pack is not what it should be: it says so, advises nobody, records. */
@ExtendWith(ApplicationExtension.class)
class PackFaultTest {

    private static final String PACK = "jp/mimamori/guideline/ide-cel-2023-12.json";

    @TempDir Path temp;

    @Start
    void toolkit(Stage stage) {}

    /** A directory that hides the program's own pack behind a faulty one. */
    private Path planted(String fault) throws IOException {
        Path planted = temp.resolve("planted");
        Path file = planted.resolve(PACK);
        Files.createDirectories(file.getParent());
        try (InputStream in =
                Objects.requireNonNull(PackFaultTest.class.getResourceAsStream("/" + PACK))) {
            String pack = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(pack).contains("\"clockHours\": 72");
            Files.writeString(
                    file,
                    switch (fault) {
                        case "another number" ->
                                pack.replace("\"clockHours\": 72", "\"clockHours\": 71");
                        case "cut in half" -> pack.substring(0, pack.length() / 2);
                        case "empty" -> "";
                        default -> throw new IllegalArgumentException(fault);
                    });
        }
        return planted;
    }

    private static Program run(Path planted, String... args) {
        return Program.run(Program.command(new Path[] {planted}, Launcher.class, args));
    }

    /** A data directory with the record of a scenario. */
    private Path data(Path record) throws Exception {
        Path data = temp.resolve("data");
        Course course = Records.course(Json.MAPPER.readTree(Files.readString(record)));
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(course.patient(), course.zone()));
        String patient = course.patient().id();
        course.entries().forEach(entry -> lines.add(Line.of(patient, entry)));
        try (StoredBook book = StoredBook.open(data, Progress.quiet())) {
            book.write(lines);
        }
        return data;
    }

    private static void refuses(Path planted, String... args) {
        Program run = run(planted, args);
        assertThat(run.exit()).as("%s", List.of(args)).isEqualTo(Exit.DAMAGED);
        assertThat(run.out()).as("%s", List.of(args)).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("判定できません", "表");
    }

    @Test
    void noCommandAdvisesOnAPackThatFailsItsOwnCases() throws Exception {
        Path planted = planted("another number");
        Path record = Program.record(temp, "both-tables");
        refuses(planted, "evaluate", record.toString(), "--at", "2026-03-02T10:00:00+09:00");
        refuses(planted, "patients", "--data", data(record).toString());
        Program selftest = run(planted, "selftest");
        assertThat(selftest.exit()).isEqualTo(Exit.FAULT);
        assertThat(selftest.err()).contains("不合格: ");
    }

    @Test
    void aPackThatCannotBeReadAdvisesNobodyAndEntriesStillGoInAndOut() throws Exception {
        Path planted = planted("cut in half");
        Path record = Program.record(temp, "both-tables");
        String data = temp.resolve("data").toString();
        refuses(planted, "evaluate", record.toString(), "--at", "2026-03-02T10:00:00+09:00");
        assertThat(run(planted, "import", record.toString(), "--data", data).exit()).isZero();
        Program export = run(planted, "export", "both-tables", "--data", data);
        assertThat(export.out().strip()).isEqualTo(Files.readString(record));
    }

    @ParameterizedTest
    @ValueSource(strings = {"another number", "empty"})
    void theWindowOpensOnAFaultyPackAndJudgesNobody(String fault) throws Exception {
        Path data = data(Program.record(temp, "both-tables"));
        try (VigilProcess window = VigilProcess.start(data, "watch", 0, planted(fault))) {
            assertThat(window.await("ready"::equals)).isTrue();
            assertThat(window.told("patient")).containsExactly("both-tables PACK_FAILED");
            assertThat(window.told("stands")).isEmpty();
        }
        assertThat(Files.readString(data.resolve("log/mimamori.log"))).contains("guideline pack");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyScreenSaysThatNobodyIsJudged(Language language) {
        MovableClock clock = MovableClock.standing(DemoWard.NIGHT);
        try (Ward ward =
                Ward.recording(
                        Records.PACK,
                        Book.holding(DemoWard.past(Records.PACK, DemoWard.NIGHT)),
                        clock,
                        DemoWard.ZONE)) {
            PatientNow patient = ward.snapshot().patients().getFirst();
            for (Place place : Place.values()) {
                List<String> texts = texts(ward, language, place, patient.patient().id());
                assertThat(texts)
                        .as("%s", place)
                        .anyMatch(text ->
                                text.contains(
                                        language == Language.JA
                                                ? "判定できません。ガイドラインの表"
                                                : "Cannot judge. The guideline tables"));
            }
        }
    }

    private static List<String> texts(Ward ward, Language language, Place place, String patient) {
        FxRobot robot = new FxRobot();
        Window window =
                WaitForAsyncUtils.waitForAsyncFx(
                        30_000,
                        () -> {
                            Window made =
                                    new Window(
                                            ward,
                                            language,
                                            Shade.LIGHT,
                                            () -> DemoCommand.NURSE,
                                            Screens.ofWard());
                            made.stage().show();
                            made.shell().open(patient, place);
                            return made;
                        });
        Pulses.await(window.stage().getScene());
        List<String> texts =
                robot
                        .from(window.stage().getScene().getRoot())
                        .lookup((javafx.scene.Node node) -> node instanceof Labeled)
                        .<Labeled>queryAll()
                        .stream()
                        .filter(javafx.scene.Node::isVisible)
                        .map(Labeled::getText)
                        .filter(text -> text != null && !text.isBlank())
                        .toList();
        robot.interact(window::close);
        return texts;
    }

    @Test
    void whatIsSeenIsRecordedThoughNobodyIsJudged() {
        MovableClock clock = MovableClock.standing(DemoWard.NIGHT);
        try (Ward ward = Ward.recording(Records.PACK, Book.inMemory(), clock, DemoWard.ZONE)) {
            String now = DemoWard.NIGHT.atZone(DemoWard.ZONE).toOffsetDateTime().toString();
            ward.register(Facts.patient("A", "見守 花子", "ミマモリ ハナコ"), List.of(Facts.infusion(now)));
            clock.move(Duration.ofHours(10));
            String later = clock.now().atZone(DemoWard.ZONE).toOffsetDateTime().toString();
            Saved saved =
                    ward.write(
                                    "A",
                                    List.of(
                                            Facts.crs(later, 3),
                                            new Entry.Judgement(
                                                    Facts.at(later),
                                                    Axis.NEURO,
                                                    Entry.Judgement.Value.WORSENED)))
                            .toCompletableFuture()
                            .join();
            assertThat(saved).isInstanceOf(Saved.Done.class);
            PatientNow patient = ward.snapshot().patient("A").orElseThrow();
            assertThat(patient.course().entries()).hasSize(3);
            assertThat(patient.cannotJudge()).isEqualTo(CannotJudge.PACK_FAILED);
            assertThat(ward.snapshot().health().packFailed()).isTrue();
        }
    }
}
