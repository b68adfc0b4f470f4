package jp.mimamori.store;

import jp.mimamori.journal.Head;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes a new database and fills it. Until {@link #finish} it says nothing of itself, and whoever
 * opens it finds it unfinished.
 */
final class Filling {

    // Larger transactions cost H2 twice the time and twice the file.
    private static final int COMMIT = 2000;

    private final Connection connection;
    private final PreparedStatement insert;
    private final Map<String, long[]> tallies = new HashMap<>();
    private long rows;

    Filling(DatabaseFile file) {
        connection = file.connect();
        try {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var made : Sql.MADE) {
                    statement.execute(made);
                }
            }
            insert = connection.prepareStatement(Sql.INSERT);
        } catch (SQLException | RuntimeException e) {
            giveUp();
            throw StoreFailed.of(e);
        }
    }

    /** In any order, each sequence once. */
    void put(Row row) {
        try {
            Sql.put(insert, row);
            insert.addBatch();
            rows++;
            if (rows % COMMIT == 0) {
                insert.executeBatch();
                connection.commit();
            }
        } catch (SQLException | RuntimeException e) {
            throw StoreFailed.of(e);
        }
        var tally =
                tallies.computeIfAbsent(
                        row.about().patient(), p -> new long[] {row.sequence(), 0, 0});
        tally[0] = Math.min(tally[0], row.sequence());
        tally[1]++;
        tally[2] ^= row.digest();
    }

    void finish(Head head) {
        try (var tally =
                        connection.prepareStatement(
                                "INSERT INTO patients (id, first, entries, digest)"
                                        + " VALUES (?, ?, ?, ?)");
                var meta =
                        connection.prepareStatement(
                                "INSERT INTO meta (version, journal, seq, hash, entries, checksum)"
                                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.executeBatch();
            insert.close();
            for (var of : tallies.entrySet()) {
                tally.setString(1, of.getKey());
                tally.setLong(2, of.getValue()[0]);
                tally.setLong(3, of.getValue()[1]);
                tally.setLong(4, of.getValue()[2]);
                tally.addBatch();
            }
            tally.executeBatch();
            DatabaseShelf.fill(meta, head, rows);
            meta.executeUpdate();
            connection.commit();
            connection.close();
        } catch (SQLException | RuntimeException e) {
            throw StoreFailed.of(e);
        }
    }

    void giveUp() {
        var given = new DatabaseConnection(connection);
        given.shutDown();
        given.close();
    }
}
