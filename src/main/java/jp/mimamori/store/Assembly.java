package jp.mimamori.store;

import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Elsewhere;
import jp.mimamori.journal.Frame;
import jp.mimamori.journal.Frames;
import jp.mimamori.journal.Head;
import jp.mimamori.journal.Journal;
import jp.mimamori.journal.JournalRefused;
import jp.mimamori.journal.Piece;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Opens the store while the journal is read, and decides whether it can be kept. The store is asked
 * only what costs little; each of its rows is checked when it is read.
 */
final class Assembly implements Elsewhere, Frames {

    // More than this is made anew as quickly.
    private static final int CAUGHT_UP = 20_000;

    // Somebody verifies or looks: seconds at most.
    private static final int TRIES = 50;
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(100);

    private final DatabaseFile file;
    private final Disk disk;
    private final Describer describer;
    private @Nullable DatabaseShelf existing;
    private boolean wasThere;

    private long framesUpToHead;
    private boolean headIsAnother;
    private boolean tooMany;
    private final List<Frame> newer = new ArrayList<>();

    Assembly(DatabaseFile file, Disk disk, Describer describer) {
        this.file = file;
        this.disk = disk;
        this.describer = describer;
    }

    /**
     * @param shelf the store that was kept, with what it did not have; null when it has to be made
     * @param salvaged rows that only the store had
     */
    record Assembled(
            @Nullable DatabaseShelf shelf,
            Condition.Store store,
            long added,
            List<Row> salvaged,
            boolean wasThere) {}

    @Override
    public List<Head> heads() {
        wasThere = file.exists();
        existing = wasThere ? open(file) : null;
        try {
            if (wasThere && existing == null && !Journal.exists(file.directory(), disk)) {
                throw JournalRefused.missing(file.directory());
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return existing == null ? List.of() : List.of(existing.head());
    }

    private static @Nullable DatabaseShelf open(DatabaseFile file) {
        for (int tries = 1; ; tries++) {
            try {
                return DatabaseShelf.open(file);
            } catch (StoreFailed failed) {
                if (!DatabaseFile.isInUse(failed) || tries == TRIES) {
                    return null;
                }
            }
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
    }

    @Override
    public Iterable<Piece> pieces(long first, long last) {
        var shelf = existing;
        return shelf == null ? List.of() : () -> new Pieces(shelf, first, last);
    }

    @Override
    public void take(Frame frame) {
        if (existing == null) {
            return;
        }
        var head = existing.head();
        if (frame.sequence() <= head.sequence()) {
            framesUpToHead++;
            headIsAnother |=
                    frame.sequence() == head.sequence() && !frame.hash().equals(head.hash());
        } else if (newer.size() < CAUGHT_UP) {
            newer.add(frame);
        } else {
            tooMany = true;
        }
    }

    /** Keeps the store and gives it what it does not have, or gives it up. */
    Assembled assemble(Journal journal) {
        var shelf = existing;
        if (shelf == null) {
            return new Assembled(null, Condition.Store.MADE_ANEW, 0, List.of(), wasThere);
        }
        var salvaged = Suspects.salvage(journal.reading(), shelf);
        try {
            if (canBeKept(shelf, journal, salvaged.size())) {
                catchUp(shelf, journal);
                var done = newer.isEmpty() ? Condition.Store.SAME : Condition.Store.CAUGHT_UP;
                return new Assembled(shelf, done, newer.size(), salvaged, true);
            }
        } catch (StoreFailed damaged) {
            // Made anew below.
        }
        shelf.abandon();
        return new Assembled(null, Condition.Store.MADE_ANEW, 0, salvaged, true);
    }

    private boolean canBeKept(DatabaseShelf shelf, Journal journal, int salvaged) {
        return shelf.head().journal().equals(journal.head().journal())
                && shelf.head().sequence() <= journal.head().sequence()
                && shelf.count() == framesUpToHead + salvaged
                && !headIsAnother
                && !tooMany
                && !shelf.hasUnreadable();
    }

    private void catchUp(DatabaseShelf shelf, Journal journal) {
        if (!newer.isEmpty()) {
            var rows = newer.stream().map(frame -> Row.of(frame, describer)).toList();
            shelf.add(rows, journal.head());
        }
    }

    /** Closes the store when the journal did not open. */
    void giveUp() {
        if (existing != null) {
            existing.close();
        }
    }

    /**
     * Makes a new store from the journal; the old one is set aside.
     *
     * @param salvaged rows that the journal does not have
     * @throws StoreFailed when it cannot be made
     */
    static DatabaseShelf makeAnew(
            DatabaseFile file,
            Journal journal,
            List<Row> salvaged,
            Describer describer,
            Progress progress)
            throws IOException {
        file.setAside();
        var filling = new Filling(file);
        try {
            var rows = new RowSink(filling, describer, journal.head().sequence(), progress);
            salvaged.forEach(filling::put);
            var reading = journal.readAgain(rows);
            filling.finish(reading.head());
            rows.finished();
        } catch (IOException | RuntimeException e) {
            filling.giveUp();
            throw e;
        }
        var made = open(file);
        if (made == null) {
            throw new StoreFailed("a new store cannot be opened");
        }
        return made;
    }

    private static final class RowSink implements Frames {

        private static final int TOLD_EVERY = 10_000;

        private final Filling filling;
        private final Describer describer;
        private final long total;
        private final Progress progress;
        private long done;

        RowSink(Filling filling, Describer describer, long total, Progress progress) {
            this.filling = filling;
            this.describer = describer;
            this.total = total;
            this.progress = progress;
        }

        @Override
        public void take(Frame frame) {
            filling.put(Row.of(frame, describer));
            done++;
            if (done % TOLD_EVERY == 0) {
                progress.madeAnew(done, Math.max(done, total));
            }
        }

        void finished() {
            progress.madeAnew(done, done);
        }
    }

    /** Pieces page by page; ends early when the store is damaged, and then proves nothing. */
    private static final class Pieces implements Iterator<Piece> {

        private final DatabaseShelf shelf;
        private final long last;
        private List<Row> page = List.of();
        private int at;
        private long next;

        Pieces(DatabaseShelf shelf, long first, long last) {
            this.shelf = shelf;
            this.next = first;
            this.last = last;
        }

        @Override
        public boolean hasNext() {
            if (at == page.size() && next <= last) {
                try {
                    page = shelf.page(next, last);
                } catch (StoreFailed damaged) {
                    page = List.of();
                }
                at = 0;
                next = page.isEmpty() ? last + 1 : page.getLast().sequence() + 1;
            }
            return at < page.size();
        }

        @Override
        public Piece next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(at++).piece();
        }
    }
}
