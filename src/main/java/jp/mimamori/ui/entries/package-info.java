/**
 * The record (記録): every entry of a patient, the newest first, with correction and retraction.
 *
 * <p>Lives here: an entry in one line, who recorded it and when, what became of it, and the forms
 * that correct it. Must not live here: first-hand entering; that is the other screens'.
 *
 * <p>Why: nothing is ever changed or deleted, so a correction must be as easy as the mistake was,
 * and both stay in sight.
 */
@NullMarked
package jp.mimamori.ui.entries;

import org.jspecify.annotations.NullMarked;
