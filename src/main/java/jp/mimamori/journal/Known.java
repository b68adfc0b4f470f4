package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a journal before it is read.
 *
 * @param beside the newest frame by {@code journal.head}
 * @param heads that one and those known elsewhere; of any journal
 */
record Known(@Nullable Head beside, List<Head> heads) {

    static Known of(Disk disk, Path directory, Elsewhere elsewhere) throws IOException {
        var beside = HeadFile.read(disk, directory);
        var heads = new ArrayList<Head>();
        if (beside != null) {
            heads.add(beside);
        }
        heads.addAll(elsewhere.heads());
        return new Known(beside, List.copyOf(heads));
    }

    List<Head> headsOf(UUID id) {
        return heads.stream().filter(head -> head.journal().equals(id)).toList();
    }

    /** What is found when the file is not there: all of it missing, or nothing to look at. */
    Reading withoutJournal(Path directory) throws JournalRefused {
        if (heads.isEmpty()) {
            throw JournalRefused.missing(directory);
        }
        var head = heads.getFirst();
        var lost = new Damage(Damage.Kind.END_MISSING, 1, head.sequence(), 0, 0);
        return new Reading(0, head, 0, null, null, List.of(lost));
    }

    /** Whose journal this is. */
    record Named(UUID id, boolean headerDamaged) {}

    /**
     * Reads the header; when it is damaged, the frames tell whose they are.
     *
     * @throws JournalRefused when this file cannot be this directory's journal
     */
    Named name(Window window, Path path) throws IOException {
        return switch (Format.readHeader(window.copy(0, Format.HEADER_BYTES))) {
            case Format.Header.Good(var id) -> {
                if (beside != null && headsOf(id).isEmpty()) {
                    throw new JournalRefused(
                            JournalRefused.Reason.FOREIGN, path, "the journal of another store");
                }
                yield new Named(id, false);
            }
            case Format.Header.Other(var version) ->
                    throw new JournalRefused(
                            JournalRefused.Reason.NEWER_VERSION,
                            path,
                            "written by another version of the program (format "
                                    + version
                                    + ", this one reads 1)");
            case Format.Header.Bad(var id) -> new Named(search(window, id, path), true);
            case Format.Header.None() -> new Named(search(window, null, path), true);
        };
    }

    private UUID search(Window window, @Nullable UUID inHeader, Path path) throws IOException {
        for (var id : Scan.candidates(heads, inHeader)) {
            if (Scan.finds(window, id)) {
                return id;
            }
        }
        if (!heads.isEmpty()) {
            return heads.getFirst().journal();
        }
        throw new JournalRefused(JournalRefused.Reason.NOT_A_JOURNAL, path, "not a journal");
    }
}
