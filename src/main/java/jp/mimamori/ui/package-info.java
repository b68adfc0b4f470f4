/**
 * What all screens share: words, theme, times, numbers, controls, the way onto the JavaFX thread,
 * and what a screen is.
 *
 * <p>Lives here: whatever two screens need. Must not live here: a screen, or anything clinical that
 * is not shown; screens do not know each other, they ask {@link jp.mimamori.ui.Navigation} to go
 * somewhere.
 *
 * <p>Why: a ward learns one set of colours, marks, times and keys; a screen that had its own would
 * be a screen misread at three in the morning.
 */
@NullMarked
package jp.mimamori.ui;

import org.jspecify.annotations.NullMarked;
