package jp.mimamori.ward;

import jp.mimamori.journal.Backup;
import jp.mimamori.journal.BackupRefused;
import jp.mimamori.journal.Disk;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One backup a day at a chosen place; the newest are kept. They are counted, not dated: a clock
 * that is wrong by years removes none too many. Used by one thread.
 */
final class DailyCopy {

    private static final Logger LOG = LoggerFactory.getLogger(DailyCopy.class);

    /** A drive that was pulled out is tried again after so long. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    /** Most copies of one day: the first may hold what is lacking here, and then stays. */
    private static final int MOST_OF_A_DAY = 9;

    private final Plan plan;
    private final ComparedCopies compared;
    private final Disk disk;
    private final Copier copier;
    private final Pattern ours;
    private final String prefix;
    private boolean looked;
    private @Nullable Path newest;
    private @Nullable LocalDate copied;
    private @Nullable Instant lastCopy;
    private @Nullable Instant lastTry;
    private Upkeep.@Nullable Fault fault;

    /**
     * @param place a directory that is there already
     * @param kept number of daily copies, at least 1
     * @param zone whose midnight begins a day
     */
    record Plan(Path place, int kept, ZoneId zone) {}

    /** Makes a backup of the ward's data. */
    @FunctionalInterface
    interface Copier {
        Backup.Contents copy(Path to, Instant now) throws IOException;
    }

    /**
     * @param compared what lies at the place beside the data that is copied; others' copies may lie
     *     there too
     */
    DailyCopy(Plan plan, ComparedCopies compared, Copier copier) {
        this.plan = plan;
        this.compared = compared;
        this.disk = compared.disk();
        this.copier = copier;
        prefix = "mimamori-" + compared.journal().toString().substring(0, 8) + "-";
        ours = Pattern.compile(prefix + "(\\d{4,}-\\d\\d-\\d\\d)(-[2-9])?\\.backup");
    }

    /** What is known now; the room on the data's disk is somebody else's to tell. */
    Upkeep state() {
        return new Upkeep(Upkeep.Room.ENOUGH, plan.place(), lastCopy, fault);
    }

    /** Looks what is new at the place, and makes today's copy unless it is there. */
    void look(Instant now) {
        var today = now.atZone(plan.zone()).toLocalDate();
        if (waits(now)) {
            return;
        }
        lastTry = now;
        try {
            if (!disk.exists(plan.place())) {
                away(Upkeep.Fault.PLACE_MISSING, null);
                return;
            }
            compared.look();
            lookForOlder(today);
            if (!today.equals(copied)) {
                copy(today, now);
            }
        } catch (IOException | RuntimeException e) {
            away(Upkeep.Fault.COPY_FAILED, e);
        }
    }

    /** What comes back may be another disk: what lies there is looked through again then. */
    private void away(Upkeep.Fault why, @Nullable Exception e) {
        copied = null;
        looked = false;
        fail(why, e);
    }

    private boolean waits(Instant now) {
        return fault != null
                && lastTry != null
                && !now.isBefore(lastTry)
                && now.isBefore(lastTry.plus(AGAIN_AFTER));
    }

    private void fail(Upkeep.Fault why, @Nullable Exception e) {
        fault = why;
        LOG.warn("no daily copy: {} {}", why, e == null ? "" : e.getClass().getSimpleName());
    }

    /** What an earlier run left counts once it was read again. */
    private void lookForOlder(LocalDate today) throws IOException {
        if (looked) {
            return;
        }
        for (var file : newestFirst(today)) {
            if (compared.standing(file) == ComparedCopies.Standing.APART) {
                continue;
            }
            try {
                var found = Backup.check(file, disk);
                lastCopy = found.madeAt();
                copied = found.reading().isWhole() ? dateOf(file) : null;
                fault = null;
                break;
            } catch (BackupRefused refused) {
                if (refused.reason() == BackupRefused.Reason.NEWER_VERSION) {
                    LOG.info("a daily copy of a newer version: {}", file.getFileName());
                    continue;
                }
                LOG.warn("a daily copy is damaged: {}", file.getFileName());
                disk.move(file, file.resolveSibling(file.getFileName() + ".damaged"));
            }
        }
        looked = true;
    }

    private void copy(LocalDate today, Instant now) throws IOException {
        var made = made(today, now);
        lastCopy = made.madeAt();
        copied = today;
        if (!made.reading().isWhole()) {
            // Older ones may hold what was whole then.
            fail(Upkeep.Fault.JOURNAL_DAMAGED, null);
            return;
        }
        fault = null;
        LOG.info("daily copy made, {} entries", made.reading().frames());
        removeOlder(today);
    }

    private Backup.Contents made(LocalDate today, Instant now) throws IOException {
        for (int n = 1; ; n++) {
            var name = prefix + today + (n == 1 ? "" : "-" + n) + ".backup";
            newest = plan.place().resolve(name);
            try {
                return copier.copy(newest, now);
            } catch (BackupRefused refused) {
                boolean stays = refused.reason() == BackupRefused.Reason.FILE_EXISTS;
                if (!stays || n == MOST_OF_A_DAY) {
                    throw refused;
                }
            }
        }
    }

    /** Only what is known to hold nothing that is lacking here. */
    private void removeOlder(LocalDate today) {
        try {
            for (var file : disk.list(plan.place())) {
                if (isOurs(file, ".part")) {
                    disk.delete(file);
                }
            }
            var files =
                    newestFirst(today).stream()
                            .filter(file ->
                                    file.equals(newest)
                                            || compared.standing(file)
                                                    == ComparedCopies.Standing.WITHIN)
                            .toList();
            for (var file : files.subList(Math.min(plan.kept(), files.size()), files.size())) {
                disk.delete(file);
            }
        } catch (IOException e) {
            LOG.warn("older daily copies stay: {}", e.getClass().getSimpleName());
        }
    }

    /**
     * Copies that are dated ahead come last: they were made by a clock that was wrong, and what was
     * made since is newer.
     */
    private List<Path> newestFirst(LocalDate today) throws IOException {
        return disk.list(plan.place()).stream()
                .filter(file -> isOurs(file, ""))
                .sorted(
                        Comparator.comparing((Path file) -> dateOf(file).isAfter(today))
                                .thenComparing(this::dateOf, Comparator.reverseOrder()))
                .toList();
    }

    private boolean isOurs(Path file, String ending) {
        var name = file.getFileName().toString();
        return name.endsWith(ending)
                && ours.matcher(name.substring(0, name.length() - ending.length())).matches();
    }

    private LocalDate dateOf(Path file) {
        Matcher name = ours.matcher(file.getFileName().toString());
        try {
            return name.matches() ? LocalDate.parse(name.group(1)) : LocalDate.MIN;
        } catch (java.time.DateTimeException noDay) {
            return LocalDate.MIN;
        }
    }
}
