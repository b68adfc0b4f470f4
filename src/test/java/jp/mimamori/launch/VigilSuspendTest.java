package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;
import jp.mimamori.record.Line;
import jp.mimamori.store.Progress;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.Snapshot;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;
import jp.mimamori.ward.WardClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The running window stopped while a prompt becomes due, and woken again. {@code
 * -Dmimamori.suspends=50} for the long run, which also tells how long the prompts took.
 */
class VigilSuspendTest {

    private static final int SUSPENDS = Integer.getInteger("mimamori.suspends", 1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String DUE = "T15-G1-LATE-SUPPORT";

    /** Until a prompt becomes due: time enough to open the window, and little to wait for. */
    private static final Duration AHEAD = Duration.ofSeconds(5);

    @TempDir Path temp;

    private static Meta at(String id, Instant at) {
        return Meta.of(id, at.atZone(ZONE).toOffsetDateTime());
    }

    /** Grade 1 from before 72 h on: at 72 h the table's next row applies. */
    private static List<Line> record(Instant due) {
        Instant infused = due.minus(Duration.ofHours(72));
        Patient patient = new Patient("P1", "見守 花子", null, null, null);
        return List.of(
                Line.of(patient, ZONE),
                Line.of("P1", new Entry.Weight(at("e1", infused), WeightKg.of("62.4"))),
                Line.of(
                        "P1",
                        new Entry.Infusion(
                                at("e2", infused), BigDecimal.valueOf(450), null, null, null)),
                Line.of("P1", new Entry.CrsGrade(at("e3", due.minus(Duration.ofHours(2))), 1)));
    }

    /** A ward that is not stopped tells when the time has passed. */
    private static CompletableFuture<Snapshot> passed(Ward awake) {
        CompletableFuture<Snapshot> passed = new CompletableFuture<>();
        awake.watch(snapshot -> {
            if (snapshot.patient("P1").orElseThrow().advice().prompt(DUE).isPresent()) {
                passed.complete(snapshot);
            }
        });
        return passed;
    }

    @Test
    void whatBecameDueWhileTheProgramWasStoppedIsRaisedOnceWhenItWakes() throws Exception {
        Duration worst = Duration.ZERO;
        for (int suspend = 0; suspend < SUSPENDS; suspend++) {
            Path data = temp.resolve("data" + suspend);
            Instant due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
            List<Line> record = record(due);
            try (StoredBook book = StoredBook.open(data, Records.PACK, Progress.quiet())) {
                book.write(record);
            }
            try (Ward awake =
                            Ward.open(
                                    Records.PACK, Book.holding(record), WardClock.system(), ZONE);
                    VigilProcess window = VigilProcess.start(data, "watch", 0)) {
                CompletableFuture<Snapshot> passed = passed(awake);
                assertThat(window.await("ready"::equals)).isTrue();
                window.signal("STOP");
                passed.get(60, TimeUnit.SECONDS);
                Instant woken = Instant.now();
                window.signal("CONT");
                assertThat(window.await(line -> line.contains(" P1 " + DUE))).isTrue();
                Instant raised = Instant.parse(window.told("raised").getLast().split(" ")[0]);
                Duration took = Duration.between(woken, raised);
                worst = took.compareTo(worst) > 0 ? took : worst;
                window.kill();
                assertThat(window.told("raised"))
                        .filteredOn(line -> line.contains(" P1 " + DUE))
                        .singleElement()
                        .asString()
                        .endsWith(DUE + "@" + due);
            }
        }
        System.out.printf("%d suspends: raised within %s of waking%n", SUSPENDS, worst);
    }
}
