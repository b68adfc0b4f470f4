/**
 * Vitals entry: one screen for everything that is measured or seen at the bedside, and the round
 * from bed to bed.
 *
 * <p>Lives here: what is being typed for each patient, what of it is impossible or unlikely, what
 * saving would mean, the entries that it becomes. Must not live here: the tables' rules, or a
 * grade: the way to it leads over the navigation.
 *
 * <p>Why: what is typed is kept apart from what is recorded until the very last key, so that a
 * draft survives every interruption of a night and a record never holds half a measurement.
 */
@NullMarked
package jp.mimamori.ui.vitals;

import org.jspecify.annotations.NullMarked;
