package jp.mimamori.journal;

import static jp.mimamori.journal.Journals.FRAME;
import static jp.mimamori.journal.Journals.aside;
import static jp.mimamori.journal.Journals.entries;
import static jp.mimamori.journal.Journals.frameAt;
import static jp.mimamori.journal.Journals.open;
import static jp.mimamori.journal.Journals.payloads;
import static jp.mimamori.journal.Journals.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

class JournalDamageTest {

    private static final int ENTRIES = 6;

    @TempDir Path temp;
    private Path directory;
    private byte[] whole;

    @BeforeEach
    void sixEntries() throws Exception {
        directory = temp.resolve("data");
        Journals.write(directory, ENTRIES);
        whole = Files.readAllBytes(Journals.file(directory));
    }

    private void change(byte[] bytes) throws IOException {
        Files.write(Journals.file(directory), bytes);
    }

    private byte[] part(int first, int last) {
        return Arrays.copyOfRange(whole, (int) frameAt(first), (int) frameAt(last + 1));
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private byte[] header() {
        return Arrays.copyOf(whole, 64);
    }

    /** Every entry is delivered unchanged, or named. */
    private static void assertNothingIsSilentlyWrong(Reading reading, List<Frame> found) {
        var sequences = new ArrayList<Long>();
        for (var frame : found) {
            assertEquals("entry " + frame.sequence(), Journals.text(frame));
            sequences.add(frame.sequence());
        }
        assertEquals(sequences.stream().sorted().distinct().toList(), sequences);
        for (long n = 1; n <= ENTRIES; n++) {
            assertTrue(sequences.contains(n) || reading.isDamaged(n), n + " in " + reading);
        }
    }

    @Test
    void everySingleFlippedBitIsFoundAndNothingIsSilentlyWrong() throws IOException {
        for (int bit = 0; bit < whole.length * 8; bit++) {
            var bytes = whole.clone();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            change(bytes);
            var found = new ArrayList<Frame>();
            var reading = Journals.look(directory, found);
            assertFalse(reading.isWhole(), "bit " + bit);
            assertNull(reading.torn(), "an acknowledged entry is not a torn end");
            assertNothingIsSilentlyWrong(reading, found);
            if (bit >= 64 * 8) {
                long hit = (bit / 8 - 64) / FRAME + 1;
                assertTrue(reading.isDamaged(hit), "bit " + bit + " in " + reading);
                assertEquals(frameAt((int) hit), reading.damages().getFirst().offset());
            }
        }
    }

    @Test
    void openingNamesADamagedFrameKeepsItAsideAndGoesOn() throws Exception {
        var bytes = whole.clone();
        bytes[(int) frameAt(3) + 62] ^= 4;
        change(bytes);
        for (int opened = 1; opened <= 2; opened++) {
            var found = new ArrayList<Frame>();
            try (var journal = open(directory, found)) {
                var damage = journal.reading().damages().getFirst();
                assertEquals(1, journal.reading().damages().size());
                assertEquals(new Damage(Damage.Kind.CHANGED, 3, 3, frameAt(3), FRAME), damage);
                journal.append(payloads("entry " + (ENTRIES + opened)));
            }
            assertEquals(ENTRIES - 2 + opened, found.size());
            assertEquals(1, aside(directory).size(), "the same bytes are kept once");
        }
        assertEquals(ENTRIES - 1 + 2, Journals.verify(directory).frames());
    }

    @Test
    void aTornEndOfEveryLengthIsCutOffAndKeptAside() throws Exception {
        var next = frameAfter(whole, ENTRIES, "entry 7");
        for (int length = 1; length < next.length; length++) {
            var data = temp.resolve("torn" + length);
            Journals.copy(directory, data);
            Files.write(Journals.file(data), joined(whole, Arrays.copyOf(next, length)));
            var found = new ArrayList<Frame>();
            try (var journal = open(data, found)) {
                assertTrue(journal.reading().isWhole());
                assertEquals(new Torn(ENTRIES + 1, whole.length, length), journal.reading().torn());
                journal.append(payloads("other 7"));
            }
            assertEquals(entries(1, ENTRIES), texts(found));
            assertEquals(1, aside(data).size());
            assertEquals(length, Files.size(data.resolve(aside(data).getFirst())));
            var again = Journals.verify(data);
            assertTrue(again.isClean(), "it is told once");
            assertEquals(ENTRIES + 1, again.frames());
        }
    }

    @Test
    void anAcknowledgedEntryThatIsCutOffAtAnyByteIsDamage() throws IOException {
        for (int length = whole.length - 1; length >= 0; length--) {
            change(Arrays.copyOf(whole, length));
            var found = new ArrayList<Frame>();
            var reading = Journals.look(directory, found);
            assertFalse(reading.isWhole(), "cut to " + length);
            assertNull(reading.torn());
            assertTrue(reading.isDamaged(ENTRIES));
            assertNothingIsSilentlyWrong(reading, found);
        }
    }

    @Test
    void anEndThatIsCutOffCleanlyIsFoundAndStaysFound() throws Exception {
        change(Arrays.copyOf(whole, (int) frameAt(5)));
        var expected = new Damage(Damage.Kind.END_MISSING, 5, 6, frameAt(5), 0);
        assertEquals(List.of(expected), Journals.verify(directory).damages());
        try (var journal = open(directory)) {
            assertEquals(List.of(expected), journal.reading().damages());
        }
        try (var journal = open(directory)) {
            assertEquals(List.of(expected), journal.reading().damages());
            assertEquals(7, journal.append(payloads("entry 7")).first());
        }
        var found = new ArrayList<Frame>();
        var reading = Journals.look(directory, found);
        assertEquals(
                List.of(new Damage(Damage.Kind.MISSING, 5, 6, frameAt(5), 0)), reading.damages());
        assertEquals(List.of("entry 1", "entry 2", "entry 3", "entry 4", "entry 7"), texts(found));
    }

    @Test
    void withoutTheHeadBesideItAHeadKnownElsewhereShowsTheCut() throws Exception {
        Head newest;
        try (var journal = open(directory)) {
            newest = journal.head();
        }
        Files.delete(Journals.headFile(directory));
        change(Arrays.copyOf(whole, (int) frameAt(5)));
        assertTrue(Journals.verify(directory).isWhole(), "nothing is known of it any more");
        var reading = Journal.look(directory, Disk.real(), List.of(newest), null);
        assertEquals(Damage.Kind.END_MISSING, reading.damages().getFirst().kind());
        try (var journal =
                Journal.open(directory, Disk.real(), Elsewhere.heads(List.of(newest)), f -> {})) {
            assertFalse(journal.reading().isWhole());
        }
        assertFalse(Journals.verify(directory).isWhole(), "it is now known beside the journal");
    }

    @Test
    void aMissingJournalIsNeverTakenForANewOne() throws Exception {
        Files.delete(Journals.file(directory));
        assertEquals(
                List.of(new Damage(Damage.Kind.END_MISSING, 1, 6, 0, 0)),
                Journals.verify(directory).damages());
        try (var journal = open(directory)) {
            assertTrue(journal.reading().isDamaged(1) && journal.reading().isDamaged(6));
            assertEquals(7, journal.append(payloads("entry 7")).first());
        }
        assertFalse(Journals.verify(directory).isWhole());
    }

    @Test
    void whereOnlyBytesKeptAsideAreLeftNoNewJournalIsBegun() throws Exception {
        for (var name : List.of("journal-torn-3-198-00000000.bin", "store-aside-1.mv.db")) {
            var left = Files.createDirectory(temp.resolve("left of " + name));
            Files.createFile(left.resolve(name));
            var refused = assertThrows(JournalRefused.class, () -> open(left));
            assertEquals(JournalRefused.Reason.MISSING, refused.reason());
            assertFalse(Files.exists(Journals.file(left)));
        }
    }

    @Test
    void aMissingEndIsWrittenAgainFromElsewhereWhenTheChainProvesIt() throws Exception {
        var frames = new ArrayList<Frame>();
        Journals.look(directory, frames);
        for (int length : new int[] {whole.length - 1, (int) frameAt(4), 64, 30, 0}) {
            var data = temp.resolve("mended" + length);
            Journals.copy(directory, data);
            Files.write(Journals.file(data), Arrays.copyOf(whole, length));
            var found = new ArrayList<Frame>();
            try (var journal = Journal.open(data, Disk.real(), pieces(frames), found::add)) {
                assertNotNull(journal.reading().mended());
                assertEquals(entries(1, ENTRIES), texts(found));
                assertEquals(ENTRIES, journal.reading().frames());
            }
            org.junit.jupiter.api.Assertions.assertArrayEquals(
                    whole, Files.readAllBytes(Journals.file(data)));
            assertTrue(Journals.verify(data).isClean());
        }
    }

    @Test
    void piecesThatTheChainDoesNotProveAreNotWritten() throws Exception {
        var frames = new ArrayList<Frame>();
        Journals.look(directory, frames);
        var last = frames.removeLast();
        frames.add(
                new Frame(
                        last.sequence(),
                        last.place(),
                        last.of(),
                        last.hash(),
                        Journals.payload("entry x")));
        change(Arrays.copyOf(whole, (int) frameAt(5)));
        try (var journal = Journal.open(directory, Disk.real(), pieces(frames), f -> {})) {
            assertNull(journal.reading().mended());
            assertTrue(journal.reading().isDamaged(5) && journal.reading().isDamaged(6));
        }
        assertEquals(frameAt(5), Files.size(Journals.file(directory)));
    }

    private static Elsewhere pieces(List<Frame> frames) {
        return new Elsewhere() {
            @Override
            public List<Head> heads() {
                return List.of();
            }

            @Override
            public Iterable<Piece> pieces(long first, long last) {
                return frames.stream()
                        .filter(f -> f.sequence() >= first && f.sequence() <= last)
                        .map(f -> new Piece(f.sequence(), f.place(), f.of(), f.payload()))
                        .toList();
            }
        };
    }

    @Test
    void reorderedFramesAreFound() throws IOException {
        for (int n = 1; n < ENTRIES; n++) {
            change(
                    joined(
                            header(),
                            part(1, n - 1),
                            part(n + 1, n + 1),
                            part(n, n),
                            part(n + 2, ENTRIES)));
            var found = new ArrayList<Frame>();
            var reading = Journals.look(directory, found);
            assertTrue(reading.isDamaged(n), n + " in " + reading);
            assertNull(reading.torn());
            assertNothingIsSilentlyWrong(reading, found);
        }
    }

    @Test
    void aMissingFrameIsFound() throws IOException {
        for (int n = 1; n <= ENTRIES; n++) {
            change(joined(header(), part(1, n - 1), part(n + 1, ENTRIES)));
            var found = new ArrayList<Frame>();
            var reading = Journals.look(directory, found);
            assertTrue(reading.isDamaged(n), n + " in " + reading);
            assertNothingIsSilentlyWrong(reading, found);
        }
    }

    @Test
    void aFrameThatStandsTwiceIsFoundAndNothingIsLost() throws IOException {
        for (int n = 1; n <= ENTRIES; n++) {
            for (int after = n; after <= ENTRIES; after++) {
                change(joined(header(), part(1, after), part(n, n), part(after + 1, ENTRIES)));
                var found = new ArrayList<Frame>();
                var reading = Journals.look(directory, found);
                assertFalse(reading.isWhole());
                assertEquals(entries(1, ENTRIES), texts(found));
            }
        }
    }

    @Test
    void foreignBytesAnywhereAreFoundAndNothingIsLost() throws IOException {
        var foreign =
                List.of(
                        new byte[] {0},
                        new byte[500],
                        "MJF1".repeat(40).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        for (var bytes : foreign) {
            for (int after = 0; after < ENTRIES; after++) {
                change(joined(header(), part(1, after), bytes, part(after + 1, ENTRIES)));
                var found = new ArrayList<Frame>();
                var reading = Journals.look(directory, found);
                assertEquals(
                        List.of(
                                new Damage(
                                        Damage.Kind.FOREIGN,
                                        after + 1,
                                        after,
                                        frameAt(after + 1),
                                        bytes.length)),
                        reading.damages());
                assertEquals(entries(1, ENTRIES), texts(found));
            }
        }
    }

    @Test
    void aFrameOfAnotherJournalFitsNowhere() throws Exception {
        Journals.write(temp.resolve("other"), ENTRIES);
        var other = Files.readAllBytes(Journals.file(temp.resolve("other")));
        for (int n = 1; n <= ENTRIES; n++) {
            var bytes = whole.clone();
            System.arraycopy(other, (int) frameAt(n), bytes, (int) frameAt(n), FRAME);
            change(bytes);
            assertTrue(Journals.verify(directory).isDamaged(n));
        }
    }

    @Test
    void aFrameThatWasForgedWithARightChecksumBreaksTheChain() throws IOException {
        for (int n = 1; n < ENTRIES; n++) {
            var bytes = whole.clone();
            bytes[(int) frameAt(n) + 66] = 'X';
            sign(bytes, n);
            change(bytes);
            var reading = Journals.verify(directory);
            assertTrue(reading.isDamaged(n), n + " in " + reading);
        }
    }

    @Test
    void theNewestFrameForgedWithARightChecksumIsNotTheOneThatWasAcknowledged() throws IOException {
        var bytes = whole.clone();
        bytes[(int) frameAt(ENTRIES) + 66] = 'X';
        sign(bytes, ENTRIES);
        change(bytes);
        assertEquals(Damage.Kind.REWRITTEN, Journals.verify(directory).damages().getFirst().kind());
        assertThrows(JournalRefused.class, () -> open(directory));
    }

    private void sign(byte[] bytes, int n) {
        var id = ByteBuffer.wrap(whole, 32, 16).slice();
        var crc = new CRC32C();
        crc.update(id);
        crc.update(bytes, (int) frameAt(n) + 8, FRAME - 8);
        ByteBuffer.wrap(bytes).putInt((int) frameAt(n) + 4, (int) crc.getValue());
    }

    @Test
    void aDamagedHeaderIsNamedMendedAndLosesNothing() throws Exception {
        for (int at : new int[] {0, 17, 20, 33, 50, 63}) {
            var bytes = whole.clone();
            bytes[at] ^= 1;
            change(bytes);
            var found = new ArrayList<Frame>();
            try (var journal = open(directory, found)) {
                assertEquals(Damage.Kind.HEADER, journal.reading().damages().getFirst().kind());
            }
            assertEquals(entries(1, ENTRIES), texts(found));
            assertTrue(Journals.verify(directory).isClean());
        }
        assertEquals(6, aside(directory).size());
    }

    @Test
    void aBatchIsAllOrNothingWhereverItsEndIsTorn() throws Exception {
        try (var journal = open(directory)) {
            journal.append(payloads("entry 7", "entry 8", "entry 9"));
        }
        var longer = Files.readAllBytes(Journals.file(directory));
        var before = temp.resolve("before");
        Files.createDirectories(before);
        for (int length = whole.length + 1; length < longer.length; length++) {
            Files.write(Journals.file(before), Arrays.copyOf(longer, length));
            var found = new ArrayList<Frame>();
            var reading = Journals.look(before, found);
            assertEquals(entries(1, ENTRIES), texts(found), "cut to " + length);
            assertEquals(
                    new Torn(ENTRIES + 1, whole.length, length - whole.length), reading.torn());
        }
        for (int lost = 7; lost <= 9; lost++) {
            var bytes = longer.clone();
            Arrays.fill(bytes, (int) frameAt(lost), (int) frameAt(lost + 1), (byte) 0);
            Files.write(Journals.file(before), bytes);
            var found = new ArrayList<Frame>();
            assertNotNull(Journals.look(before, found).torn());
            assertEquals(entries(1, ENTRIES), texts(found), "frame " + lost + " not written");
        }
    }

    @Test
    void aBatchThatWasAcknowledgedIsDamagedNotTorn() throws Exception {
        try (var journal = open(directory)) {
            journal.append(payloads("entry 7", "entry 8", "entry 9"));
        }
        var bytes = Files.readAllBytes(Journals.file(directory));
        bytes[(int) frameAt(8) + 61] ^= 1;
        Files.write(Journals.file(directory), bytes);
        var found = new ArrayList<Frame>();
        var reading = Journals.look(directory, found);
        assertEquals(
                List.of(new Damage(Damage.Kind.CHANGED, 8, 8, frameAt(8), FRAME)),
                reading.damages());
        assertEquals(8, found.size());
        Files.delete(Journals.headFile(directory));
        try (var journal = open(directory)) {
            assertNotNull(journal.reading().torn(), "nobody knows that it was acknowledged");
        }
    }

    @Test
    void aTornEndAfterDamageIsCutAndTheDamageStays() throws Exception {
        change(joined(Arrays.copyOf(whole, (int) frameAt(6)), new byte[20]));
        try (var journal = open(directory)) {
            journal.append(payloads("entry 7"));
            journal.append(payloads("entry 8", "entry 9"));
        }
        var bytes = Files.readAllBytes(Journals.file(directory));
        for (int cut = 1; cut < 2 * FRAME; cut += 7) {
            change(Arrays.copyOf(bytes, bytes.length - cut));
            Files.delete(Journals.headFile(directory));
            try (var journal = open(directory)) {
                assertEquals(
                        List.of(new Damage(Damage.Kind.CHANGED, 6, 6, frameAt(6), 20)),
                        journal.reading().damages());
                var torn = journal.reading().torn();
                assertNotNull(torn);
                assertEquals(8, torn.first());
                assertEquals(7, journal.head().sequence());
            }
        }
    }

    private static byte[] frameAfter(byte[] journal, int sequence, String text) {
        var buffer = ByteBuffer.wrap(journal);
        var id = new java.util.UUID(buffer.getLong(32), buffer.getLong(40));
        var last =
                Arrays.copyOfRange(journal, (int) frameAt(sequence), (int) frameAt(sequence + 1));
        var before = Format.start(id);
        var head = Format.headAfter(new Head(id, sequence - 1L, before.hash()), last);
        return Format.frame(head, 0, 1, Journals.payload(text));
    }
}
