package jp.mimamori.ui.shell;

/** Whether an alarm would be heard. */
enum Sound {
    ON,
    /** The hospital has set that none is heard. */
    OFF,
    /** The last one could not be played. */
    FAILS
}
