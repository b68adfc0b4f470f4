package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads a journal from its header to its end, and decides what an irregular place is.
 *
 * <p>A batch is written only after the one before was forced and acknowledged. So whatever is wrong
 * before a frame of a later batch is damage. Whatever is wrong at the end is damage when a newer
 * acknowledged frame is known, and otherwise an end that was torn before it was acknowledged.
 */
final class Replay {

    private final Window window;
    private final Scan scan;
    private final List<Head> heads;
    private final @Nullable Frames sink;

    private final List<Damage> damages = new ArrayList<>();
    private long frames;

    /** The last whole frame in order. */
    private Head last;

    /** The end of the last batch that counts, and its last frame. */
    private Head safe;

    private long safeEnd = Format.HEADER_BYTES;

    /** The batch that is being read: first sequence (0: none), first byte, and what is in it. */
    private long batchFirst;

    private long batchStart;
    private long heldFrames;
    private final List<Frame> held = new ArrayList<>();
    private final List<Damage> troubles = new ArrayList<>();

    /** Bytes that are no frame, before the frame at hand; −1: none. */
    private long badFrom = -1;

    /**
     * @param heads of this journal only
     * @param sink takes the frames that count; null to look only
     */
    Replay(Window window, UUID id, List<Head> heads, @Nullable Frames sink) {
        this.window = window;
        this.scan = new Scan(window, id);
        this.heads = heads;
        this.sink = sink;
        this.last = Format.start(id);
        this.safe = last;
    }

    /**
     * @param cutAt where the file has to be cut for a torn or mended end; −1: nowhere
     * @param safe the last frame before that
     */
    record Found(Reading reading, long cutAt, Head safe) {}

    Found run(Elsewhere elsewhere) throws IOException {
        long at = Format.HEADER_BYTES;
        while (at < window.size()) {
            if (scan.at(at)) {
                takeFrame(at);
                badFrom = -1;
                at = scan.end();
            } else {
                badFrom = at;
                at = scan.next(at + 1);
            }
        }
        return finish(elsewhere);
    }

    private void takeFrame(long at) throws IOException {
        long sequence = scan.sequence();
        if (sequence <= last.sequence()) {
            if (badFrom >= 0) {
                damages.add(nothingLost(Damage.Kind.FOREIGN, badFrom, at - badFrom));
            }
            damages.add(nothingLost(Damage.Kind.OUT_OF_ORDER, at, scan.end() - at));
            return;
        }
        beginBatch(sequence - scan.place(), at);
        if (sequence == last.sequence() + 1 && !scan.follows(last.hash())) {
            long suspect = Math.max(1, last.sequence());
            damages.add(new Damage(Damage.Kind.CHAIN, suspect, suspect, at, 0));
        }
        var hash = scan.hash();
        last = new Head(safe.journal(), sequence, hash);
        for (var head : heads) {
            if (head.sequence() == sequence && !head.hash().equals(hash)) {
                damages.add(new Damage(Damage.Kind.REWRITTEN, 1, sequence, at, 0));
            }
        }
        hold(sequence, hash);
        if (troubles.isEmpty() && scan.place() == scan.of() - 1) {
            settle(scan.end());
        }
    }

    private void beginBatch(long first, long at) {
        boolean later = batchFirst != 0 ? first != batchFirst : first > safe.sequence() + 1;
        var trouble = troubleBefore(at);
        if (later) {
            // Nothing is written after a batch that was not acknowledged.
            if (trouble != null) {
                troubles.add(trouble);
            }
            settle(at);
        } else if (trouble != null) {
            troubles.add(trouble);
        }
        if (batchFirst == 0) {
            batchFirst = first;
            batchStart = later || badFrom < 0 ? at : badFrom;
        }
    }

    private @Nullable Damage troubleBefore(long at) {
        long first = last.sequence() + 1;
        long until = scan.sequence() - 1;
        if (badFrom >= 0) {
            var kind = first <= until ? Damage.Kind.CHANGED : Damage.Kind.FOREIGN;
            return new Damage(kind, first, until, badFrom, at - badFrom);
        }
        return first <= until ? new Damage(Damage.Kind.MISSING, first, until, at, 0) : null;
    }

    private void hold(long sequence, FrameHash hash) throws IOException {
        heldFrames++;
        if (sink != null) {
            held.add(new Frame(sequence, scan.place(), scan.of(), hash, scan.payload()));
        }
    }

    /** All up to here counts. */
    private void settle(long end) {
        if (sink != null) {
            held.forEach(sink::take);
            held.clear();
        }
        frames += heldFrames;
        heldFrames = 0;
        damages.addAll(troubles);
        troubles.clear();
        safe = last;
        safeEnd = end;
        batchFirst = 0;
    }

    private Found finish(Elsewhere elsewhere) {
        long openFirst = batchFirst != 0 ? batchFirst : safe.sequence() + 1;
        var known = newest();
        if (known.sequence() >= openFirst) {
            return endWasAcknowledged(known, elsewhere);
        }
        if (batchFirst == 0 && badFrom < 0) {
            return new Found(reading(known, null, null), -1, safe);
        }
        long from = batchFirst != 0 ? batchStart : badFrom;
        var torn = new Torn(openFirst, from, window.size() - from);
        return new Found(reading(known, torn, null), from, safe);
    }

    private Found endWasAcknowledged(Head known, Elsewhere elsewhere) {
        long first = safe.sequence() + 1;
        if (Rescue.proves(elsewhere.pieces(first, known.sequence()), safe, known)) {
            frames += known.sequence() - safe.sequence();
            long stood = Math.max(0, window.size() - safeEnd);
            var mended = new Mended(first, known.sequence(), safeEnd, stood);
            return new Found(reading(known, null, mended), safeEnd, safe);
        }
        long from = badFrom >= 0 ? badFrom : Math.max(safeEnd, window.size());
        settle(window.size());
        long lost = last.sequence() + 1;
        long length = Math.max(0, window.size() - from);
        if (lost <= known.sequence()) {
            var kind = badFrom >= 0 ? Damage.Kind.CHANGED : Damage.Kind.END_MISSING;
            damages.add(new Damage(kind, lost, known.sequence(), from, length));
        } else if (badFrom >= 0) {
            damages.add(nothingLost(Damage.Kind.FOREIGN, from, length));
        }
        return new Found(reading(newest(), null, null), -1, safe);
    }

    /** Where the next frame goes on from: never back behind what was acknowledged. */
    private Head newest() {
        var newest = safe;
        for (var head : heads) {
            if (head.sequence() >= newest.sequence()) {
                newest = head;
            }
        }
        return newest;
    }

    private Reading reading(Head head, @Nullable Torn torn, @Nullable Mended mended) {
        return new Reading(frames, head, window.size(), torn, mended, damages);
    }

    private static Damage nothingLost(Damage.Kind kind, long at, long length) {
        return new Damage(kind, 1, 0, at, length);
    }
}
