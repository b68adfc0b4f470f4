package jp.mimamori.store;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import jp.mimamori.journal.Frame;
import jp.mimamori.journal.Frames;
import jp.mimamori.journal.Reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Compares the frames of the journal with the rows of a store, in one pass. The next rows are read
 * while these are compared.
 */
final class Comparison implements Frames {

    private final DatabaseShelf shelf;
    private final long last;
    private final Deque<Row> page = new ArrayDeque<>();
    private long next = 1;
    private long rows;
    private long differs;
    private boolean oneByOne;
    private @Nullable CompletableFuture<List<Row>> ahead;

    /**
     * @param last sequence up to which the store has to be the same
     */
    Comparison(DatabaseShelf shelf, long last) {
        this.shelf = shelf;
        this.last = last;
    }

    @Override
    public void take(Frame frame) {
        if (frame.sequence() > last || differs != 0) {
            return;
        }
        try {
            // Rows of frames that the journal lost are passed over: the store may know more.
            var row = nextRow();
            while (row != null && row.sequence() < frame.sequence()) {
                row = nextRow();
            }
            if (row == null || !isSame(row, frame)) {
                differs = frame.sequence();
            }
        } catch (StoreFailed damaged) {
            differs = frame.sequence();
        }
    }

    private @Nullable Row nextRow() {
        if (page.isEmpty() && next <= last) {
            readPage();
        }
        var row = page.poll();
        rows += row == null ? 0 : 1;
        return row;
    }

    private void readPage() {
        try {
            var rows = ahead == null ? shelf.page(next, until()) : ahead.join();
            page.addAll(rows);
            next = rows.isEmpty() ? until() + 1 : rows.getLast().sequence() + 1;
            long from = next;
            ahead = oneByOne || next > last ? null : supplyAsync(() -> shelf.page(from, last));
        } catch (StoreFailed | CompletionException damaged) {
            ahead = null;
            if (oneByOne) {
                throw damaged;
            }
            // One of these rows is damaged: which one is worth some thousand questions.
            oneByOne = true;
            readPage();
        }
    }

    private long until() {
        return oneByOne ? next : last;
    }

    private static boolean isSame(Row row, Frame frame) {
        return row.sequence() == frame.sequence()
                && row.place() == frame.place()
                && row.of() == frame.of()
                && Arrays.equals(row.payload(), frame.payload());
    }

    Verification result(Reading reading) {
        if (ahead != null) {
            // The store may be closed once this is answered.
            ahead.handle((rows, failed) -> 0).join();
        }
        var store = Verification.Store.SAME;
        if (differs != 0) {
            store = Verification.Store.DIFFERS;
        } else if (last < reading.head().sequence()) {
            store = Verification.Store.BEHIND;
        }
        return new Verification(reading, store, rows, differs);
    }
}
