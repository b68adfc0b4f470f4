package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Patient;
import jp.mimamori.record.Line;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.Snapshot;
import jp.mimamori.ward.Ward;
import jp.mimamori.ward.WardClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
    private static final String DUE = VigilWindow.DUE;

    @TempDir Path temp;

    /** How long the program stays stopped when the prompt has become due. */
    private static final Duration ASLEEP = Duration.ofSeconds(2);

    /** A ward that is not stopped, with a patient of its own. */
    private static Ward awake(Instant due) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(new Patient("P2", null, null, null, null), ZONE));
        VigilWindow.before(due, "e").forEach(entry -> lines.add(Line.of("P2", entry)));
        return Ward.open(Records.PACK, Book.holding(lines), WardClock.system(), ZONE);
    }

    /** It tells when the time has passed. */
    private static CompletableFuture<Snapshot> passed(Ward awake) {
        CompletableFuture<Snapshot> passed = new CompletableFuture<>();
        awake.watch(snapshot -> {
            if (snapshot.patient("P2").orElseThrow().advice().prompt(DUE).isPresent()) {
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
            try (VigilProcess window = VigilProcess.start(data, "watch", 0)) {
                assertThat(window.await("ready"::equals)).isTrue();
                window.tell("register");
                assertThat(window.await(line -> line.startsWith("due "))).isTrue();
                window.signal("STOP");
                Instant due = Instant.parse(window.told("due").getFirst());
                try (Ward awake = awake(due.plus(ASLEEP))) {
                    passed(awake).get(60, TimeUnit.SECONDS);
                }
                Instant woken = Instant.now();
                window.signal("CONT");
                assertThat(window.await(line -> line.contains(" P1 " + DUE))).isTrue();
                Instant raised = Instant.parse(window.told("raised").getLast().split(" ")[0]);
                assertThat(raised).isAfter(woken);
                Duration took = Duration.between(woken, raised);
                worst = took.compareTo(worst) > 0 ? took : worst;
                window.tell("note");
                assertThat(window.await("noted"::equals)).isTrue();
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
