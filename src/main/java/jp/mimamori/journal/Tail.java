package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The end of the journal, where frames are added. All but {@link #position} is for the scribe's
 * thread.
 *
 * <p>An append that fails leaves an unknown part of itself behind the good end. It is cut off at
 * once, so that the next opening does not count what nobody was told is saved; where that fails
 * too, nothing is written before it is cut off and the cut is forced: two half batches on top of
 * each other could look like damage after a power failure. What somebody else wrote there is not
 * cut off.
 */
final class Tail {

    private static final System.Logger LOG = System.getLogger(Tail.class.getName());

    // How far journal.head may be behind after a power failure. After kill -9 it is not behind.
    private static final Duration HEAD_FORCED_WITHIN = Duration.ofMillis(250);

    // A heap buffer is copied to native memory, which the JDK keeps for the thread.
    private static final int WRITTEN_AT_ONCE = 4 << 20;

    private final Path directory;
    private final Disk disk;
    private final Scribe scribe;
    private final long tornFirst;

    private DiskFile file;
    private @Nullable HeadFile heads;
    private volatile Position position;
    private boolean headForcePlanned;
    private boolean broken;
    private boolean uncut;

    /** What was being written when it failed; nothing else may be cut off. */
    private byte @Nullable [] attempted;

    Tail(Path directory, Disk disk, Scribe scribe, Opening.Opened opened) {
        this.directory = directory;
        this.disk = disk;
        this.scribe = scribe;
        this.file = opened.file();
        this.position = new Position(opened.end(), opened.reading().head());
        this.uncut = opened.uncut();
        this.broken = opened.uncut();
        this.tornFirst = opened.reading().torn() == null ? 0 : opened.reading().torn().first();
        openHeads();
    }

    /**
     * @param end where the next frame goes, in bytes
     * @param head what it follows
     */
    record Position(long end, Head head) {}

    Position position() {
        return position;
    }

    Journal.Appended append(List<byte[]> payloads) throws NotDurable {
        try {
            return write(payloads);
        } catch (IOException | RuntimeException | Error failed) {
            broken = true;
            String why = "not saved: " + failed.getClass().getSimpleName();
            throw new NotDurable(why, failed, attempted != null && !takenBack());
        }
    }

    /** Whether what a failed append left is cut off. */
    private boolean takenBack() {
        try {
            repair();
            return true;
        } catch (IOException | RuntimeException | Error notNow) {
            LOG.log(
                    Level.WARNING,
                    () ->
                            "what a failed append left could not be cut off: "
                                    + notNow.getClass().getSimpleName());
            return false;
        }
    }

    private Journal.Appended write(List<byte[]> payloads) throws IOException {
        if (broken) {
            repair();
        }
        if (file.size() != position.end() || !file.inPlace()) {
            throw new IOException("the journal was changed by somebody else");
        }
        var head = position.head();
        long first = head.sequence() + 1;
        var batch = ByteBuffer.allocate(length(payloads));
        for (int place = 0; place < payloads.size(); place++) {
            var frame = Format.frame(head, place, payloads.size(), payloads.get(place));
            head = Format.headAfter(head, frame);
            batch.put(frame);
        }
        attempted = batch.array();
        put(batch.flip());
        file.force(false);
        attempted = null;
        position = new Position(position.end() + batch.capacity(), head);
        tellHeads(head);
        return new Journal.Appended(first, head);
    }

    private static int length(List<byte[]> payloads) {
        long length = (long) payloads.size() * Format.FRAME_BYTES;
        for (var payload : payloads) {
            length += payload.length;
        }
        return Math.toIntExact(length);
    }

    private void put(ByteBuffer batch) throws IOException {
        int length = batch.limit();
        for (int at = 0; at < length; at += WRITTEN_AT_ONCE) {
            int part = Math.min(WRITTEN_AT_ONCE, length - at);
            file.write(batch.slice(at, part), position.end() + at);
        }
    }

    /** After a failure: the same file once more, cut back to its good end, and the cut forced. */
    private void repair() throws IOException {
        try {
            file.close();
        } catch (IOException e) {
            // It is opened anew whatever it says.
        }
        var path = directory.resolve(Format.FILE);
        if (!disk.exists(path)) {
            throw new IOException("the journal is gone");
        }
        file = disk.open(path);
        checkSameJournal();
        if (uncut) {
            if (!Opening.cut(directory, disk, file, position.end(), tornFirst)) {
                throw new IOException("no room to keep the torn end");
            }
            uncut = false;
        }
        checkOnlyOurs();
        file.truncate(position.end());
        file.force(true);
        attempted = null;
        broken = false;
    }

    /** A part of a failed append holds bytes of it, and zeros where none came to be written. */
    private void checkOnlyOurs() throws IOException {
        long behind = file.size() - position.end();
        var ours = attempted == null ? new byte[0] : attempted;
        boolean only = behind <= ours.length;
        if (only && behind > 0) {
            var there = new Window(file, file.size()).copy(position.end(), (int) behind);
            for (int i = 0; i < there.length; i++) {
                only &= there[i] == ours[i] || there[i] == 0;
            }
        }
        if (!only) {
            throw new IOException("the journal was changed by somebody else");
        }
    }

    private void checkSameJournal() throws IOException {
        var header = new Window(file, file.size()).copy(0, Format.HEADER_BYTES);
        boolean same =
                Format.readHeader(header) instanceof Format.Header.Good(var id)
                        && id.equals(position.head().journal());
        if (!same || file.size() < position.end()) {
            throw new IOException("the journal was changed by somebody else");
        }
    }

    private void openHeads() {
        try {
            heads = HeadFile.open(disk, directory, position.head());
        } catch (IOException e) {
            heads = null;
            LOG.log(
                    Level.WARNING,
                    () -> "the newest head is not kept: " + e.getClass().getSimpleName());
        }
    }

    // What journal.head does is no part of a save: the journal was forced before.
    private void tellHeads(Head head) {
        if (heads == null) {
            openHeads();
            return;
        }
        try {
            heads.write(head);
            if (!headForcePlanned) {
                headForcePlanned = true;
                scribe.later(HEAD_FORCED_WITHIN, this::forceHeads);
            }
        } catch (IOException e) {
            closeHeads();
        }
    }

    @Nullable Instant stamp() {
        tellHeads(position.head());
        try {
            return heads == null ? null : disk.changedAt(directory.resolve(HeadFile.FILE));
        } catch (IOException e) {
            return null;
        }
    }

    private void forceHeads() {
        headForcePlanned = false;
        if (heads != null) {
            try {
                heads.force();
            } catch (IOException e) {
                closeHeads();
            }
        }
    }

    private void closeHeads() {
        if (heads != null) {
            try {
                heads.close();
            } catch (IOException e) {
                // Opened anew at the next append.
            }
            heads = null;
        }
    }

    void close() {
        if (attempted != null) {
            takenBack();
        }
        forceHeads();
        closeHeads();
        try {
            file.close();
        } catch (IOException e) {
            // All that was acknowledged was forced before.
        }
    }
}
