package jp.mimamori.journal;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a save costs beside the least it can cost: the same bytes, appended and forced without
 * anything else. Entries of 400 bytes. {@code -Djmh.args="JournalBenchmark"}
 */
@Fork(1)
public class JournalBenchmark {

    private static final int ENTRY = 400;

    /** An open journal, and an open file without one. */
    @State(Scope.Benchmark)
    public static class Open {

        private final byte[] entry = new byte[ENTRY];
        private final ByteBuffer frame = ByteBuffer.allocate(Format.FRAME_BYTES + ENTRY);
        private Path directory;
        private Journal journal;
        private FileChannel bare;

        @Setup
        public void open() throws IOException {
            directory = Files.createTempDirectory("journal");
            journal = Journals.open(directory.resolve("data"));
            bare =
                    FileChannel.open(
                            directory.resolve("bare"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
        }

        @TearDown
        public void close() throws IOException {
            journal.close();
            bare.close();
            delete(directory);
        }
    }

    /** A journal of 100,000 entries, closed. */
    @State(Scope.Benchmark)
    public static class Written {

        private Path directory;

        @Setup
        public void write() throws IOException, NotDurable {
            directory = Files.createTempDirectory("journal");
            try (var journal = Journals.open(directory)) {
                for (int batch = 0; batch < 100; batch++) {
                    var entries = new ArrayList<byte[]>();
                    for (int n = 0; n < 1000; n++) {
                        entries.add(new byte[ENTRY]);
                    }
                    journal.append(entries);
                }
            }
        }

        @TearDown
        public void close() throws IOException {
            delete(directory);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 2, time = 2)
    @Measurement(iterations = 3, time = 4)
    public long append(Open open) throws NotDurable {
        return open.journal.append(List.of(open.entry)).first();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 2, time = 2)
    @Measurement(iterations = 3, time = 4)
    public int bareForcedAppend(Open open) throws IOException {
        int written = open.bare.write(open.frame.clear());
        open.bare.force(false);
        return written;
    }

    /** The first iteration is as cold as the command line is. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 5)
    public long verify100000(Written written) throws IOException {
        return Journals.verify(written.directory).frames();
    }

    static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
