package jp.mimamori.store;

import jp.mimamori.journal.Head;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where rows are put and found again. Every reading may throw {@link StoreFailed}; none gives a
 * wrong row or leaves one out of a patient's.
 */
sealed interface Shelf permits DatabaseShelf, MemoryShelf {

    /** The newest frame that is here. */
    Head head();

    long count();

    /** Adds what follows {@link #head()}, all or nothing. */
    void add(List<Row> rows, Head head);

    /** In the journal's order. */
    List<Row> rowsOf(String patient);

    /** Ids, in the order in which they first appeared. */
    List<String> patients();

    /** Whether there is a row that could not be read, so that nobody knows whose it is. */
    boolean hasUnreadable();

    /** The newest row of this type, by sequence. */
    @Nullable Row newest(String patient, String type);

    /** By time, then sequence; {@code from} included, {@code to} not. */
    List<Row> between(Instant from, Instant to);

    /** The same, of patients whose last stay before {@code to} is in this ward. */
    List<Row> between(Instant from, Instant to, String ward);

    /** All rows with these sequences, both included, that are here, in order. */
    void each(long first, long last, Consumer<Row> sink);

    void close();
}
