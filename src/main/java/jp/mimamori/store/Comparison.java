package jp.mimamori.store;

import jp.mimamori.journal.Frame;
import jp.mimamori.journal.Frames;
import jp.mimamori.journal.Reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Compares the frames of the journal with the rows of a store, in one pass. */
final class Comparison implements Frames {

    private final DatabaseShelf shelf;
    private final long last;
    private final Deque<Row> page = new ArrayDeque<>();
    private long next = 1;
    private long rows;
    private long differs;
    private boolean oneByOne;

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
            page.addAll(shelf.page(next, oneByOne ? next : last));
            boolean none = page.isEmpty();
            next = none ? (oneByOne ? next : last) + 1 : page.getLast().sequence() + 1;
        } catch (StoreFailed damaged) {
            if (oneByOne) {
                throw damaged;
            }
            // One of these rows is damaged: which one is worth some hundred questions.
            oneByOne = true;
            readPage();
        }
    }

    private static boolean isSame(Row row, Frame frame) {
        return row.sequence() == frame.sequence()
                && row.place() == frame.place()
                && row.of() == frame.of()
                && Arrays.equals(row.payload(), frame.payload());
    }

    Verification result(Reading reading) {
        var store = Verification.Store.SAME;
        if (differs != 0) {
            store = Verification.Store.DIFFERS;
        } else if (last < reading.head().sequence()) {
            store = Verification.Store.BEHIND;
        }
        return new Verification(reading, store, rows, differs);
    }
}
