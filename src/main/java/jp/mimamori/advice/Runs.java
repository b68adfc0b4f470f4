package jp.mimamori.advice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The recorded grades of one table: episodes, and since when the present grade has held without a
 * break.
 */
final class Runs {

    private static final int DEATH = 5;

    /** From this grade on the table names its complication. */
    private final int severe;

    private int episodes;
    private boolean active;
    private int latest;
    private boolean alone;
    private int stepGradeBefore;
    private String gradedBy = "";
    private Instant episodeStart = Instant.MIN;
    private Instant gradeSince = Instant.MIN;
    private Instant presentSince = Instant.MIN;
    private Instant lastAssessment = Instant.MIN;
    private @Nullable Instant severeSince;
    private @Nullable Instant fellAt;

    Runs(int severe) {
        this.severe = severe;
    }

    void grade(Instant at, int grade, boolean isAlone, String entry) {
        stepGradeBefore = active ? stepGrade() : 0;
        boolean starts = !active && grade >= 1 && grade < DEATH;
        if (starts) {
            episodes++;
            active = true;
            episodeStart = at;
        }
        if (starts || grade != latest) {
            gradeSince = at;
            gradedBy = entry;
        }
        if (starts || grade != latest || isAlone != alone) {
            presentSince = at;
        }
        if (grade >= severe) {
            if (severeSince == null) {
                severeSince = at;
            }
        } else if (severeSince != null) {
            severeSince = null;
            fellAt = at;
        }
        latest = grade;
        alone = isAlone;
        if (grade == 0 || grade == DEATH) {
            active = false;
        }
        assessed(at);
    }

    void assessed(Instant at) {
        lastAssessment = at;
    }

    boolean active() {
        return active;
    }

    int episodes() {
        return episodes;
    }

    /** The latest recorded grade, also outside an episode: 0, or 5. */
    int grade() {
        return latest;
    }

    boolean dead() {
        return latest == DEATH;
    }

    boolean alone() {
        return alone;
    }

    /** The recorded grade, or 1 while the term that the table sets apart stands alone. */
    int stepGrade() {
        return alone ? Math.min(latest, 1) : latest;
    }

    /** The step grade before the latest recorded grade. */
    int stepGradeBefore() {
        return stepGradeBefore;
    }

    String gradedBy() {
        return gradedBy;
    }

    Instant episodeStart() {
        return episodeStart;
    }

    Instant gradeSince() {
        return gradeSince;
    }

    Instant presentSince() {
        return presentSince;
    }

    Instant lastAssessment() {
        return lastAssessment;
    }

    /** Since when the table has named its complication at the grade, null while it does not. */
    @Nullable Instant severeSince() {
        return severeSince;
    }

    /** When the grade last fell below those, null when it never did. */
    @Nullable Instant fellAt() {
        return fellAt;
    }
}
