package jp.mimamori.ward;

import java.time.Duration;
import java.time.Instant;

/**
 * The two clocks of the machine: the wall's, which can be set and can jump, and one that only runs
 * on.
 */
public interface WardClock {

    Instant now();

    /** Whether it is the machine's own, which can be compared with those of others. */
    default boolean isMachines() {
        return false;
    }

    /** Time that only runs on; it stands still while some systems sleep. */
    Duration running();

    /** The machine's own clocks. */
    static WardClock system() {
        return new WardClock() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public boolean isMachines() {
                return true;
            }

            @Override
            public Duration running() {
                return Duration.ofNanos(System.nanoTime());
            }
        };
    }
}
