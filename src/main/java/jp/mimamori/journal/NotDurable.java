package jp.mimamori.journal;

/**
 * Nothing of what was to be appended is saved: the disk is full, gone, or read-only. What was
 * acknowledged before is untouched, and appending can be tried again.
 */
public final class NotDurable extends Exception {

    private static final long serialVersionUID = 1L;

    public NotDurable(String message, Throwable cause) {
        super(message, cause);
    }

    public NotDurable(String message) {
        super(message);
    }
}
