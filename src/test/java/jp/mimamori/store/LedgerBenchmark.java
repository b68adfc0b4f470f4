package jp.mimamori.store;

import jp.mimamori.journal.Disk;
import jp.mimamori.journal.NotDurable;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A save into journal and store, and how long a lost store takes. */
@Fork(1)
public class LedgerBenchmark {

    private static final String FILL = "x".repeat(300);

    private static byte[] entry(int n) {
        return (Ledgers.text("P" + n % 200, n) + FILL)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** An open ledger. */
    @State(Scope.Benchmark)
    public static class Open {

        private Path directory;
        private Ledger ledger;
        private int n;

        @Setup
        public void open() throws IOException {
            directory = Files.createTempDirectory("ledger");
            ledger = Ledgers.open(directory);
        }

        @TearDown
        public void close() throws IOException {
            ledger.close();
            delete(directory);
        }
    }

    /** A ledger of many entries, closed. */
    @State(Scope.Benchmark)
    public static class Written {

        @Param({"100000", "1000000"})
        private int entries;

        private Path directory;

        @Setup
        public void write() throws IOException, NotDurable {
            directory = Files.createTempDirectory("ledger");
            try (var ledger = Ledgers.open(directory)) {
                var batch = new ArrayList<byte[]>();
                for (int n = 1; n <= entries; n++) {
                    batch.add(entry(n));
                    if (batch.size() == 5000) {
                        ledger.append(batch);
                        batch.clear();
                    }
                }
            }
        }

        @TearDown
        public void close() throws IOException {
            delete(directory);
        }
    }

    /** The same without its store. */
    @State(Scope.Benchmark)
    public static class Lost {

        @Setup(Level.Iteration)
        public void lose(Written written) throws IOException {
            Files.deleteIfExists(Ledgers.store(written.directory));
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 2, time = 2)
    @Measurement(iterations = 3, time = 4)
    public long append(Open open) throws NotDurable {
        return open.ledger.append(List.of(entry(open.n++)));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 3)
    public long openAgain(Written written) throws IOException {
        try (var ledger = Ledgers.open(written.directory)) {
            return ledger.head().sequence();
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 2)
    public long makeLostStoreAnew(Written written, Lost lost) throws IOException {
        try (var ledger = Ledgers.open(written.directory)) {
            return ledger.head().sequence();
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 3)
    public long verifyAgainstStore(Written written) throws IOException {
        return Ledger.verify(written.directory, Disk.real()).rows();
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
