/**
 * The ward board: every patient of the ward, the most urgent first, as cards or as a table.
 *
 * <p>Lives here: what of a patient is worth a glance from across the room, its order, filters and
 * search. Must not live here: entering anything; a card leads to the screen that does.
 *
 * <p>Why: at three in the morning the question is "who needs me now", and it is answered by
 * position, shape and words before anything is read closely.
 */
@NullMarked
package jp.mimamori.ui.board;

import org.jspecify.annotations.NullMarked;
