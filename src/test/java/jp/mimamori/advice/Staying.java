package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pack;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** An answer stays until the next change that it names, and is another one there. */
final class Staying {

    private Staying() {}

    static void holds(Pack pack, long seed, Course course, Instant now) {
        Advice present = Evaluation.evaluate(pack, course, now);
        Instant next = present.nextChangeAt();
        Instant end = next == null ? now.plus(Duration.ofDays(40)) : next;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 6; i++) {
            long span = Duration.between(now, end).toMillis();
            Instant between =
                    i == 0
                            ? end.minusNanos(1)
                            : now.plusMillis((long) (random.nextDouble() * span));
            if (between.isAfter(now) && between.isBefore(end)) {
                assertThat(Evaluation.evaluate(pack, course, between).differs(present))
                        .as("seed %d: at %s as at %s", seed, between, now)
                        .isFalse();
            }
        }
        if (next != null) {
            assertThat(next).isAfter(now);
            assertThat(Evaluation.evaluate(pack, course, next).differs(present))
                    .as("seed %d: at %s other than at %s", seed, next, now)
                    .isTrue();
        }
    }

    /**
     * The course without what is not yet there, since a later entry may come before the next
     * change.
     */
    static Course upTo(Course course, Instant now) {
        return new Course(
                course.patient(),
                course.zone(),
                course.entries().stream()
                        .filter(e -> !e.at().isAfter(now) || e instanceof Entry.Retract)
                        .toList());
    }
}
