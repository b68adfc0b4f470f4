package jp.mimamori.journal;

/**
 * Nothing of what was to be appended counts as saved: the disk is full, gone, or read-only. What
 * was acknowledged before is untouched, and appending can be tried again.
 */
public final class NotDurable extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean mayRemain;

    public NotDurable(String message, Throwable cause) {
        this(message, cause, false);
    }

    NotDurable(String message, Throwable cause, boolean mayRemain) {
        super(message, cause);
        this.mayRemain = mayRemain;
    }

    public NotDurable(String message) {
        super(message);
        mayRemain = false;
    }

    /**
     * Whether what was written could not be taken back either: it is there for the next opening, or
     * it is not.
     */
    public boolean mayRemain() {
        return mayRemain;
    }
}
