package jp.mimamori.ward;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.record.Line;
import jp.mimamori.store.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Saves that are interrupted, cancelled, or under way when the ward is closed: recorded whole or
 * not at all, and what was acknowledged is there.
 */
class VigilCloseTest {

    private static final int CLOSINGS = Integer.getInteger("mimamori.closings", 10);
    private static final int INTERRUPTS = 1_000;
    private static final int AT_ONCE = 3;
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @TempDir Path data;

    private Ward open() throws Exception {
        return Ward.open(
                Records.PACK, StoredBook.open(data, Progress.quiet()), WardClock.system(), ZONE);
    }

    /** Entries that belong together: their ids tell to which batch. */
    private static List<Entry> batch(String name) {
        return IntStream.range(0, AT_ONCE)
                .<Entry>mapToObj(i ->
                        new Entry.Note(
                                Meta.of(
                                        name + "#" + i,
                                        Instant.now().atZone(ZONE).toOffsetDateTime()),
                                "x"))
                .toList();
    }

    private static void register(Ward ward) {
        var _ =
                ward.register(new Patient("P1", null, null, null, null), List.of())
                        .toCompletableFuture()
                        .join();
    }

    /** How many entries of each batch are kept. */
    private Map<String, Integer> kept() throws Exception {
        Map<String, Integer> kept = new HashMap<>();
        for (Line line : StoredBook.look(data).lines()) {
            if (line instanceof Line.Entered entered) {
                kept.merge(entered.entry().id().split("#")[0], 1, Integer::sum);
            }
        }
        return kept;
    }

    @Test
    void closingInTheMiddleOfSavesLeavesEachWholeOrNotThere() throws Exception {
        SplittableRandom random = new SplittableRandom();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int closing = 0; closing < CLOSINGS; closing++) {
            Ward ward = open();
            register(ward);
            int until = 1 + random.nextInt(60);
            CountDownLatch enough = new CountDownLatch(until);
            List<Thread> savers = new ArrayList<>();
            for (int saver = 0; saver < 3; saver++) {
                String name = closing + "-" + saver + "-";
                savers.add(
                        Thread.ofPlatform()
                                .start(() -> {
                                    for (int n = 0; saved(ward, name + n, acknowledged); n++) {
                                        enough.countDown();
                                    }
                                }));
            }
            enough.await();
            ward.close();
            for (Thread saver : savers) {
                saver.join();
            }
        }
        Map<String, Integer> kept = kept();
        assertThat(kept.values()).containsOnly(AT_ONCE);
        assertThat(kept.keySet()).isEqualTo(acknowledged);
    }

    private static boolean saved(Ward ward, String name, Set<String> acknowledged) {
        Saved saved = ward.write("P1", batch(name)).toCompletableFuture().join();
        if (saved instanceof Saved.Done) {
            acknowledged.add(name);
            return true;
        }
        return false;
    }

    @Test
    void whoeverIsInterruptedOrCancelsWhileSavingClosesNothing() throws Exception {
        Set<String> answered = new HashSet<>();
        AtomicInteger interrupted = new AtomicInteger();
        try (Ward ward = open()) {
            register(ward);
            List<CompletableFuture<Saved>> sent = new ArrayList<>();
            for (int n = 0; n < INTERRUPTS; n++) {
                String name = "i" + n;
                CompletableFuture<Saved> saved = new CompletableFuture<>();
                sent.add(saved);
                Thread saver =
                        Thread.ofPlatform()
                                .start(() -> {
                                    CompletableFuture<Saved> mine =
                                            ward.write("P1", batch(name)).toCompletableFuture();
                                    mine.thenAccept(saved::complete);
                                    try {
                                        mine.get();
                                    } catch (InterruptedException e) {
                                        interrupted.incrementAndGet();
                                    } catch (ExecutionException e) {
                                        saved.completeExceptionally(e);
                                    }
                                });
                saver.interrupt();
                if (n % 2 == 0) {
                    saver.join();
                }
            }
            for (int n = 0; n < INTERRUPTS; n++) {
                assertThat(sent.get(n).join()).isInstanceOf(Saved.Done.class);
                answered.add("i" + n);
            }
            Saved last = ward.write("P1", batch("last")).toCompletableFuture().join();
            assertThat(last).isInstanceOf(Saved.Done.class);
        }
        assertThat(interrupted.get()).isPositive();
        Map<String, Integer> kept = kept();
        assertThat(kept.values()).containsOnly(AT_ONCE);
        assertThat(kept.keySet()).containsAll(answered).contains("last");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void whoIsInterruptedWhileClosingStillWaitsForTheSaveThatIsUnderWay() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch disk = new CountDownLatch(1);
        List<String> order = new java.util.concurrent.CopyOnWriteArrayList<>();
        Book slow =
                new Book() {
                    @Override
                    public Contents contents() {
                        return new Contents(
                                List.of(Line.of(new Patient("P1", null, null, null, null), ZONE)),
                                Set.of(),
                                false);
                    }

                    @Override
                    public void write(List<Line> lines) throws NotKept {
                        writing.countDown();
                        try {
                            disk.await();
                        } catch (InterruptedException e) {
                            throw new NotKept("interrupted", e);
                        }
                        order.add("written");
                    }

                    @Override
                    public void close() {
                        order.add("closed");
                    }
                };
        Ward ward = Ward.open(Records.PACK, slow, WardClock.system(), ZONE);
        CompletableFuture<Saved> saved = ward.write("P1", batch("slow")).toCompletableFuture();
        writing.await();
        Thread closing = Thread.ofPlatform().start(ward::close);
        while (closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        closing.interrupt();
        disk.countDown();
        closing.join();
        assertThat(saved.join()).isInstanceOf(Saved.Done.class);
        assertThat(order).containsExactly("written", "closed");
    }
}
