package jp.mimamori.ui.board;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Which patients the board shows; one who cannot be judged may be at any risk and stays. */
enum Filter {
    ALL(KeyCode.DIGIT1),
    ASKED(KeyCode.DIGIT2),
    CRS_2(KeyCode.DIGIT3),
    /** A dose or an observation. */
    OVERDUE(KeyCode.DIGIT4),
    WITHIN_CLOCK(KeyCode.DIGIT5);

    private static final int MODERATE = 2;

    private final KeyCode digit;

    Filter(KeyCode digit) {
        this.digit = digit;
    }

    KeyCombination key() {
        return new KeyCodeCombination(digit, KeyCombination.ALT_DOWN);
    }

    /** Its key as it is written. */
    String keyShown() {
        return "Alt+" + digit.getName();
    }

    boolean lets(Glance glance) {
        return glance.unjudged() != null || lets(this, glance);
    }

    private static boolean lets(Filter filter, Glance glance) {
        return switch (filter) {
            case ALL -> true;
            case ASKED -> glance.asked();
            case CRS_2 -> glance.crsAtLeast(MODERATE);
            case OVERDUE -> glance.overdue() || glance.observationOverdue();
            case WITHIN_CLOCK -> glance.withinClock();
        };
    }
}
