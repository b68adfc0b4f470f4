/**
 * One patient's way from eligibility to the weeks after the infusion: what of the checklists is
 * fulfilled, open or stands against treatment, doses and times that are worked out, what is to be
 * observed next; and what the hospital has set and holds in stock.
 *
 * <p>Lives here: pure functions of the guideline's {@link jp.mimamori.guideline.Pathway}, courses
 * and an instant. Must not live here: a clock, a database, a screen, an item's or a drug's name,
 * and what Tables 15 and 16 say.
 *
 * <p>Checklists: the newest standing {@code check} of an item is its answer; an item without one is
 * open, never fulfilled. A {@code check} of an item that no list has is no fault and answers
 * nothing, so that a record of another hospital or of another pack can be read.
 *
 * <p>Observations (reading, section 8 ★): every line of the plan asks for the next one an interval
 * after the last, or at the start of its stretch if that is later; the earliest such instant inside
 * its stretch is when it is due. What was missed in one stretch so stays due in the next. The
 * guideline gives no interval for laboratory values: the hospital sets them, or there is no task.
 *
 * <p>The hospital's own record is a record like a patient's, under an id that no patient may have:
 * answers about the site, stock, settings.
 *
 * <p>Why: kept apart from {@code advice}, so that a change of plan or settings can never change
 * what the tables' rows say; and the hospital's record as a record, so that one journal, one
 * export, one way of correcting and one way of looking back serve both.
 */
@NullMarked
package jp.mimamori.pathway;

import org.jspecify.annotations.NullMarked;
