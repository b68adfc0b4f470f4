/**
 * The store: what is queried. An H2 database beside the journal, and the ledger that keeps the two
 * together.
 *
 * <p>All SQL lives here, and nothing else knows that there is any. What must not come in: the
 * meaning of an entry. A payload is described by whoever opens the ledger, in a few columns, and
 * comes back byte for byte.
 *
 * <p><b>Why the store may be lost:</b> it holds nothing that the journal does not hold. So it is
 * not upgraded but made anew when its columns change, and whenever it is lost, older, newer,
 * foreign or damaged. Since H2 has no checksum over its content, every row carries one, and every
 * patient the number of rows and a digest of them: what H2 changed or lost is noticed when it is
 * read, never shown.
 *
 * <p>Exceptions of H2 hold values of patients in their messages. None leaves this room: {@link
 * jp.mimamori.store.StoreFailed} has a code and no cause.
 */
@NullMarked
package jp.mimamori.store;

import org.jspecify.annotations.NullMarked;
