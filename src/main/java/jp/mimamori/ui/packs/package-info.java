/**
 * The editions of the guideline that the hospital holds: what a new one says otherwise, installing
 * it, taking it back, and moving a patient to another.
 *
 * <p>Lives here: the list of packs, the difference row by row, who goes by which, and what a move
 * would change for a patient. Must not live here: what makes a pack fit to be gone by; that is
 * {@code jp.mimamori.packs}.
 *
 * <p>Why: a new edition is looked at row by row before anybody goes by it, and nobody on the ward
 * is moved but by name, with a reason.
 */
@NullMarked
package jp.mimamori.ui.packs;

import org.jspecify.annotations.NullMarked;
