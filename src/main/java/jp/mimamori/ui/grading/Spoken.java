package jp.mimamori.ui.grading;

import jp.mimamori.ui.Finding;

import java.time.Instant;

/**
 * A finding that speaks for a grade.
 *
 * @param continues whether it was recorded before the last grade and still holds: oxygen and
 *     vasopressors hold until the next entry, but the reading counts findings since the last grade
 *     only
 */
public record Spoken(Finding finding, boolean continues) {

    public Instant at() {
        return finding.entry().at();
    }

    public int least() {
        return finding.least();
    }
}
