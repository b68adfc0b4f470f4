package jp.mimamori.launch;

import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Elsewhere;
import jp.mimamori.journal.Journal;
import jp.mimamori.journal.NotDurable;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What threads do with one journal; {@link Sequential} is what one thread alone would see. */
public final class LinearJournal {

    private final Path directory;
    private final Journal journal;

    public LinearJournal() throws IOException {
        directory = Files.createTempDirectory(LinearRun.directory(), "journal");
        journal = Journal.open(directory, Disk.real(), Elsewhere.nothing(), frame -> {});
    }

    /** The sequence that the payload got. */
    @Operation
    public long append() throws NotDurable {
        return journal.append(List.of(new byte[] {1})).first();
    }

    /** The sequence of the first of two, none of which may come between. */
    @Operation
    public long appendTwo() throws NotDurable {
        return journal.append(List.of(new byte[] {1}, new byte[] {2})).first();
    }

    @Operation
    public long head() {
        return journal.head().sequence();
    }

    /** How many whole frames are in the file; less than none when it is damaged. */
    @Operation
    public long read() throws IOException {
        var reading = journal.readAgain(null);
        return reading.isWhole() ? reading.frames() : -1;
    }

    @Validate
    public void close() throws IOException {
        journal.close();
        LinearRun.remove(directory);
    }

    /** The journal as it is when nobody else is there. */
    public static final class Sequential {
        private long newest;

        public long append() {
            return ++newest;
        }

        public long appendTwo() {
            newest += 2;
            return newest - 1;
        }

        public long head() {
            return newest;
        }

        public long read() {
            return newest;
        }
    }
}
