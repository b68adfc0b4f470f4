package jp.mimamori.ward;

import jp.mimamori.record.Line;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the ward's lines are kept for good. */
public interface Book extends AutoCloseable {

    /**
     * Every line kept so far, in the order of writing, and what of them is lost.
     *
     * @param lines what could be read
     * @param damaged ids of patients of whom lines are lost or changed
     * @param everyone whether it cannot be told of whom: nobody can be judged
     */
    record Contents(List<Line> lines, Set<String> damaged, boolean everyone) {
        public Contents {
            lines = List.copyOf(lines);
            damaged = Set.copyOf(damaged);
        }
    }

    Contents contents();

    /**
     * What is known by now to be lost, also when it was found while the book was open.
     *
     * @param damaged ids of patients of whom lines are lost or changed
     * @param everyone whether it cannot be told of whom
     */
    record Loss(Set<String> damaged, boolean everyone) {

        static final Loss NONE = new Loss(Set.of(), false);

        public Loss {
            damaged = Set.copyOf(damaged);
        }

        /** What is known to be lost, and what is lacking. */
        Loss with(Lack lack) {
            Set<String> all = new HashSet<>(damaged);
            all.addAll(lack.patients());
            return new Loss(all, everyone || lack.everyone());
        }
    }

    /** What is known by now to be lost. */
    default Loss loss() {
        return Loss.NONE;
    }

    /**
     * Writes lines, all or none; they are durable when it returns.
     *
     * @throws NotKept when they could not be made durable; nothing of them is kept
     */
    void write(List<Line> lines) throws NotKept;

    /** What time the disk that holds the lines has now; null where there is none. */
    default @Nullable Instant stamp() {
        return null;
    }

    /** The directory where the lines are, null when they are in memory only. */
    default @Nullable Path place() {
        return null;
    }

    /** How it stands with the safety of what is kept. */
    default Upkeep upkeep() {
        return Upkeep.NONE;
    }

    @Override
    void close();

    /** Lines that could not be made durable. */
    final class NotKept extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean mayRemain;

        public NotKept(String message, Throwable cause) {
            this(message, cause, false);
        }

        /**
         * @param mayRemain whether they could not be taken back either
         */
        public NotKept(String message, Throwable cause, boolean mayRemain) {
            super(message, cause);
            this.mayRemain = mayRemain;
        }

        /** Whether they could not be taken back either: the next opening may find them. */
        public boolean mayRemain() {
            return mayRemain;
        }
    }

    /** A book in memory, for the demo ward and tests of screens. */
    static Book inMemory() {
        return holding(List.of());
    }

    /** A book in memory that holds lines already. */
    static Book holding(List<Line> lines) {
        return of(new Contents(lines, Set.of(), false));
    }

    /** A book in memory that holds what another was found to hold. */
    static Book of(Contents contents) {
        return new Book() {
            @Override
            public Contents contents() {
                return contents;
            }

            @Override
            public void write(List<Line> more) {}

            @Override
            public void close() {}
        };
    }
}
