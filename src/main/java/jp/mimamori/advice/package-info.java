/**
 * What the tables say for a patient now: steps, rows, doses, limits, prompts, and when that will
 * next change by itself.
 *
 * <p>Lives here: {@link jp.mimamori.advice.Evaluation#evaluate}, a pure function of the guideline's
 * pack, one course and an instant. Must not live here: a clock, a database, a screen, a drug's or a
 * row's name.
 *
 * <p>Why: since the answer depends on nothing else, it can be given again after a crash, on another
 * workstation or in an audit, and a screen can ask what saving would do while the entry is still
 * being typed.
 */
@NullMarked
package jp.mimamori.advice;

import org.jspecify.annotations.NullMarked;
