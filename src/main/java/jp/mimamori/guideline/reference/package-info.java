/**
 * The guideline at hand: its facts by section and table as they stand, the program's readings of
 * its silent points, and the search through both.
 *
 * <p>Lives here: the pages as data and their strict reading, where a row of the pack stands on
 * them, folding of Japanese spelling for the search. Must not live here: what holds for a patient,
 * what a screen looks like.
 *
 * <p>Why: at three in the morning a prompt is checked against the guideline or it is not checked at
 * all; so the guideline is one file beside the pack, found by any spelling, without a network, and
 * its numbers are compared with the source by a test.
 */
@NullMarked
package jp.mimamori.guideline.reference;

import org.jspecify.annotations.NullMarked;
