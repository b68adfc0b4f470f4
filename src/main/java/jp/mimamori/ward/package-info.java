/**
 * The running ward: accepts entries, keeps one snapshot of all patients, and holds the one timer.
 *
 * <p>Lives here: {@link jp.mimamori.ward.Ward}, the {@link jp.mimamori.ward.Desk} that screens use,
 * the snapshot, the clock. Must not live here: JavaFX, SQL, the tables' rules.
 *
 * <p>Why: only one place decides what is true now. Screens that all look at one immutable snapshot
 * cannot contradict each other, and a timer that only ever evaluates again cannot lose or repeat
 * what it was to do.
 */
@NullMarked
package jp.mimamori.ward;

import org.jspecify.annotations.NullMarked;
