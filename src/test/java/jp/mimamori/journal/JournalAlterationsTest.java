package jp.mimamori.journal;

import static jp.mimamori.journal.Journals.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whatever somebody or something does to a closed journal is found, by verifying and by opening.
 * {@code -Dmimamori.alterations=100000} for more.
 */
class JournalAlterationsTest {

    private static final int ALTERATIONS = Integer.getInteger("mimamori.alterations", 1000);

    @TempDir Path temp;
    private final Map<Long, String> acknowledged = new HashMap<>();
    private final List<Integer> starts = new ArrayList<>();
    private byte[] whole;
    private byte[] head;
    private byte[] other;

    @BeforeEach
    void aJournalOfEntriesAndBatches() throws Exception {
        var random = new Random(1);
        var directory = temp.resolve("whole");
        try (var journal = Journals.open(directory)) {
            for (int n = 0; n < 24; n++) {
                var batch = new ArrayList<byte[]>();
                for (int place = n % 5 == 0 ? 3 : 0; place >= 0; place--) {
                    batch.add(payload(n + "." + place + " " + "x".repeat(random.nextInt(700))));
                }
                long first = journal.append(batch).first();
                for (int place = 0; place < batch.size(); place++) {
                    acknowledged.put(first + place, new String(batch.get(place)));
                }
            }
        }
        Journals.write(temp.resolve("other"), 9);
        whole = Files.readAllBytes(Journals.file(directory));
        for (int at = Format.HEADER_BYTES; at <= whole.length; ) {
            starts.add(at);
            at +=
                    at == whole.length
                            ? 1
                            : Format.FRAME_BYTES
                                    + ByteBuffer.wrap(whole).getInt(at + Format.AT_LENGTH);
        }
        head = Files.readAllBytes(Journals.headFile(directory));
        other = Files.readAllBytes(Journals.file(temp.resolve("other")));
    }

    @Test
    void everyAlterationIsFoundNamedAndKeptAside() throws Exception {
        var random = new Random(2);
        var kinds = new HashMap<String, Integer>();
        for (int n = 0; n < ALTERATIONS; n++) {
            var kind = Alteration.values()[random.nextInt(Alteration.values().length)];
            var altered = kind.alter(this, random);
            if (Arrays.equals(altered, whole)) {
                n--;
                continue;
            }
            assertFound(altered, kind + " " + n);
            kinds.merge(kind.name(), 1, Integer::sum);
        }
        assertEquals(Alteration.values().length, kinds.size(), kinds::toString);
    }

    /** One in some hundred thousand of the random ones. */
    @Test
    void aFileCutToNothingIsFound() throws IOException {
        assertFound(new byte[0], "nothing left");
    }

    private void assertFound(byte[] altered, String what) throws IOException {
        var directory = Files.createDirectory(temp.resolve("altered"));
        Files.write(Journals.file(directory), altered);
        Files.write(Journals.headFile(directory), head);
        try {
            var found = new ArrayList<Frame>();
            var seen = Journals.look(directory, found);
            assertFalse(seen.isClean(), what);
            assertNothingIsSilentlyWrong(seen, found, what);
            // Without waiting for the disk: nothing fails here.
            try (var journal =
                    Journal.open(directory, new FailingDisk(), Elsewhere.nothing(), f -> {})) {
                assertEquals(seen.damages(), journal.reading().damages(), what);
                assertFalse(journal.reading().isClean(), what);
            }
            // A file of no bytes is kept aside too, as what was found.
            boolean bytesAreWrong =
                    altered.length == 0
                            || seen.torn() != null
                            || seen.damages().stream().anyMatch(d -> d.length() > 0);
            assertEquals(bytesAreWrong, !Journals.aside(directory).isEmpty(), what);
        } catch (JournalRefused refused) {
            assertTrue(refused.reason() == JournalRefused.Reason.FOREIGN, what + ": " + refused);
        } finally {
            JournalBenchmark.delete(directory);
        }
    }

    /** Every entry is delivered as it was acknowledged, or named. */
    private void assertNothingIsSilentlyWrong(Reading seen, List<Frame> found, String what) {
        var delivered = new HashMap<Long, String>();
        found.forEach(frame -> delivered.put(frame.sequence(), Journals.text(frame)));
        acknowledged.forEach((sequence, text) ->
                assertTrue(
                        seen.isDamaged(sequence) || text.equals(delivered.get(sequence)),
                        what + ": entry " + sequence + " in " + seen));
        assertTrue(acknowledged.keySet().containsAll(delivered.keySet()), what);
    }

    /** What may become of the bytes of a file. */
    private enum Alteration {
        FLIPPED {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                var bytes = of.whole.clone();
                for (int n = random.nextInt(8); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return bytes;
            }
        },
        OVERWRITTEN {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                var bytes = of.whole.clone();
                int at = random.nextInt(bytes.length);
                var noise = new byte[1 + random.nextInt(Math.min(600, bytes.length - at))];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, noise.length);
                return bytes;
            }
        },
        ZEROED {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                var bytes = of.whole.clone();
                int sector = random.nextBoolean() ? 512 : 4096;
                int at = random.nextInt(bytes.length) / sector * sector;
                Arrays.fill(bytes, at, Math.min(bytes.length, at + sector), (byte) 0);
                return bytes;
            }
        },
        TAKEN_OUT {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                int at = random.nextInt(of.whole.length);
                int to = Math.min(of.whole.length, at + 1 + random.nextInt(900));
                return joined(of.part(0, at), of.part(to, of.whole.length));
            }
        },
        PUT_IN {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                int at = random.nextInt(of.whole.length + 1);
                var noise = new byte[1 + random.nextInt(900)];
                random.nextBytes(noise);
                return joined(of.part(0, at), noise, of.part(at, of.whole.length));
            }
        },
        DOUBLED {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                int frame = random.nextInt(of.starts.size() - 1);
                int to = of.starts.get(frame + 1);
                return joined(
                        of.part(0, to),
                        of.part(of.starts.get(frame), to),
                        of.part(to, of.whole.length));
            }
        },
        IN_OTHER_ORDER {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                int first = random.nextInt(of.starts.size() - 2);
                int a = of.starts.get(first);
                int b = of.starts.get(first + 1);
                int c = of.starts.get(first + 2);
                return joined(
                        of.part(0, a), of.part(b, c), of.part(a, b), of.part(c, of.whole.length));
            }
        },
        CUT_CLEANLY {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                return of.part(0, of.starts.get(random.nextInt(of.starts.size() - 1)));
            }
        },
        CUT_ANYWHERE {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                return of.part(0, random.nextInt(of.whole.length));
            }
        },
        OF_ANOTHER_JOURNAL {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                var bytes = of.whole.clone();
                int at = of.starts.get(random.nextInt(of.starts.size() - 1));
                System.arraycopy(of.other, 64, bytes, at, Math.min(300, bytes.length - at));
                return bytes;
            }
        },
        ANOTHER_JOURNAL {
            @Override
            byte[] alter(JournalAlterationsTest of, Random random) {
                return Arrays.copyOf(of.other, 64 + random.nextInt(of.other.length - 63));
            }
        };

        abstract byte[] alter(JournalAlterationsTest of, Random random);
    }

    private byte[] part(int from, int to) {
        return Arrays.copyOfRange(whole, from, to);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
