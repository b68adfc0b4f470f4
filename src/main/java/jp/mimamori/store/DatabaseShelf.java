package jp.mimamori.store;

import jp.mimamori.journal.Head;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Rows in H2. One connection writes, on the scribe's thread; the other reads, one reader at a time,
 * each seeing one state of the database from beginning to end.
 */
final class DatabaseShelf implements Shelf {

    private final DatabaseConnection writer;
    private final DatabaseConnection reader;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private volatile Head head;
    private volatile long entries;

    /**
     * @param entries number of rows
     * @param digest XOR of the rows' digests
     */
    private record Tally(long first, long entries, long digest) {
        Tally with(Row row) {
            return new Tally(first, entries + 1, digest ^ row.digest());
        }
    }

    private DatabaseShelf(DatabaseConnection writer, DatabaseConnection reader) {
        this.writer = writer;
        this.reader = reader;
        var meta =
                writer.ask(
                        "SELECT version, journal, seq, hash, entries, checksum FROM meta",
                        statement -> {},
                        Sql.Meta::of);
        if (meta.size() != 1) {
            throw new StoreFailed("the store was not finished");
        }
        head = meta.getFirst().head();
        entries = meta.getFirst().entries();
        readTallies();
        if (reader != writer) {
            reader.seesOneState();
        }
    }

    /**
     * Opens a store and reads what it says of itself.
     *
     * @throws StoreFailed when it is no store of this version, or does not agree with itself
     */
    static DatabaseShelf open(DatabaseFile file) {
        var writer = new DatabaseConnection(file.connect());
        try {
            return new DatabaseShelf(writer, new DatabaseConnection(file.connect()));
        } catch (StoreFailed damaged) {
            writer.shutDown();
            writer.close();
            throw damaged;
        }
    }

    /** The same, and changes nothing. */
    static DatabaseShelf openToRead(DatabaseFile file) {
        var reader = new DatabaseConnection(file.connectToRead());
        try {
            return new DatabaseShelf(reader, reader);
        } catch (StoreFailed damaged) {
            reader.close();
            throw damaged;
        }
    }

    private void readTallies() {
        long sum = 0;
        var rows =
                writer.ask(
                        "SELECT id, first, entries, digest FROM patients ORDER BY first",
                        statement -> {},
                        result ->
                                Map.entry(
                                        Objects.requireNonNull(result.getString(1)),
                                        new Tally(
                                                result.getLong(2),
                                                result.getLong(3),
                                                result.getLong(4))));
        for (var row : rows) {
            tallies.put(row.getKey(), row.getValue());
            sum += row.getValue().entries();
        }
        var counted =
                writer.ask(
                        "SELECT COUNT(*), MAX(seq) FROM entries",
                        statement -> {},
                        result -> new long[] {result.getLong(1), result.getLong(2)});
        if (sum != entries || counted.getFirst()[0] != entries) {
            throw new StoreFailed("the store does not agree with itself");
        }
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public long count() {
        return entries;
    }

    @Override
    public void add(List<Row> rows, Head newest) {
        if (rows.isEmpty() || rows.getFirst().sequence() <= head.sequence()) {
            throw new StoreFailed("rows that do not follow");
        }
        var changed = new HashMap<String, Tally>();
        synchronized (tallies) {
            for (var row : rows) {
                var patient = row.about().patient();
                var before = changed.getOrDefault(patient, tallies.get(patient));
                var tally = before == null ? new Tally(row.sequence(), 0, 0) : before;
                changed.put(patient, tally.with(row));
            }
        }
        long total = entries + rows.size();
        writer.change(connection -> {
            insert(connection, rows);
            writeTallies(connection, changed);
            writeMeta(connection, newest, total);
        });
        synchronized (tallies) {
            // A new patient comes last: its first row is newer than all others.
            tallies.putAll(inOrder(changed));
        }
        entries = total;
        head = newest;
    }

    private static Map<String, Tally> inOrder(Map<String, Tally> tallies) {
        var sorted = new LinkedHashMap<String, Tally>();
        tallies.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Long.compare(a.first(), b.first())))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (var statement = connection.prepareStatement(Sql.INSERT)) {
            for (var row : rows) {
                Sql.put(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void writeTallies(Connection connection, Map<String, Tally> tallies)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "MERGE INTO patients (id, first, entries, digest) KEY (id)"
                                + " VALUES (?, ?, ?, ?)")) {
            for (var tally : tallies.entrySet()) {
                statement.setString(1, tally.getKey());
                statement.setLong(2, tally.getValue().first());
                statement.setLong(3, tally.getValue().entries());
                statement.setLong(4, tally.getValue().digest());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void writeMeta(Connection connection, Head head, long entries)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "UPDATE meta SET version = ?, journal = ?, seq = ?, hash = ?, entries = ?,"
                                + " checksum = ?")) {
            fill(statement, head, entries);
            if (statement.executeUpdate() != 1) {
                throw new StoreFailed("the store's head is lost");
            }
        }
    }

