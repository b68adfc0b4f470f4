package jp.mimamori.ward;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Patient;
import jp.mimamori.journal.Backup;
import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Journal;
import jp.mimamori.record.Line;
import jp.mimamori.store.Progress;
import jp.mimamori.ward.Upkeep.Fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The automatic copy of real data, with the time as the test says. */
class DailyCopyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant NOON = Instant.parse("2026-03-01T03:00:00Z");

    @TempDir Path temp;
    private Path data;
    private Path place;
    private StoredBook book;
    private boolean full;

    @BeforeEach
    void onePatient() throws Exception {
        data = temp.resolve("data");
        place = Files.createDirectory(temp.resolve("place"));
        book = StoredBook.open(data, Progress.quiet());
        register("P1");
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void register(String id) throws Exception {
        book.write(List.of(Line.of(new Patient(id, "見守 花子", null, null, null), ZONE)));
    }

    private DailyCopy daily(int kept) {
        return new DailyCopy(
                new DailyCopy.Plan(place, kept, ZONE),
                new ComparedCopies(
                        place,
                        book.head().journal(),
                        Disk.real(),
                        into -> Journal.look(data, Disk.real(), List.of(book.head()), into)),
                (to, now) -> {
                    if (full) {
                        throw new IOException("full");
                    }
                    return Backup.make(data, Disk.real(), List.of(book.head()), to, now);
                });
    }

    private List<String> days() throws IOException {
        try (var files = Files.list(place)) {
            return files.map(f -> f.getFileName().toString())
                    .map(name -> name.replaceAll("mimamori-[0-9a-f]{8}-|\\.backup$", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Instant day(int n) {
        return NOON.plus(Duration.ofDays(n));
    }

    @Test
    void oneCopyADayIsMadeAndTheNewestAreKept() throws Exception {
        DailyCopy copy = daily(3);
        for (int day = 0; day < 5; day++) {
            register("Q" + day);
            copy.look(day(day));
            copy.look(day(day).plus(Duration.ofHours(3)));
            assertThat(copy.state().lastCopy()).isEqualTo(day(day));
            assertThat(copy.state().fault()).isNull();
        }
        assertThat(days()).containsExactly("2026-03-03", "2026-03-04", "2026-03-05");
        Path newest = place.resolve(names().getLast());
        assertThat(Backup.check(newest, Disk.real()).head()).isEqualTo(book.head());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(place)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDayBeginsAtTheWardsMidnight() throws Exception {
        DailyCopy copy = daily(9);
        copy.look(Instant.parse("2026-03-01T14:59:59Z"));
        copy.look(Instant.parse("2026-03-01T15:00:00Z"));
        assertThat(days()).containsExactly("2026-03-01", "2026-03-02");
    }

    @Test
    void aClockThatIsYearsWrongRemovesNoneTooMany() throws Exception {
        DailyCopy copy = daily(3);
        copy.look(day(0));
        copy.look(day(1));
        copy.look(day(4000));
        assertThat(days()).hasSize(3).contains("2026-03-01", "2026-03-02");
        copy.look(day(2));
        assertThat(copy.state().lastCopy()).isEqualTo(day(2));
        assertThat(days()).containsExactly("2026-03-01", "2026-03-02", "2026-03-03");
    }

    /** The copy of today is not the one that goes, though the others have later names. */
    @Test
    void aCopyThatWasJustMadeIsNotRemovedForThoseOfAClockThatWasAhead() throws Exception {
        DailyCopy copy = daily(1);
        copy.look(day(30));
        copy.look(day(0));
        assertThat(copy.state().lastCopy()).isEqualTo(day(0));
        assertThat(days()).containsExactly("2026-03-01");
    }

    @Test
    void onlyItsOwnCopiesAreRemoved() throws Exception {
        Files.writeString(place.resolve("mimamori-00000000-2020-01-01.backup"), "another ward's");
        Files.writeString(place.resolve("letter.txt"), "a letter");
        DailyCopy copy = daily(1);
        copy.look(day(0));
        copy.look(day(1));
        assertThat(names())
                .hasSize(3)
                .contains("mimamori-00000000-2020-01-01.backup", "letter.txt");
    }

    @Test
    void aPlaceThatIsNotThereIsSaidNotMadeAndTriedAgain() throws Exception {
        Files.delete(place);
        DailyCopy copy = daily(3);
        copy.look(day(0));
        assertThat(copy.state().fault()).isEqualTo(Fault.PLACE_MISSING);
        assertThat(copy.state().lastCopy()).isNull();
        assertThat(place).doesNotExist();
        Files.createDirectory(place);
        copy.look(day(0).plus(Duration.ofMinutes(9)));
        assertThat(copy.state().fault()).isEqualTo(Fault.PLACE_MISSING);
        copy.look(day(0).plus(Duration.ofMinutes(10)));
        assertThat(copy.state().fault()).isNull();
        assertThat(copy.state().lastCopy()).isEqualTo(day(0).plus(Duration.ofMinutes(10)));
    }

    @Test
    void aPlaceThatGoesAwayAfterTheDaysCopyIsSaidAndLookedThroughWhenItIsBack() throws Exception {
        DailyCopy copy = daily(3);
        copy.look(day(0));
        Path away = place.resolveSibling("away");
        Files.move(place, away);
        copy.look(day(0).plus(Duration.ofMinutes(1)));
        assertThat(copy.state().fault()).isEqualTo(Fault.PLACE_MISSING);
        assertThat(copy.state().lastCopy()).isEqualTo(day(0));
        Files.move(away, place);
        copy.look(day(0).plus(Duration.ofMinutes(11)));
        assertThat(copy.state().fault()).isNull();
        assertThat(copy.state().lastCopy()).isEqualTo(day(0));
        Files.move(place, away);
        copy.look(day(0).plus(Duration.ofMinutes(12)));
        assertThat(copy.state().fault()).isEqualTo(Fault.PLACE_MISSING);
        Files.createDirectory(place);
        copy.look(day(0).plus(Duration.ofMinutes(22)));
        assertThat(copy.state().fault()).isNull();
        assertThat(days()).as("on another disk").containsExactly("2026-03-01");
    }

    @Test
    void aCopyThatFailsIsSaidAndTheLastGoodOneStays() throws Exception {
        DailyCopy copy = daily(1);
        copy.look(day(0));
        full = true;
        copy.look(day(1));
        assertThat(copy.state().fault()).isEqualTo(Fault.COPY_FAILED);
        assertThat(copy.state().lastCopy()).isEqualTo(day(0));
        assertThat(days()).containsExactly("2026-03-01");
        full = false;
        copy.look(day(2));
        assertThat(copy.state().fault()).isNull();
        assertThat(days()).containsExactly("2026-03-03");
    }

    @Test
    void whatAnEarlierRunCopiedCountsOnceItWasReadAgain() throws Exception {
        daily(3).look(day(0));
        DailyCopy copy = daily(3);
        assertThat(copy.state().lastCopy()).isNull();
        copy.look(day(0).plus(Duration.ofHours(1)));
        assertThat(copy.state().lastCopy()).isEqualTo(day(0));
        assertThat(days()).hasSize(1);
    }

    @Test
    void aCopyThatWasDamagedMeanwhileIsNotCalledABackupAndIsMadeAgain() throws Exception {
        daily(3).look(day(0));
        daily(3).look(day(1));
        Path newest = place.resolve(names().getLast());
        byte[] bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(newest, bytes);
        DailyCopy copy = daily(3);
        full = true;
        copy.look(day(1));
        assertThat(copy.state().lastCopy()).isEqualTo(day(0));
        assertThat(copy.state().fault()).isEqualTo(Fault.COPY_FAILED);
        full = false;
        copy.look(day(1).plus(Duration.ofMinutes(10)));
        assertThat(copy.state().lastCopy()).isEqualTo(day(1).plus(Duration.ofMinutes(10)));
        assertThat(days()).contains("2026-03-02.backup.damaged", "2026-03-02");
    }

    @Test
    void copiesOfADamagedJournalAreSaidAndReplaceNoOlderOnes() throws Exception {
        DailyCopy copy = daily(1);
        copy.look(day(0));
        register("P2");
        byte[] bytes = Files.readAllBytes(data.resolve("journal.mjl"));
        bytes[100 + 60] ^= 1;
        Files.write(data.resolve("journal.mjl"), bytes);
        copy.look(day(1));
        copy.look(day(2));
        assertThat(copy.state().fault()).isEqualTo(Fault.JOURNAL_DAMAGED);
        assertThat(days()).containsExactly("2026-03-01", "2026-03-02", "2026-03-03");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void theBookOfAWardLooksAfterItself() throws Exception {
        assertThat(book.upkeep()).isEqualTo(Upkeep.NONE);
        book.lookAfter(new CopyPlan(place, 2, false), MovableClock.standing(NOON), ZONE);
        while (book.upkeep().lastCopy() == null) {
            Thread.onSpinWait();
        }
        assertThat(book.upkeep().copyTo()).isEqualTo(place);
        assertThat(book.upkeep().room()).isEqualTo(RoomOnDisk.of(Disk.real(), data));
        assertThat(days()).containsExactly("2026-03-01");
    }
}
