package jp.mimamori.journal;

import static jp.mimamori.journal.Journals.entries;
import static jp.mimamori.journal.Journals.open;
import static jp.mimamori.journal.Journals.payload;
import static jp.mimamori.journal.Journals.payloads;
import static jp.mimamori.journal.Journals.texts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class JournalTest {

    @TempDir Path directory;

    @Test
    void whatWasAppendedIsThereInOrderAfterOpeningAgain() throws Exception {
        Journals.write(directory, 3);
        var found = new ArrayList<Frame>();
        try (var journal = open(directory, found)) {
            assertEquals(entries(1, 3), texts(found));
            assertEquals(List.of(1L, 2L, 3L), found.stream().map(Frame::sequence).toList());
            assertTrue(journal.reading().isClean());
            assertEquals(3, journal.head().sequence());
            assertEquals(found.getLast().hash(), journal.head().hash());
            assertEquals(4, journal.append(payloads("entry 4")).first());
        }
        assertEquals(4, Journals.verify(directory).frames());
    }

    @Test
    void aBatchHasOneSequenceAfterTheOther() throws Exception {
        try (var journal = open(directory)) {
            var appended = journal.append(payloads("a", "b", "c"));
            assertEquals(1, appended.first());
            assertEquals(3, appended.head().sequence());
            assertEquals(appended.head(), journal.head());
        }
    }

    @Test
    void readingOnceMoreSeesWhatWasAcknowledged() throws Exception {
        try (var journal = open(directory)) {
            journal.append(payloads("a", "b"));
            var found = new ArrayList<Frame>();
            assertTrue(journal.readAgain(found::add).isClean());
            assertEquals(List.of("a", "b"), texts(found));
        }
    }

    @Test
    void aSecondOneInTheSameDirectoryIsToldSo() throws Exception {
        try (var journal = open(directory)) {
            assertThrows(InUse.class, () -> open(directory));
            journal.append(payloads("entry 1"));
        }
        open(directory).close();
    }

    @Test
    void readingNeedsNoLock() throws Exception {
        try (var journal = open(directory)) {
            journal.append(payloads("entry 1"));
            var found = new ArrayList<Frame>();
            assertTrue(Journals.look(directory, found).isClean());
            assertEquals(entries(1, 1), texts(found));
        }
    }

    @Test
    void lookingWhereThereIsNoJournalMakesNone() throws Exception {
        assertThrows(JournalRefused.class, () -> Journals.verify(directory));
        try (var files = Files.list(directory)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aNewerVersionIsRefusedAndNotTouched() throws Exception {
        Journals.write(directory, 1);
        var bytes = Files.readAllBytes(Journals.file(directory));
        bytes["mimamori-journal/".length()] = '2';
        var crc = new java.util.zip.CRC32C();
        crc.update(bytes, 0, 60);
        java.nio.ByteBuffer.wrap(bytes).putInt(60, (int) crc.getValue());
        Files.write(Journals.file(directory), bytes);
        var refused = assertThrows(JournalRefused.class, () -> open(directory));
        assertEquals(JournalRefused.Reason.NEWER_VERSION, refused.reason());
        assertTrue(refused.getMessage().contains("format 2"), refused.getMessage());
        assertArrayEquals(bytes, Files.readAllBytes(Journals.file(directory)));
    }

    @Test
    void aFileThatIsNoJournalIsRefusedAndNotTouched() throws Exception {
        var bytes = payload("a picture of a cat".repeat(20));
        Files.write(Journals.file(directory), bytes);
        var refused = assertThrows(JournalRefused.class, () -> open(directory));
        assertEquals(JournalRefused.Reason.NOT_A_JOURNAL, refused.reason());
        assertArrayEquals(bytes, Files.readAllBytes(Journals.file(directory)));
    }

    @Test
    void anEmptyFileIsNeverTakenForANewJournal() throws Exception {
        Files.createFile(Journals.file(directory));
        assertThrows(JournalRefused.class, () -> open(directory));
    }

    @Test
    void theJournalOfAnotherStoreIsRefused() throws Exception {
        Journals.write(directory.resolve("ours"), 2);
        Journals.write(directory.resolve("theirs"), 5);
        Files.delete(Journals.file(directory.resolve("ours")));
        Files.copy(
                Journals.file(directory.resolve("theirs")),
                Journals.file(directory.resolve("ours")));
        var refused = assertThrows(JournalRefused.class, () -> open(directory.resolve("ours")));
        assertEquals(JournalRefused.Reason.FOREIGN, refused.reason());
    }

    @Test
    void aCopyThatWentItsOwnWayIsRefused() throws Exception {
        var ours = directory.resolve("ours");
        var copy = directory.resolve("copy");
        Journals.write(ours, 2);
        Journals.copy(ours, copy);
        try (var journal = open(ours)) {
            journal.append(payloads("ours"));
        }
        try (var journal = open(copy)) {
            journal.append(payloads("theirs"));
            journal.append(payloads("theirs too"));
        }
        Files.delete(Journals.file(ours));
        Files.copy(Journals.file(copy), Journals.file(ours));
        assertEquals(Damage.Kind.REWRITTEN, Journals.verify(ours).damages().getFirst().kind());
        var refused = assertThrows(JournalRefused.class, () -> open(ours));
        assertEquals(JournalRefused.Reason.OTHER_HISTORY, refused.reason());
    }

    @Test
    void payloadsThatAreEmptyOrTooLongAreRefusedAndNothingIsWritten() throws Exception {
        try (var journal = open(directory)) {
            assertThrows(IllegalArgumentException.class, () -> journal.append(List.of()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> journal.append(List.of(payload("a"), new byte[0])));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> journal.append(List.of(new byte[Journal.MAX_PAYLOAD + 1])));
            journal.append(List.of(new byte[Journal.MAX_PAYLOAD], payload("a")));
        }
        assertEquals(2, Journals.verify(directory).frames());
    }

    @Test
    void appendingAfterClosingIsRefused() throws Exception {
        var journal = open(directory);
        journal.close();
        journal.close();
        assertThrows(IllegalStateException.class, () -> journal.append(payloads("late")));
    }

    @Test
    void interruptsOfThoseWhoSaveCloseNothing() throws Exception {
        try (var journal = open(directory)) {
            for (int n = 1; n <= 100; n++) {
                Thread.currentThread().interrupt();
                journal.append(payloads("entry " + n));
                assertTrue(Thread.interrupted(), "the interrupt is still there afterwards");
            }
        }
        var found = new ArrayList<Frame>();
        assertTrue(Journals.look(directory, found).isClean());
        assertEquals(entries(1, 100), texts(found));
    }

    @Test
    void savingThreadsInterruptedAtAnyMomentLoseNothing() throws Exception {
        int savers = 4;
        int each = 50;
        try (var journal = open(directory);
                var pool = Executors.newFixedThreadPool(savers)) {
            var threads = new java.util.concurrent.ConcurrentLinkedQueue<Thread>();
            Callable<Void> saver =
                    () -> {
                        threads.add(Thread.currentThread());
                        for (int n = 0; n < each; n++) {
                            journal.append(payloads(Thread.currentThread().threadId() + ":" + n));
                        }
                        return null;
                    };
            var saving = IntStream.range(0, savers).mapToObj(s -> pool.submit(saver)).toList();
            int interrupts = 0;
            while (!saving.stream().allMatch(java.util.concurrent.Future::isDone)
                    || interrupts < 1000) {
                threads.forEach(Thread::interrupt);
                interrupts += threads.size();
                Thread.onSpinWait();
            }
            for (var saved : saving) {
                saved.get();
            }
            journal.append(payloads("after"));
        }
        var found = new ArrayList<Frame>();
        assertTrue(Journals.look(directory, found).isClean());
        assertEquals(savers * each + 1, found.size());
        for (var thread :
                found.stream().map(f -> Journals.text(f).split(":")[0]).distinct().toList()) {
            var ofThread =
                    texts(found).stream().filter(text -> text.startsWith(thread + ":")).toList();
            assertEquals(
                    IntStream.range(0, ofThread.size()).mapToObj(n -> thread + ":" + n).toList(),
                    ofThread);
        }
    }

    /** Written once by version 1 of the format; must be readable for ever. */
    @Test
    void theGoldenFileOfVersion1IsReadByteForByte() throws IOException {
        try (var golden = JournalTest.class.getResourceAsStream("journal-1.hex")) {
            var hex = new String(golden.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
            Files.write(
                    Journals.file(directory), HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
        }
        var found = new ArrayList<Frame>();
        try (var journal = open(directory, found)) {
            assertTrue(journal.reading().isClean());
            assertEquals(List.of("一つ目", "two", "three"), texts(found));
            assertEquals(List.of(1, 2, 2), found.stream().map(Frame::of).toList());
            assertEquals(
                    "6d696d61-6d6f-7269-8000-000000000001", journal.head().journal().toString());
        }
    }
}
