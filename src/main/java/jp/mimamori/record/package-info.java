/**
 * The record and the answer as JSON, as the record format fixes them.
 *
 * <p>Lives here: strict reading (every fault with its path and what is allowed), writing, the
 * answer's writing. Must not live here: files, the store, the screens.
 *
 * <p>Why: what is exported, kept in the journal, given to the command line and compared in tests is
 * one format; one room that knows it keeps them the same.
 */
@NullMarked
package jp.mimamori.record;

import org.jspecify.annotations.NullMarked;
