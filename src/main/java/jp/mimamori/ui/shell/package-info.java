/**
 * The window's frame: rail, header, the strip of the patient shown, the strip of what is new,
 * banners of what is wrong.
 *
 * <p>Lives here: going from place to place, and what must be in sight wherever one is. Must not
 * live here: what a screen shows; screens are handed in as functions by whoever wires the program.
 *
 * <p>Why: that the program cannot judge, or that a Grade 3 is new, must reach a person on every
 * screen alike, so it is said here once.
 */
@NullMarked
package jp.mimamori.ui.shell;

import org.jspecify.annotations.NullMarked;
