package jp.mimamori.advice;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The present course of the drugs that belong together (steroids): doses with no gap longer than
 * the pack's (reading, section 6).
 */
final class DrugCourseState {

    /** A dose of the course and the grades at which it was given. */
    record Dose(Given given, int crsGrade, int neuroGrade, boolean orderActive) {}

    private final Duration gap;
    private final List<Dose> present = new ArrayList<>();
    private @Nullable Instant endedAt;
    private boolean orderedSince;
    private boolean latestSinceInfusion;

    DrugCourseState(Duration gap) {
        this.gap = gap;
    }

    void dose(Dose dose, boolean sinceInfusion) {
        if (!present.isEmpty()
                && dose.given().at().isAfter(present.getLast().given().at().plus(gap))) {
            present.clear();
        }
        present.add(dose);
        orderedSince = false;
        latestSinceInfusion = sinceInfusion;
    }

    void ordered() {
        orderedSince = true;
    }

    /** An order of the course's drugs has ended and none is left. */
    void ended(Instant at) {
        endedAt = at;
    }

    @Nullable Dose latest() {
        return present.isEmpty() ? null : present.getLast();
    }

    @Nullable Dose first() {
        return present.isEmpty() ? null : present.getFirst();
    }

    @Nullable Dose first(Predicate<Dose> as) {
        return present.stream().filter(as).findFirst().orElse(null);
    }

    /**
     * Each dose of the course that is the first of its drug or at its grades: where a count of
     * hours can begin.
     */
    List<Dose> firsts() {
        Set<List<Object>> seen = new HashSet<>();
        return present.stream()
                .filter(d -> seen.add(List.of(d.given().drug(), d.crsGrade(), d.neuroGrade())))
                .toList();
    }

    /** How many doses the course has from one of its doses on, that one counted. */
    int countFrom(Dose dose) {
        return present.size() - present.indexOf(dose);
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    /**
     * Whether the latest dose, given since the infusion, had no order and none was recorded since.
     */
    boolean latestWithoutOrder() {
        Dose latest = latest();
        return latest != null && latestSinceInfusion && !latest.orderActive() && !orderedSince;
    }
}
