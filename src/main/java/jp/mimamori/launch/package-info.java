/**
 * {@code main}, the command line, and the wiring of all other rooms.
 *
 * <p>Nothing clinical lives here: a line that knows a dose belongs to another room. This room alone
 * knows all others, so that none of them needs to know who else is in the house.
 */
@NullMarked
package jp.mimamori.launch;

import org.jspecify.annotations.NullMarked;