    static void fill(PreparedStatement statement, Head head, long entries) throws SQLException {
        statement.setInt(1, Sql.VERSION);
        statement.setObject(2, head.journal());
        statement.setLong(3, head.sequence());
        statement.setBytes(4, head.hash().bytes());
        statement.setLong(5, entries);
        statement.setInt(6, Sql.checksum(head, entries));
    }

    /**
     * Asks in one state, and in none that is older than what was saved before the question: a
     * reader whose last state could not be let go, on a full disk, would go on seeing that one.
     */
    private <T> T inNewState(Supplier<T> questions) {
        long least = head.sequence();
        return reader.inOneState(() -> {
            var seen =
                    reader.ask(
                            "SELECT seq FROM meta", statement -> {}, result -> result.getLong(1));
            if (seen.size() != 1 || seen.getFirst() < least) {
                throw new StoreFailed("an old state of the store");
            }
            return questions.get();
        });
    }

    @Override
    public List<Row> rowsOf(String patient) {
        // Asked first: whoever is known was committed before the state that is read.
        boolean known = isKnown(patient);
        return inNewState(() -> {
            var rows =
                    reader.ask(
                            Sql.OF_PATIENT, statement -> statement.setString(1, patient), Sql::row);
            checkTally(patient, known, rows);
            return rows;
        });
    }

    private boolean isKnown(String patient) {
        synchronized (tallies) {
            return tallies.containsKey(patient);
        }
    }

    private void checkTally(String patient, boolean known, List<Row> rows) {
        var found = new Tally(0, 0, 0);
        for (var row : rows) {
            found = found.with(row);
        }
        var kept =
                reader.ask(
                        "SELECT entries, digest FROM patients WHERE id = ?",
                        statement -> statement.setString(1, patient),
                        result -> new Tally(0, result.getLong(1), result.getLong(2)));
        boolean same = kept.isEmpty() ? rows.isEmpty() && !known : kept.getFirst().equals(found);
        if (!same) {
            throw new StoreFailed("rows of a patient are lost");
        }
    }

    @Override
    public List<String> patients() {
        synchronized (tallies) {
            return tallies.keySet().stream().filter(patient -> !patient.isEmpty()).toList();
        }
    }

    @Override
    public boolean hasUnreadable() {
        return isKnown("");
    }

    @Override
    public @Nullable Row newest(String patient, String type) {
        var rows =
                inNewState(() ->
                        reader.ask(
                                Sql.NEWEST,
                                statement -> {
                                    statement.setString(1, patient);
                                    statement.setString(2, type);
                                },
                                Sql::row));
        return rows.isEmpty() ? null : rows.getFirst();
    }

    @Override
    public List<Row> between(Instant from, Instant to) {
        return inNewState(() ->
                reader.ask(Sql.BETWEEN, statement -> setWindow(statement, from, to), Sql::row));
    }

    @Override
    public List<Row> between(Instant from, Instant to, String ward) {
        return inNewState(() ->
                reader.ask(
                        Sql.BETWEEN_IN_WARD,
                        statement -> {
                            setWindow(statement, from, to);
                            statement.setObject(3, Sql.time(to));
                            statement.setString(4, ward);
                        },
                        Sql::row));
    }

    private static void setWindow(PreparedStatement statement, Instant from, Instant to)
            throws SQLException {
        statement.setObject(1, Sql.time(from));
        statement.setObject(2, Sql.time(to));
    }

    @Override
    public void each(long first, long last, Consumer<Row> sink) {
        long next = first;
        while (next <= last) {
            var page = page(next, last);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(sink);
            next = page.getLast().sequence() + 1;
        }
    }

    /** At most 4,000 rows from {@code first} on, in order. */
    List<Row> page(long first, long last) {
        return new ArrayList<>(
                inNewState(() ->
                        reader.ask(
                                Sql.PAGE,
                                statement -> {
                                    statement.setLong(1, first);
                                    statement.setLong(2, last);
                                },
                                Sql::row)));
    }

    @Override
    public void close() {
        if (reader != writer) {
            reader.close();
        }
        writer.close();
    }

    /** Closes a database that may be damaged, whatever it says. */
    void abandon() {
        writer.shutDown();
        close();
    }
}
