package jp.mimamori.ui.grading;

/** What is asked of the clinician before something is recorded. */
public enum Want {
    /** A grade is to be chosen. */
    GRADE,
    /** The grade is lower than the findings mean: why. */
    REASON,
    /** Death is to be confirmed. */
    CONFIRMATION,
    /** The highest grade falls by events that were not chosen again: they are ended on purpose. */
    ENDED,
    /** Nothing has been changed. */
    NOTHING,
    /** What is typed as the time is none. */
    TIME
}
