package jp.mimamori.store;

import jp.mimamori.journal.Head;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rows in memory: where the database cannot be used, and to look beside another process. */
final class MemoryShelf implements Shelf {

    private static final Comparator<Row> BY_TIME =
            Comparator.comparing((Row row) -> row.about().at()).thenComparingLong(Row::sequence);

    private final TreeMap<Long, Row> rows = new TreeMap<>();
    private final Map<String, List<Row>> byPatient = new LinkedHashMap<>();
    private @Nullable Head head;

    /** Without saying up to where; {@link #upTo} does. */
    synchronized void put(Row row) {
        if (rows.put(row.sequence(), row) == null && row.isReadable()) {
            byPatient.computeIfAbsent(row.about().patient(), p -> new ArrayList<>()).add(row);
        }
    }

    synchronized void upTo(Head newest) {
        head = newest;
        byPatient.values().forEach(list -> list.sort(Comparator.comparingLong(Row::sequence)));
    }

    @Override
    public synchronized Head head() {
        return Objects.requireNonNull(head, "not filled");
    }

    @Override
    public synchronized long count() {
        return rows.size();
    }

    @Override
    public synchronized void add(List<Row> more, Head newest) {
        more.forEach(this::put);
        head = newest;
    }

    @Override
    public synchronized List<Row> rowsOf(String patient) {
        return List.copyOf(byPatient.getOrDefault(patient, List.of()));
    }

    @Override
    public synchronized List<String> patients() {
        return List.copyOf(byPatient.keySet());
    }

    @Override
    public synchronized boolean hasUnreadable() {
        return rows.values().stream().anyMatch(row -> !row.isReadable());
    }

    @Override
    public synchronized @Nullable Row newest(String patient, String type) {
        return byPatient.getOrDefault(patient, List.of()).reversed().stream()
                .filter(row -> type.equals(row.about().type()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public synchronized List<Row> between(Instant from, Instant to) {
        return within(rows.values().stream(), from, to);
    }

    @Override
    public synchronized List<Row> between(Instant from, Instant to, String ward) {
        return within(
                byPatient.values().stream()
                        .filter(list -> Objects.equals(ward, lastWard(list, to)))
                        .flatMap(List::stream),
                from,
                to);
    }

    private static List<Row> within(Stream<Row> rows, Instant from, Instant to) {
        return rows.filter(Row::isReadable)
                .filter(row -> !row.about().at().isBefore(from) && row.about().at().isBefore(to))
                .sorted(BY_TIME)
                .toList();
    }

    private static @Nullable String lastWard(List<Row> rows, Instant to) {
        return rows.stream()
                .filter(row -> row.about().ward() != null && row.about().at().isBefore(to))
                .max(BY_TIME)
                .map(row -> row.about().ward())
                .orElse(null);
    }

    @Override
    public synchronized void each(long first, long last, Consumer<Row> sink) {
        if (first <= last) {
            rows.subMap(first, true, last, true).values().forEach(sink);
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
