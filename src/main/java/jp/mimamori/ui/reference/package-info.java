/**
 * The guideline at hand: contents, pages, search, and beside the management tables the program's
 * reading of what they leave open.
 *
 * <p>Lives here: where one is and was in the guideline, and how its pages are drawn. Must not live
 * here: what the guideline says (it is data of the guideline room), anything of a patient, other
 * screens.
 *
 * <p>Why: whoever doubts a prompt must stand before its line in the table in one keystroke, and be
 * back in another; so any id of a page or a row can be opened, and going back is part of the
 * screen.
 */
@NullMarked
package jp.mimamori.ui.reference;

import org.jspecify.annotations.NullMarked;
