package jp.mimamori.ui;

import jp.mimamori.course.Meta;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Signs new entries: a new id, who is at the workstation, and the ward's time of recording. */
public final class Author {

    private final Desk desk;
    private final Supplier<Who> who;

    public Author(Desk desk, Supplier<Who> who) {
        this.desk = desk;
        this.who = who;
    }

    public Who who() {
        return who.get();
    }

    /**
     * The meta of a new entry.
     *
     * @param time when the fact holds
     */
    public Meta meta(Instant time) {
        return meta(time, null, null);
    }

    /**
     * Signs an entry that has a comment or corrects another.
     *
     * @param comment null when there is none
     * @param replaces id of the entry that is corrected, null when none is
     */
    public Meta meta(Instant time, @Nullable String comment, @Nullable String replaces) {
        ZoneId zone = desk.zone();
        Who at = who.get();
        return new Meta(
                desk.newId(),
                time.atZone(zone).toOffsetDateTime(),
                desk.now().truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime(),
                at.staff(),
                null,
                at.workstation(),
                comment,
                replaces);
    }
}
