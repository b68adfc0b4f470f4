/**
 * The guideline packs that a hospital holds: the one that comes with the program and those that
 * were installed beside it, which patient goes by which, and what one says otherwise than another.
 *
 * <p>Lives here: reading a pack's file, examining a pack by its own cases, the shelf of packs as it
 * follows from the hospital's record, the difference row by row. Must not live here: a clock, a
 * disk, a screen, and what a pack says.
 *
 * <p>An installed pack is an entry ({@code guidelinePack}) of the hospital's record with its whole
 * text: so it is forced to the disk, chained, copied and restored with the patients that go by it,
 * and is named with who installed it, when and why. A patient goes by the pack of the latest {@code
 * guideline} entry of its own record, and by the program's own without one; installing a pack moves
 * nobody. A pack that was taken back is offered no more, and still serves who goes by it.
 *
 * <p>Why: a new edition changes rows for patients who come, never behind the back of those who
 * already lie on the ward.
 */
@NullMarked
package jp.mimamori.packs;

import org.jspecify.annotations.NullMarked;
