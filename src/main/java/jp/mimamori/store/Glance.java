package jp.mimamori.store;

import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Head;
import jp.mimamori.journal.Journal;
import jp.mimamori.journal.Reading;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The data as it was at one moment, read without touching it.
 *
 * @param shelf all entries, in memory
 */
record Glance(Condition condition, MemoryShelf shelf) implements Entries {

    static Glance of(DatabaseFile file, Disk disk, Describer describer) throws IOException {
        var store = Store.of(file);
        try {
            var memory = new MemoryShelf();
            var reading =
                    Journal.look(
                            file.directory(),
                            disk,
                            store.heads(),
                            frame -> memory.put(Row.of(frame, describer)));
            Suspects.salvage(reading, store.shelf()).forEach(memory::put);
            memory.upTo(reading.head());
            var suspects = Suspects.of(reading, memory, false);
            var condition =
                    new Condition(
                            reading,
                            Condition.Store.IN_MEMORY,
                            0,
                            suspects.patients(),
                            suspects.anybody());
            return new Glance(condition, memory);
        } finally {
            store.close();
        }
    }

    /** The newest frame that the store knows, if it can be asked now. */
    static List<Head> heads(DatabaseFile file) {
        var store = Store.of(file);
        try {
            return store.heads();
        } finally {
            store.close();
        }
    }

    static Verification verify(DatabaseFile file, Disk disk) throws IOException {
        var store = Store.of(file);
        try {
            var shelf = store.shelf();
            if (shelf == null) {
                return store.notCompared(look(file, disk, store, null));
            }
            var comparison = new Comparison(shelf, shelf.head().sequence());
            var reading = look(file, disk, store, comparison);
            return shelf.head().journal().equals(reading.head().journal())
                    ? comparison.result(reading)
                    : store.notCompared(reading);
        } finally {
            store.close();
        }
    }

    private static Reading look(
            DatabaseFile file, Disk disk, Store store, @Nullable Comparison comparison)
            throws IOException {
        return Journal.look(file.directory(), disk, store.heads(), comparison);
    }

    /** The store, opened to be read, if that can be done now. */
    private record Store(@Nullable DatabaseShelf shelf, boolean inUse) {

        static Store of(DatabaseFile file) {
            try {
                return new Store(file.exists() ? DatabaseShelf.openToRead(file) : null, false);
            } catch (StoreFailed failed) {
                return new Store(null, DatabaseFile.isInUse(failed));
            }
        }

        List<Head> heads() {
            return shelf == null ? List.of() : List.of(shelf.head());
        }

        Verification notCompared(Reading reading) {
            return new Verification(
                    reading, inUse ? Verification.Store.IN_USE : Verification.Store.UNUSABLE, 0, 0);
        }

        void close() {
            if (shelf != null) {
                shelf.close();
            }
        }
    }

    static List<StoredEntry> entries(List<Row> rows) {
        return rows.stream().map(Row::entry).toList();
    }

    @Override
    public List<String> patients() {
        return shelf.patients();
    }

    @Override
    public List<StoredEntry> entriesOf(String patient) {
        return entries(shelf.rowsOf(patient));
    }

    @Override
    public Optional<StoredEntry> newest(String patient, String type) {
        return Optional.ofNullable(shelf.newest(patient, type)).map(Row::entry);
    }

    @Override
    public List<StoredEntry> between(Instant from, Instant to) {
        return entries(shelf.between(from, to));
    }

    @Override
    public List<StoredEntry> between(Instant from, Instant to, String ward) {
        return entries(shelf.between(from, to, ward));
    }
}
