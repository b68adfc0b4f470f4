package jp.mimamori.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When an alarm is heard: at once when one that interrupts is new, and again while one waits. It
 * can be silenced for two minutes, never for good; what comes new meanwhile is heard all the same.
 */
final class Bell {

    static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    private final Set<String> heard = new HashSet<>();
    private Instant last = Instant.EPOCH;
    private Instant silentUntil = Instant.EPOCH;

    void silence(Instant now) {
        silentUntil = now.plus(SILENCE);
    }

    /** Whether it is to be heard now; asked about once a second. */
    boolean due(List<Alarm> waiting, Instant now) {
        List<String> keys = waiting.stream().filter(Alarm::interrupts).map(Alarm::key).toList();
        boolean fresh = heard.addAll(keys);
        heard.retainAll(keys);
        boolean again =
                !keys.isEmpty()
                        && !now.isBefore(silentUntil)
                        && Duration.between(last, now).compareTo(AGAIN_AFTER) >= 0;
        if (fresh || again) {
            last = now;
            return true;
        }
        return false;
    }
}
