package jp.mimamori.store;

import jp.mimamori.journal.FrameHash;
import jp.mimamori.journal.Head;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.zip.CRC32C;

/** The tables, and how rows go in and come out. */
final class Sql {

    /** Changed with every change of the tables. There is no upgrade: the store is made anew. */
    static final int VERSION = 1;

    /** Indexes before the rows: made afterwards, they cost H2 twice the time. */
    static final String[] MADE = {
        """
        CREATE TABLE meta (version INT, journal UUID, seq BIGINT, hash VARBINARY(32),
            entries BIGINT, checksum INT)\
        """,
        """
        CREATE TABLE entries (seq BIGINT PRIMARY KEY, place INT NOT NULL, parts INT NOT NULL,
            kind VARCHAR NOT NULL, patient VARCHAR NOT NULL, entry VARCHAR, type VARCHAR,
            at TIMESTAMP(9) WITH TIME ZONE NOT NULL, recorded TIMESTAMP(9) WITH TIME ZONE,
            ward VARCHAR, payload VARBINARY NOT NULL, checksum INT NOT NULL)\
        """,
        """
        CREATE TABLE patients (id VARCHAR PRIMARY KEY, first BIGINT NOT NULL,
            entries BIGINT NOT NULL, digest BIGINT NOT NULL)\
        """,
        "CREATE INDEX entries_by_patient ON entries (patient, seq)",
        "CREATE INDEX entries_by_time ON entries (at)",
        "CREATE INDEX entries_by_ward ON entries (ward, at)"
    };

    static final String INSERT =
            """
            INSERT INTO entries (seq, place, parts, kind, patient, entry, type, at, recorded, ward,
                payload, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    static final String SELECT =
            """
            SELECT seq, place, parts, kind, patient, entry, type, at, recorded, ward, payload,
                checksum FROM entries
            """;

    static final String OF_PATIENT = SELECT + "WHERE patient = ? ORDER BY seq";

    static final String NEWEST =
            SELECT + "WHERE patient = ? AND type = ? ORDER BY seq DESC LIMIT 1";

    static final String PAGE = SELECT + "WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT 4000";

    static final String BETWEEN =
            SELECT + "WHERE at >= ? AND at < ? AND patient <> '' ORDER BY at, seq";

    static final String BETWEEN_IN_WARD =
            SELECT
                    + """
                    WHERE at >= ? AND at < ? AND patient IN (
                        SELECT patient FROM (
                            SELECT patient, ward, ROW_NUMBER() OVER (
                                PARTITION BY patient ORDER BY at DESC, seq DESC) AS back
                            FROM entries WHERE ward >= '' AND at < ?)
                        WHERE back = 1 AND ward = ?)
                    ORDER BY at, seq\
                    """;

    private Sql() {}

    static void put(PreparedStatement statement, Row row) throws SQLException {
        var about = row.about();
        statement.setLong(1, row.sequence());
        statement.setInt(2, row.place());
        statement.setInt(3, row.of());
        statement.setString(4, about.kind().name());
        statement.setString(5, about.patient());
        statement.setString(6, about.entry());
        statement.setString(7, about.type());
        statement.setObject(8, time(about.at()));
        statement.setObject(9, time(about.recordedAt()));
        statement.setString(10, about.ward());
        statement.setBytes(11, row.payload());
        statement.setInt(12, row.checksum());
    }

    /**
     * @throws StoreFailed when the row is not what was put in
     */
    static Row row(ResultSet result) throws SQLException {
        var kind = kind(result.getString(4));
        var at = result.getObject(8, OffsetDateTime.class);
        var recorded = result.getObject(9, OffsetDateTime.class);
        var patient = result.getString(5);
        var payload = result.getBytes(11);
        if (kind == null || at == null || patient == null || payload == null) {
            throw new StoreFailed("a row is damaged");
        }
        var row =
                new Row(
                        result.getLong(1),
                        result.getInt(2),
                        result.getInt(3),
                        new Described(
                                kind,
                                patient,
                                result.getString(6),
                                result.getString(7),
                                at.toInstant(),
                                recorded == null ? null : recorded.toInstant(),
                                result.getString(10)),
                        payload);
        if (row.checksum() != result.getInt(12)) {
            throw new StoreFailed("a row is damaged");
        }
        return row;
    }

    private static Described.@Nullable Kind kind(@Nullable String name) {
        for (var kind : Described.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static int checksum(Head head, long entries) {
        var crc = new CRC32C();
        crc.update(
                ByteBuffer.allocate(36)
                        .putInt(VERSION)
                        .putLong(head.journal().getMostSignificantBits())
                        .putLong(head.journal().getLeastSignificantBits())
                        .putLong(head.sequence())
                        .putLong(entries)
                        .flip());
        crc.update(head.hash().bytes());
        return (int) crc.getValue();
    }

    /** The newest frame and the number of rows that a store says it holds. */
    record Meta(Head head, long entries) {

        static Meta of(ResultSet result) throws SQLException {
            var hash = result.getBytes(4);
            var journal = result.getObject(2, UUID.class);
            if (result.getInt(1) != VERSION
                    || journal == null
                    || hash == null
                    || hash.length != FrameHash.BYTES) {
                throw new StoreFailed("the store is of another version, or damaged");
            }
            var head = new Head(journal, result.getLong(3), new FrameHash(hash));
            long entries = result.getLong(5);
            if (checksum(head, entries) != result.getInt(6)) {
                throw new StoreFailed("the store's head is damaged");
            }
            return new Meta(head, entries);
        }
    }
}
