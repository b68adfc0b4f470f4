/**
 * Grading: CRS by the guideline's four columns, neurologic events by term, and whether a treatment
 * has helped.
 *
 * <p>Lives here: the findings that speak for each grade, what is missing for a sure one, what the
 * clinician chooses, what recording it would ask. Must not live here: a rule of the tables, or a
 * grade that nobody chose.
 *
 * <p>Why: the findings mean a lower bound only, and the tables follow the recorded grade; so the
 * screen lays the findings beside the definitions and shows what each choice would ask, but the
 * choice itself is always a person's.
 */
@NullMarked
package jp.mimamori.ui.grading;

import org.jspecify.annotations.NullMarked;
