/**
 * The guideline's management tables as data: rows, wording, doses, limits, steps, citations.
 *
 * <p>Lives here: the pack (a JSON file) and its strict reading; a pack that is not wholly
 * understood is refused. Must not live here: what holds for a patient now.
 *
 * <p>Why: the tables will be revised and other products have others; what the program knows of a
 * product is one file that a physician can read beside the guideline, and the machinery stays as it
 * is.
 */
@NullMarked
package jp.mimamori.guideline;

import org.jspecify.annotations.NullMarked;
