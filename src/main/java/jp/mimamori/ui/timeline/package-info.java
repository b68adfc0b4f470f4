/**
 * The one picture of a patient: everything that happened and what the tables said of it, over one
 * axis of time.
 *
 * <p>Lives here: the scale of time, series thinned to columns, lanes and marks, their painting, the
 * cursor's read-out, and the cards of what stands now. Must not live here: other screens, answering
 * prompts, correcting entries.
 *
 * <p>Why: what is drawn is laid out first, as plain values without a toolkit; so that no peak is
 * lost and no two texts lie on each other can be shown by tests, and a month of values each minute
 * costs no more than the columns of the window.
 */
@NullMarked
package jp.mimamori.ui.timeline;

import org.jspecify.annotations.NullMarked;
