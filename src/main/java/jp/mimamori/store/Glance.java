package jp.mimamori.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Head;
import jp.mimamori.journal.Journal;
import org.jspecify.annotations.Nullable;

/** The data as it was at one moment, read without touching it. */
record Glance(Condition condition, MemoryShelf shelf) implements Entries {

    static Glance of(DatabaseFile file, Disk disk, Describer describer) throws IOException {
        var found = Found.in(file);
        var store = found.shelf();
        try {
            var memory = new MemoryShelf[1];
            var unfinished = new MemoryShelf(NOBODY);
            var reading =
                    Journal.look(
                            file.directory(),
                            disk,
                            found.heads(),
                            frame -> unfinished.put(Row.of(frame, describer)));
            Suspects.salvage(reading, store).forEach(unfinished::put);
            unfinished.upTo(reading.head());
            var suspects = Suspects.of(reading, unfinished, false);
            var condition =
                    new Condition(
                            reading,
                            Condition.Store.IN_MEMORY,
                            0,
                            suspects.patients(),
                            suspects.anybody());
            return new Glance(condition, unfinished);
        } finally {
            found.close();
        }
    }
}
