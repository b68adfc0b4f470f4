package jp.mimamori.ui.grading;

import jp.mimamori.ui.Finding;

import java.time.Instant;

/**
 * A finding that speaks for a grade.
 *
 * @param standing how it stands to the last recorded grade: the reading counts what is new only
 */
public record Spoken(Finding finding, Standing standing) {

    /** How a finding stands to the last recorded grade. */
    public enum Standing {
        /** Recorded since. */
        NEW,
        /** Recorded before and still holding: oxygen and vasopressors hold until the next entry. */
        CONTINUES,
        /** Measured before, and nothing newer is known: the last grade may have taken it in. */
        EARLIER
    }

    public Instant at() {
        return finding.entry().at();
    }

    public int least() {
        return finding.least();
    }
}
