package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.PackText;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.guideline.reference.ReferenceReader;
import jp.mimamori.journal.Backup;
import jp.mimamori.journal.BackupRefused;
import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Journal;
import jp.mimamori.journal.JournalRefused;
import jp.mimamori.packs.Editions;
import jp.mimamori.packs.Examined;
import jp.mimamori.packs.PackFile;
import jp.mimamori.packs.SelfTest;
import jp.mimamori.record.AnswerWriter;
import jp.mimamori.record.EntryWriter;
import jp.mimamori.record.Line;
import jp.mimamori.record.Read;
import jp.mimamori.record.RecordReader;
import jp.mimamori.store.Progress;
import jp.mimamori.ward.StoredBook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.core.JacksonException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Wrong bytes given to every reader of bytes from outside: each is read, or refused in the declared
 * way; nothing else comes out, and no input costs more memory than its size allows. {@code
 * -Dmimamori.fuzz=1000000} for a million inputs a reader, {@code -Dmimamori.seed=N} for others.
 */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("mimamori.fuzz", 500);
    private static final long SEED = Long.getLong("mimamori.seed", 1);

    private static final long LEAST_BYTES = 96L << 20;
    private static final long BYTES_PER_BYTE = 1000;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir Path temp;

    /** Reads what may be wrong; whatever it throws is a fault of the program. */
    @FunctionalInterface
    private interface Reader {
        /** Whether it was taken for right. */
        boolean read(byte[] bytes) throws Exception;
    }

    private static int fuzz(List<byte[]> seeds, Reader reader) throws Exception {
        for (byte[] right : seeds) {
            assertThat(reader.read(right)).as("a right one").isTrue();
        }
        Mutation mutation = new Mutation(seeds, new Random(SEED));
        int taken = 0;
        for (int n = 0; n < INPUTS; n++) {
            byte[] input = mutation.next();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            try {
                taken += reader.read(input) ? 1 : 0;
            } catch (Exception | Error e) {
                throw new AssertionError("input " + n + ": " + shown(input), e);
            }
            long cost = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(cost)
                    .as("bytes for input %d: %s", n, shown(input))
                    .isLessThan(LEAST_BYTES + BYTES_PER_BYTE * input.length);
        }
        return taken;
    }

    private static String shown(byte[] input) {
        byte[] start = Arrays.copyOf(input, Math.min(input.length, 4000));
        return new String(start, StandardCharsets.ISO_8859_1);
    }

    private static List<byte[]> records() {
        return Records.scenarios().stream()
                .map(scenario -> scenario.get("record").toString().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void recordsAreReadAndJudgedOrRefusedWithALine() throws Exception {
        RecordReader reader = new RecordReader(Records.PACK);
        int taken =
                fuzz(
                        records(),
                        bytes ->
                                switch (reader.read(new String(bytes, StandardCharsets.UTF_8))) {
                                    case Read.Ok ok -> judged(ok.course());
                                    case Read.No no -> {
                                        assertThat(no.faults()).isNotEmpty();
                                        no.faults().forEach(FuzzTest::aLineInBothLanguages);
                                        yield false;
                                    }
                                });
        assertThat(taken).isBetween(1, INPUTS - 1);
    }

    private static void aLineInBothLanguages(jp.mimamori.record.Fault fault) {
        assertThat(fault.line("ja")).isNotBlank().hasSizeLessThan(20_000);
        assertThat(fault.line("en")).isNotBlank().hasSizeLessThan(20_000);
    }

    private static boolean judged(Course course) {
        Instant last = course.entries().isEmpty() ? Instant.EPOCH : course.entries().getLast().at();
        assertThat(AnswerWriter.answer(Evaluation.evaluate(Records.PACK, course, last)).toString())
                .isNotBlank();
        return true;
    }

    @Test
    void linesOfTheJournalAreReadOrUnread() throws Exception {
        List<byte[]> lines = new ArrayList<>();
        for (byte[] record : records()) {
            var ok =
                    (Read.Ok)
                            new RecordReader(Records.PACK)
                                    .read(new String(record, StandardCharsets.UTF_8));
            Course course = ok.course();
            lines.add(Line.of(course.patient(), course.zone()).bytes());
            for (Entry entry : course.entries()) {
                lines.add(Line.of(course.patient().id(), entry).bytes());
            }
        }
        int taken =
                fuzz(
                        lines,
                        bytes ->
                                switch (Line.read(bytes)) {
                                    case Line.Entered e -> {
                                        assertThat(EntryWriter.entry(e.entry()).toString())
                                                .isNotBlank();
                                        yield true;
                                    }
                                    case Line.Registered _ -> true;
                                    case Line.Unread _ -> false;
                                });
        assertThat(taken).isBetween(1, INPUTS - 1);
    }

    @Test
    void aPackIsWhollyUnderstoodOrRefused() throws Exception {
        byte[] pack;
        try (InputStream in =
                Objects.requireNonNull(
                        PackReader.class.getResourceAsStream("ide-cel-2023-12.json"))) {
            pack = in.readAllBytes();
        }
        fuzz(
                List.of(pack),
                bytes -> {
                    try {
                        return PackReader.read(new ByteArrayInputStream(bytes)) != null;
                    } catch (PackReader.NotUnderstood refused) {
                        return false;
                    }
                });
    }

    @Test
    void aPacksFileIsReadOrRefused() throws Exception {
        fuzz(
                List.of(Editions.file(Editions.next())),
                bytes -> {
                    try {
                        PackText text = PackFile.read(new ByteArrayInputStream(bytes));
                        Entry.GuidelinePack entry =
                                Editions.entry(
                                        "p", "2027-04-10T09:00:00+09:00", Editions.NEXT, text);
                        return Examined.of(entry) instanceof Examined.Fit;
                    } catch (PackFile.Refused refused) {
                        assertThat(refused.why().ja()).isNotBlank();
                        return false;
                    }
                });
    }

    @Test
    void aPathwayIsWhollyUnderstoodOrRefused() throws Exception {
        fuzz(
                List.of(Editions.next().pathway().getBytes(StandardCharsets.UTF_8)),
                bytes -> {
                    try {
                        return PathwayReader.read(new ByteArrayInputStream(bytes)) != null;
                    } catch (PackReader.NotUnderstood refused) {
                        return false;
                    }
                });
    }

    @Test
    void pagesAreWhollyUnderstoodOrRefused() throws Exception {
        byte[] pages;
        try (InputStream in =
                Objects.requireNonNull(
                        ReferenceReader.class.getResourceAsStream("ide-cel-2023-12.json"))) {
            pages = in.readAllBytes();
        }
        fuzz(
                List.of(pages),
                bytes -> {
                    try {
                        return ReferenceReader.read(new ByteArrayInputStream(bytes)) != null;
                    } catch (ReferenceReader.NotUnderstood refused) {
                        return false;
                    }
                });
    }

    /** Cases that are no JSON are refused with the edition; others pass or fail. */
    @Test
    void anEditionsOwnCasesPassOrFail() throws Exception {
        PackText next = Editions.next();
        var pack = Editions.read(next.tables());
        String line = next.cases().lines().findFirst().orElseThrow();
        fuzz(
                List.of(line.getBytes(StandardCharsets.UTF_8)),
                bytes -> {
                    try {
                        return SelfTest.run(pack, new String(bytes, StandardCharsets.UTF_8)).fine();
                    } catch (JacksonException refused) {
                        return false;
                    }
                });
    }

    private Path written() throws Exception {
        Path data = temp.resolve("data");
        try (StoredBook book = StoredBook.open(data, Progress.quiet())) {
            for (byte[] record : records().subList(0, 3)) {
                var ok =
                        (Read.Ok)
                                new RecordReader(Records.PACK)
                                        .read(new String(record, StandardCharsets.UTF_8));
                List<Line> lines = new ArrayList<>();
                lines.add(Line.of(ok.course().patient(), ok.course().zone()));
                String id = ok.course().patient().id();
                ok.course().entries().forEach(entry -> lines.add(Line.of(id, entry)));
                book.write(lines);
            }
        }
        return data;
    }

    @Test
    void aJournalIsReadToItsEndWhateverIsInIt() throws Exception {
        Path data = written();
        byte[] journal = Files.readAllBytes(data.resolve("journal.mjl"));
        byte[] head = Files.readAllBytes(data.resolve("journal.head"));
        long bytes = journal.length;
        fuzz(
                List.of(journal),
                input -> {
                    Files.write(data.resolve("journal.mjl"), input);
                    return looked(data);
                });
        Files.write(data.resolve("journal.mjl"), journal);
        fuzz(
                List.of(head),
                input -> {
                    Files.write(data.resolve("journal.head"), input);
                    return looked(data);
                });
        assertThat(Files.size(data.resolve("journal.mjl"))).isEqualTo(bytes);
    }

    private static boolean looked(Path data) throws IOException {
        try {
            var lines = new ArrayList<Line>();
            var reading =
                    Journal.look(
                            data,
                            Disk.real(),
                            List.of(),
                            frame -> lines.add(Line.read(frame.payload())));
            return reading.isClean() && !lines.isEmpty();
        } catch (JournalRefused refused) {
            return false;
        }
    }

    @Test
    void noChangedBackupIsTakenForOne() throws Exception {
        Path file = temp.resolve("backup");
        Backup.make(written(), Disk.real(), List.of(), file, Instant.EPOCH);
        byte[] whole = Files.readAllBytes(file);
        fuzz(
                List.of(whole),
                bytes -> {
                    Files.write(file, bytes);
                    try {
                        Backup.check(file, Disk.real());
                        assertThat(bytes).isEqualTo(whole);
                        return true;
                    } catch (BackupRefused refused) {
                        return false;
                    }
                });
    }

    @Test
    void settingsAreReadOrSaidToBeWrong() throws Exception {
        byte[] right = ("# 毎日\nbackup.to = " + temp + "/b\nbackup.days = 30\n").getBytes();
        Path data = Files.createDirectory(temp.resolve("data"));
        fuzz(
                List.of(right),
                bytes -> {
                    Files.write(data.resolve(Settings.FILE), bytes);
                    return !Settings.in(data).wrong();
                });
    }
}
