package jp.mimamori.store;

import java.sql.SQLException;

/**
 * The database did not answer, or not what was put into it. Carries no message and no cause of the
 * database: they may hold values of patients.
 */
public final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    StoreFailed(String what) {
        super(what);
        this.code = 0;
    }

    private StoreFailed(String what, int code) {
        super(what);
        this.code = code;
    }

    static StoreFailed of(Throwable cause) {
        if (cause instanceof StoreFailed already) {
            return already;
        }
        if (cause instanceof SQLException sql) {
            return new StoreFailed("database error " + sql.getErrorCode(), sql.getErrorCode());
        }
        return new StoreFailed("database error " + cause.getClass().getSimpleName());
    }

    /** The database's error code; 0 when it gave none. */
    public int code() {
        return code;
    }
}
