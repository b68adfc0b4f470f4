package jp.mimamori.store;

import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The file {@code store.mv.db} of a directory.
 *
 * @param directory where it lies
 * @param fileSystem the file system of H2, with its colon
 */
record DatabaseFile(Path directory, String fileSystem) {

    /** Without {@code async:}, an interrupt of a thread that reads closes the database for all. */
    static final String ASYNC = "async:";

    private static final String NAME = "store";
    private static final String FILE = NAME + ".mv.db";

    static DatabaseFile in(Path directory) {
        return new DatabaseFile(directory, ASYNC);
    }

    boolean exists() {
        return Files.exists(path());
    }

    private Path path() {
        return directory.resolve(FILE);
    }

    /** Opens for reading and writing; the file is made when it is missing. */
    Connection connect() {
        return connect("");
    }

    /** Opens without changing anything. */
    Connection connectToRead() {
        return connect(";ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
    }

    private Connection connect(String more) {
        var where = directory.toAbsolutePath().normalize().resolve(NAME).toString();
        if (where.contains(";")) {
            throw new StoreFailed("a path with a semicolon names no database");
        }
        var source = new JdbcDataSource();
        // The trace file would hold values of patients in the clear. Closing is the ledger's work.
        source.setURL(
                "jdbc:h2:"
                        + fileSystem
                        + where.replace('\\', '/')
                        + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE"
                        + more);
        source.setUser("sa");
        source.setPassword("");
        try {
            return source.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw StoreFailed.of(e);
        }
    }

    static boolean isInUse(StoreFailed failed) {
        return failed.code() == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }

    /**
     * Gives the file another name, so that a new one can be made. Two are kept: the store can be
     * large, and nothing in it is needed.
     */
    void setAside() throws IOException {
        var newer = directory.resolve(NAME + "-aside-1.mv.db");
        if (Files.exists(newer)) {
            Files.move(
                    newer,
                    directory.resolve(NAME + "-aside-2.mv.db"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (exists()) {
            Files.move(path(), newer, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
