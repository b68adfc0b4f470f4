package jp.mimamori.ward;

import jp.mimamori.journal.Backup;
import jp.mimamori.journal.BackupRefused;
import jp.mimamori.journal.Chain;
import jp.mimamori.journal.Disk;
import jp.mimamori.journal.FrameHash;
import jp.mimamori.journal.Frames;
import jp.mimamori.journal.Head;
import jp.mimamori.record.Line;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The copies at a place beside the data here. A directory that was put back as a whole to an older
 * state is whole in itself; only a copy made since can tell what it lacks. Looked through by one
 * thread; what was found can be asked by any.
 *
 * <p>What was found stays until the program ends, also when the place can no longer be reached.
 */
final class ComparedCopies {

    private static final Logger LOG = LoggerFactory.getLogger(ComparedCopies.class);

    private final Path place;
    private final UUID journal;
    private final Disk disk;
    private final Here here;
    private final Map<Path, Compared> compared = new HashMap<>();
    private final Set<Path> unreadable = new HashSet<>();
    private final List<Lack> lacks = new CopyOnWriteArrayList<>();

    /** The data here, read once more as it is now. */
    @FunctionalInterface
    interface Here {
        void read(Frames into) throws IOException;
    }

    /** What a file at the place is to the data here. */
    enum Standing {
        /** A copy of it that holds nothing more. */
        WITHIN,
        /** A copy of it that holds, or may hold, what is lacking here; or another ward's. */
        APART,
        /** No copy, or a damaged one. */
        NONE
    }

    private record Compared(Instant changedAt, Standing standing) {}

    /** A copy that was not compared yet, and what it says to be its newest entry. */
    private record Fresh(Path file, Instant changedAt, Head head) {}

    /**
     * @param journal the id of the journal here
     */
    ComparedCopies(Path place, UUID journal, Disk disk, Here here) {
        this.place = place;
        this.journal = journal;
        this.disk = disk;
        this.here = here;
    }

    UUID journal() {
        return journal;
    }

    Disk disk() {
        return disk;
    }

    /** What a file was found to be when it was last looked at. */
    Standing standing(Path file) {
        Compared found = compared.get(file);
        return found == null ? Standing.NONE : found.standing();
    }

    /** What was found to be lacking here, each of another copy. */
    List<Lack> lacks() {
        return lacks;
    }

    /**
     * Compares the copies that are new at the place.
     *
     * @throws IOException when the place or the data here does not answer
     */
    void look() throws IOException {
        // First the copies: what is saved meanwhile is not taken for lacking in one of them.
        List<Fresh> fresh = fresh();
        if (fresh.isEmpty()) {
            return;
        }
        Chain chain = new Chain();
        here.read(chain);
        Set<FrameHash> told = new HashSet<>();
        for (Fresh copy : fresh) {
            if (chain.holds(copy.head())) {
                is(copy, Standing.WITHIN);
            } else if (told.contains(copy.head().hash())) {
                is(copy, Standing.APART);
            } else {
                compare(copy, chain, told);
            }
        }
    }

    private void is(Fresh copy, Standing standing) {
        compared.put(copy.file(), new Compared(copy.changedAt(), standing));
    }

    /** The longest first: it mostly holds all that the others do. */
    private List<Fresh> fresh() throws IOException {
        List<Path> files =
                disk.list(place).stream()
                        .filter(file -> file.getFileName().toString().endsWith(".backup"))
                        .toList();
        compared.keySet().retainAll(files);
        return files.stream()
                .flatMap(file -> fresh(file).stream())
                .sorted(Comparator.comparingLong((Fresh copy) -> -copy.head().sequence()))
                .toList();
    }

    private List<Fresh> fresh(Path file) {
        try {
            Instant changedAt = disk.changedAt(file);
            Compared before = compared.get(file);
            if (before != null && before.changedAt().equals(changedAt)) {
                return List.of();
            }
            compared.remove(file);
            Head head = Backup.head(file, disk);
            if (head != null && head.journal().equals(journal)) {
                return List.of(new Fresh(file, changedAt, head));
            }
            Standing standing = head == null ? Standing.NONE : Standing.APART;
            compared.put(file, new Compared(changedAt, standing));
        } catch (IOException e) {
            notRead(file, e);
        }
        return List.of();
    }

    private void compare(Fresh copy, Chain chain, Set<FrameHash> told) throws IOException {
        Map<FrameHash, String> more = new HashMap<>();
        Set<FrameHash> there = new HashSet<>();
        Backup.Contents found;
        try {
            found =
                    Backup.look(
                            copy.file(),
                            disk,
                            frame -> {
                                if (!chain.holds(frame)) {
                                    there.add(frame.hash());
                                    more.put(
                                            frame.payloadHash(),
                                            Line.read(frame.payload()).patientId());
                                }
                            });
        } catch (BackupRefused damaged) {
            LOG.warn("a copy is damaged: {}", copy.file().getFileName());
            is(copy, Standing.NONE);
            return;
        } catch (IOException | RuntimeException e) {
            notRead(copy.file(), e);
            return;
        }
        // What was imported or entered again since is here, whatever stands before it.
        here.read(frame -> more.remove(frame.payloadHash()));
        told.addAll(there);
        is(copy, more.isEmpty() ? Standing.WITHIN : Standing.APART);
        if (!more.isEmpty()) {
            lacks(copy, found.madeAt(), more);
        }
    }

    private void lacks(Fresh copy, Instant madeAt, Map<FrameHash, String> more) {
        Set<String> patients = new HashSet<>(more.values());
        boolean everyone = patients.removeIf(String::isBlank);
        LOG.error(
                "{} entries of {} are lacking here, of {} patients; the data is older than its"
                        + " copy",
                more.size(),
                copy.file().getFileName(),
                patients.size());
        lacks.add(new Lack(copy.file(), madeAt, more.size(), patients, everyone));
    }

    /** It is tried again; it is said once. */
    private void notRead(Path file, Exception e) {
        if (unreadable.add(file)) {
            LOG.warn("{} cannot be read: {}", file.getFileName(), e.getClass().getSimpleName());
        }
    }
}
