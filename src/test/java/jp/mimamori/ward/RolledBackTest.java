package jp.mimamori.ward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.journal.Backup;
import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Journal;
import jp.mimamori.record.Line;
import jp.mimamori.store.Progress;
import jp.mimamori.ward.PatientNow.CannotJudge;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A directory that is put back as a whole to what it was, on real files: nothing in it says that
 * anything is missing. The copies made since do.
 */
class RolledBackTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant NOON = Instant.parse("2026-03-01T03:00:00Z");
    private static final Duration MOMENT = Duration.ofSeconds(2);

    @TempDir Path temp;
    private Path data;
    private Path place;
    private Path image;
    private StoredBook book;
    private int ids;

    /** Two patients, of whom there is an image of the disk; then more of one, and a third. */
    @BeforeEach
    void anImageIsOlderThanTheData() throws Exception {
        data = temp.resolve("data");
        image = temp.resolve("image");
        place = Files.createDirectory(temp.resolve("place"));
        book = StoredBook.open(data, Progress.quiet());
        register("P1");
        register("P2");
        note("P1", "before");
        book.close();
        copyAll(data, image);
        book = StoredBook.open(data, Progress.quiet());
        note("P1", "after");
        register("P3");
        note("P3", "after");
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void register(String id) throws Exception {
        book.write(List.of(Line.of(new Patient(id, "見守 花子", null, null, null), ZONE)));
    }

    private Line note(String patient, String text) throws Exception {
        Meta meta = Meta.of("n" + ids++, NOON.atZone(ZONE).toOffsetDateTime());
        Line line = Line.of(patient, new Entry.Note(meta, text));
        book.write(List.of(line));
        return line;
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void removeAll(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private void rolledBack() throws Exception {
        book.close();
        removeAll(data);
        copyAll(image, data);
        book = StoredBook.open(data, Progress.quiet());
    }

    private void restored(Path backup) throws Exception {
        book.close();
        removeAll(data);
        StoredBook.restore(backup, data, Progress.quiet());
        book = StoredBook.open(data, Progress.quiet());
    }

    private ComparedCopies compared() {
        return new ComparedCopies(
                place,
                book.head().journal(),
                Disk.real(),
                into -> Journal.look(data, Disk.real(), List.of(book.head()), into));
    }

    private ComparedCopies looked() throws IOException {
        ComparedCopies compared = compared();
        compared.look();
        return compared;
    }

    private DailyCopy daily(int kept, ComparedCopies compared) {
        return new DailyCopy(
                new DailyCopy.Plan(place, kept, ZONE),
                compared,
                (to, now) -> Backup.make(data, Disk.real(), List.of(book.head()), to, now));
    }

    private Path copied(int day) {
        daily(9, compared()).look(day(day));
        return named(day, "");
    }

    private Path named(int day, String ending) {
        String journal = book.head().journal().toString().substring(0, 8);
        return place.resolve(
                "mimamori-"
                        + journal
                        + "-"
                        + day(day).atZone(ZONE).toLocalDate()
                        + ending
                        + ".backup");
    }

    private static Instant day(int n) {
        return NOON.plus(Duration.ofDays(n));
    }

    @Test
    void itIsSaidAndThePatientsOfWhomEntriesAreLackingAreNotJudged() throws Exception {
        copied(0);
        rolledBack();
        VigilClock clock = new VigilClock(day(1));
        book.lookAfter(new CopyPlan(place, 2, false), clock, ZONE);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (book.upkeep().lack() == null && System.nanoTime() - until < 0) {
            Thread.onSpinWait();
        }
        assertThat(book.upkeep().lack())
                .isEqualTo(new Lack(named(0, ""), day(0), 3, Set.of("P1", "P3"), false));
        assertThat(book.upkeep().lack().people()).isEqualTo(2);
        try (Ward ward = Ward.open(Records.PACK, book, clock, ZONE, clock)) {
            var told =
                    Snapshots.when(
                            ward,
                            s ->
                                    s.patient("P1").orElseThrow().cannotJudge()
                                            == CannotJudge.RECORD_DAMAGED);
            clock.runs(MOMENT, () -> {});
            Snapshot shown = told.get(30, TimeUnit.SECONDS);
            assertThat(shown.patient("P2").orElseThrow().advice()).isNotNull();
            assertThat(shown.hospital().damaged()).isFalse();
        }
    }

    @Test
    void whatTheDataHoldsAllOfIsNotSaid() throws Exception {
        copied(0);
        note("P2", "more");
        copied(1);
        note("P2", "and more");
        ComparedCopies compared = looked();
        assertThat(compared.lacks()).isEmpty();
        assertThat(compared.standing(named(0, ""))).isEqualTo(ComparedCopies.Standing.WITHIN);
        assertThat(compared.standing(named(1, ""))).isEqualTo(ComparedCopies.Standing.WITHIN);
    }

    @Test
    void copiesOfAnotherWardAndWhatIsNoCopyAreLeftAloneAndNotSaid() throws Exception {
        Path other = temp.resolve("other");
        Path theirs = named(0, "");
        try (StoredBook another = StoredBook.open(other, Progress.quiet())) {
            for (int n = 0; n < 20; n++) {
                Line line = Line.of(new Patient("X" + n, "見守 太郎", null, null, null), ZONE);
                another.write(List.of(line));
            }
            Backup.make(other, Disk.real(), List.of(), theirs, day(0));
        }
        byte[] bytes = Files.readAllBytes(theirs);
        Files.writeString(place.resolve("letter.backup"), "a letter");
        Files.createDirectory(place.resolve("folder.backup"));
        DailyCopy copy = daily(1, compared());
        for (int day = 0; day < 3; day++) {
            copy.look(day(day));
            assertThat(copy.state().fault()).isNull();
        }
        assertThat(looked().lacks()).isEmpty();
        assertThat(theirs).hasBinaryContent(bytes);
        assertThat(place.resolve("letter.backup")).exists();
        assertThat(named(0, "-2")).doesNotExist();
        assertThat(named(2, "")).exists();
    }

    @Test
    void aDamagedCopyIsNotBelieved() throws Exception {
        Path copy = copied(0);
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);
        rolledBack();
        ComparedCopies compared = compared();
        daily(1, compared).look(day(1));
        assertThat(compared.lacks()).isEmpty();
        assertThat(copy.resolveSibling(copy.getFileName() + ".damaged")).hasBinaryContent(bytes);
    }

    /** It may by now hold more entries than the copy does; that says nothing. */
    @Test
    void dataThatWentItsOwnWaySinceIsSaidToo() throws Exception {
        copied(0);
        rolledBack();
        for (int n = 0; n < 20; n++) {
            note("P2", "its own way");
        }
        copied(1);
        assertThat(looked().lacks())
                .containsExactly(new Lack(named(0, ""), day(0), 3, Set.of("P1", "P3"), false));
    }

    /** One that holds all that the others do is enough; each way of its own is said. */
    @Test
    void severalCopiesAreSaidOnceForEachWayThatWasGone() throws Exception {
        copied(0);
        note("P3", "more");
        copied(1);
        rolledBack();
        note("P2", "another way");
        copied(2);
        rolledBack();
        assertThat(looked().lacks())
                .extracting(Lack::copy, Lack::entries)
                .containsExactly(tuple(named(1, ""), 4), tuple(named(2, ""), 1));
    }

    @Test
    void theCopyThatHoldsWhatIsLackingIsNeitherRemovedNorReplaced() throws Exception {
        Path copy = copied(0);
        byte[] bytes = Files.readAllBytes(copy);
        rolledBack();
        for (int n = 0; n < 20; n++) {
            note("P2", "its own way");
        }
        DailyCopy daily = daily(1, compared());
        daily.look(day(0));
        assertThat(daily.state().fault()).isNull();
        assertThat(daily.state().lastCopy()).isEqualTo(day(0));
        assertThat(named(0, "-2")).as("what is entered now is copied too").exists();
        for (int day = 1; day < 5; day++) {
            daily.look(day(day));
            assertThat(daily.state().fault()).isNull();
        }
        assertThat(copy).hasBinaryContent(bytes);
        assertThat(named(0, "-2")).doesNotExist();
        assertThat(named(4, "")).exists();
        daily(1, compared()).look(day(5));
        assertThat(copy).as("after another start").hasBinaryContent(bytes);
    }

    @Test
    void aRestoredOlderCopyLacksWhatTheNewerHoldsAndTheNewestLacksNothing() throws Exception {
        Path older = copied(0);
        note("P2", "more");
        Path newer = copied(1);
        restored(older);
        assertThat(looked().lacks())
                .containsExactly(new Lack(newer, day(1), 1, Set.of("P2"), false));
        restored(newer);
        assertThat(looked().lacks()).isEmpty();
    }

    /** As import does it with what was exported from the restored copy. */
    @Test
    void whatWasBroughtInAgainIsNoLongerLacking() throws Exception {
        Line lacking = note("P2", "more");
        copied(0);
        rolledBack();
        note("P2", "its own way");
        register("P3");
        assertThat(looked().lacks()).extracting(Lack::entries).containsExactly(3);
        book.write(List.of(lacking, Line.read(lacking.bytes())));
        assertThat(looked().lacks()).extracting(Lack::entries).containsExactly(2);
        assertThat(looked().lacks().getFirst().patients()).containsExactlyInAnyOrder("P1", "P3");
    }

    @Test
    void aPlaceThatIsThereOnlyLaterIsLookedAtThen() throws Exception {
        copied(0);
        rolledBack();
        Path away = temp.resolve("away");
        Files.move(place, away);
        ComparedCopies compared = compared();
        DailyCopy daily = daily(2, compared);
        daily.look(day(1));
        assertThat(compared.lacks()).isEmpty();
        Files.move(away, place);
        daily.look(day(1).plus(Duration.ofMinutes(10)));
        assertThat(compared.lacks()).hasSize(1);
        Files.move(place, away);
        daily.look(day(2));
        assertThat(compared.lacks()).as("until the program ends").hasSize(1);
    }

    /** As where a drive is put in the place of an empty folder: today's copy is made already. */
    @Test
    void aCopyThatComesToThePlaceLaterIsLookedAtThen() throws Exception {
        Path copy = copied(0);
        Path away = temp.resolve("away");
        Files.move(copy, away);
        rolledBack();
        ComparedCopies compared = compared();
        DailyCopy daily = daily(2, compared);
        daily.look(day(1));
        Files.move(away, copy);
        daily.look(day(1).plus(Duration.ofMinutes(1)));
        assertThat(compared.lacks()).extracting(Lack::copy).containsExactly(copy);
    }

    /** A pipe that nobody writes to, as a network drive that hangs. */
    @Test
    void aPlaceThatHangsHoldsUpNeitherSavingNorClosing() throws Exception {
        Path pipe = place.resolve("hangs.backup");
        try {
            int exit = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
            assumeTrue(exit == 0, "there are no pipes here");
        } catch (IOException e) {
            assumeTrue(false, "there are no pipes here");
        }
        VigilClock clock = new VigilClock(day(1));
        book.lookAfter(new CopyPlan(place, 2, false), clock, ZONE);
        try (Ward ward = Ward.open(Records.PACK, book, clock, ZONE, clock)) {
            Meta meta = Meta.of("w", day(1).atZone(ZONE).toOffsetDateTime());
            assertThat(
                            ward.write("P2", List.of(new Entry.Note(meta, "x")))
                                    .toCompletableFuture()
                                    .get(30, TimeUnit.SECONDS))
                    .isInstanceOf(Saved.Done.class);
            assertThat(ward.upkeep().lack()).isNull();
            assertThat(ward.upkeep().lastCopy()).isNull();
        } finally {
            Files.newOutputStream(pipe).close();
        }
    }
}
