/**
 * What the hospital has set for itself, and the changes that led there.
 *
 * <p>Lives here: one line a setting with the program's own value, the hospital's, who changed it
 * and why. Must not live here: what a setting does, and in which range it is; that is {@code
 * jp.mimamori.pathway.Settings}.
 *
 * <p>Why: a changed interval or threshold changes what a whole ward is told, so it is an entry with
 * a name and a reason like any other, and the program's own value stays in sight beside it.
 */
@NullMarked
package jp.mimamori.ui.settings;

import org.jspecify.annotations.NullMarked;
