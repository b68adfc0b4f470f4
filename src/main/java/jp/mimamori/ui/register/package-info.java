/**
 * Registering a patient and recording the infusion.
 *
 * <p>Lives here: who it is, where the patient lies, weight and height, and the one infusion with
 * its warnings. Must not live here: whether a second infusion is allowed; the ward refuses it.
 *
 * <p>Why: every hour the program counts begins with the infusion's start; it is typed once, so it
 * is checked while it is typed.
 */
@NullMarked
package jp.mimamori.ui.register;

import org.jspecify.annotations.NullMarked;
