package jp.mimamori.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One connection to H2, used by one at a time. Whatever H2 throws, and a damaged file makes it
 * throw many things, becomes {@link StoreFailed}.
 */
final class DatabaseConnection {

    private static final int SNAPSHOT = org.h2.engine.Constants.TRANSACTION_SNAPSHOT;

    private final Connection connection;

    DatabaseConnection(Connection connection) {
        this.connection = connection;
    }

    /** Sets what a statement asks for. */
    @FunctionalInterface
    interface Question {
        void ask(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Answer<T> {
        T read(ResultSet result) throws SQLException;
    }

    /** Changes the database. */
    @FunctionalInterface
    interface Change {
        void apply(Connection connection) throws SQLException;
    }

    synchronized <T> List<T> ask(String sql, Question question, Answer<T> answer) {
        try (var statement = connection.prepareStatement(sql)) {
            question.ask(statement);
            var answers = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    answers.add(answer.read(result));
                }
            }
            return answers;
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw StoreFailed.of(e);
        }
    }

    /** All or nothing. */
    synchronized void change(Change change) {
        try {
            connection.setAutoCommit(false);
            change.apply(connection);
            connection.commit();
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            rollBack();
            throw StoreFailed.of(e);
        }
    }

    synchronized void seesOneState() {
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(SNAPSHOT);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            throw StoreFailed.of(e);
        }
    }

    /** Questions that are asked within see the same state. */
    synchronized <T> T inOneState(Supplier<T> questions) {
        try {
            return questions.get();
        } finally {
            rollBack();
        }
    }

    private void rollBack() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException | RuntimeException e) {
            // The failure itself is told; the next question tells the rest.
        }
    }

    synchronized void shutDown() {
        try (var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // It is given up in any case.
        }
    }

    synchronized void close() {
        try {
            connection.close();
        } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // All that it holds is in the journal.
        }
    }
}
