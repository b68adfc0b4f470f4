package jp.mimamori.ui.shell;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When an alarm is heard: at once when one that interrupts is new, and again while one waits that
 * still stands. It can be silenced for two minutes, never for good; what comes new meanwhile is
 * heard all the same.
 */
final class Bell {

    static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    private final Set<String> heard = new HashSet<>();
    private @Nullable Duration last;
    private @Nullable Duration silentUntil;

    void silence(Duration running) {
        silentUntil = running.plus(SILENCE);
    }

    /**
     * Whether it is to be heard now; asked about once a second.
     *
     * @param running time that only runs on: a clock that is set keeps no alarm silent
     */
    boolean due(List<Alarm> waiting, Duration running) {
        List<String> keys =
                waiting.stream()
                        .filter(Alarm::interrupts)
                        .filter(Alarm::stands)
                        .map(Alarm::key)
                        .toList();
        boolean fresh = heard.addAll(keys);
        heard.retainAll(keys);
        boolean again =
                !keys.isEmpty()
                        && (silentUntil == null || running.compareTo(silentUntil) >= 0)
                        && (last == null || running.minus(last).compareTo(AGAIN_AFTER) >= 0);
        if (fresh || again) {
            last = running;
            return true;
        }
        return false;
    }
}
