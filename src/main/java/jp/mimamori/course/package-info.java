/**
 * One patient's course: values with units, the entries that were recorded, and what stands of them
 * at an instant.
 *
 * <p>Lives here: the sealed family of {@link jp.mimamori.course.Entry entries}, their units and
 * ranges, the order in which entries of one patient are taken, half-open windows of time. Must not
 * live here: tables, drugs' rules, clocks, files, screens.
 *
 * <p>Why: everything else in the program reads a course and nothing else; as long as this room
 * knows only the JDK, an answer given today can be worked out again in ten years from the entries
 * alone.
 */
@NullMarked
package jp.mimamori.course;

import org.jspecify.annotations.NullMarked;
