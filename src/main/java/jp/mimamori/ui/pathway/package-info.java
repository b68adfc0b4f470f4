/**
 * One patient's way from eligibility to follow-up, and the hospital's requirements and stock.
 *
 * <p>Lives here: checklists answered by key and by touch, with who and when; the doses, times and
 * counts that are worked out beside them; the planned infusion. Must not live here: what an answer
 * means, and how a dose or a time is worked out; that is {@code jp.mimamori.pathway}.
 *
 * <p>Why: both screens ask and answer in the same way, and a patient's way is only in order when
 * the hospital's is. An answer is saved as it is given, since a checklist that waits for a button
 * at its end is lost when the phone rings.
 */
@NullMarked
package jp.mimamori.ui.pathway;

import org.jspecify.annotations.NullMarked;
