package jp.mimamori.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a fact that is being entered holds: measured is not entered.
 *
 * <p>"Now" goes with the clock until the first value is typed, and then stands: what is typed was
 * measured before it was typed, however long typing takes. Seconds are kept, so that a value
 * entered after a grade is not taken as before it.
 */
public final class MeasuredTime {

    /** A time of day without a date that lies further back than this is asked for with its date. */
    private static final Duration WITHOUT_DATE = Duration.ofHours(12);

    /** So long after it began to stand, a time that was not typed is asked about. */
    private static final Duration STALE = Duration.ofMinutes(5);

    /** A day of the year that lies further ahead than this is one of last year. */
    private static final int AHEAD_DAYS = 180;

    private static final Pattern TYPED =
            Pattern.compile(
                    "(?:(?:(\\d{4})[/.年-])?(\\d{1,2})[/.月-](\\d{1,2})日?\\s*)?"
                            + "(\\d{1,2})(?:[:.時])?(\\d{2})分?");

    /** How the time was chosen. */
    public sealed interface Choice {

        /** The clock's time. */
        record Now() implements Choice {}

        /** So many minutes before the clock's time. */
        record Before(int minutes) implements Choice {}

        /** Typed. */
        record Chosen() implements Choice {}
    }

    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Choice> choice =
            new ReadOnlyObjectWrapper<>(new Choice.Now());
    private @Nullable Instant fixed;
    private @Nullable Instant stood;
    private boolean refused;

    public MeasuredTime(ZoneId zone) {
        this.zone = zone;
    }

    public ReadOnlyObjectProperty<Choice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** The time itself: it goes with the clock, or stands. */
    public Instant at(Instant now) {
        if (fixed != null) {
            return fixed;
        }
        return choice.get() instanceof Choice.Before(int minutes)
                ? second(now).minus(Duration.ofMinutes(minutes))
                : second(now);
    }

    /** Whether the time no longer goes with the clock. */
    public boolean stands() {
        return fixed != null;
    }

    /** The first value is typed: from here on the time stands. */
    public void stand(Instant now) {
        if (fixed == null) {
            fixed = at(now);
            stood = now;
        }
    }

    /**
     * Whether a time that was never typed has stood so long that nobody can say any more that it is
     * meant: "now" was chosen, and it is not now.
     */
    public boolean stale(Instant now) {
        return fixed != null
                && stood != null
                && !(choice.get() instanceof Choice.Chosen)
                && Duration.between(stood, now).compareTo(STALE) >= 0;
    }

    /** The time that stands is meant. */
    public void keep() {
        if (fixed != null) {
            chosen(fixed);
        }
    }

    /** The clock's time, from now on standing when something is typed already. */
    public void now(Instant now, boolean typed) {
        before(0, now, typed);
    }

    public void before(int minutes, Instant now, boolean typed) {
        refused = false;
        fixed = null;
        if (typed) {
            fixed = second(now).minus(Duration.ofMinutes(minutes));
            stood = now;
        }
        choice.set(minutes == 0 ? new Choice.Now() : new Choice.Before(minutes));
    }

    /**
     * Takes a typed time: {@code 0310}, {@code 3:10}, {@code 23:55} (of last night after midnight),
     * {@code 11/23 23:55}, {@code 23 Nov 23:55}. Not taken, with the reason: what is no time, and
     * what lies after now.
     */
    public Read<Instant> choose(String typed, Instant now) {
        Read<Instant> read = read(typed, now);
        read.found().ifPresent(this::chosen);
        refused = read instanceof Read.No<Instant>;
        return read;
    }

    /** Whether what was typed last is no time: nothing may be recorded at the one before it. */
    public boolean refused() {
        return refused;
    }

    /**
     * What was typed is taken away again: the clock's time, standing as it is, in its place.
     *
     * @return whether a typed time was there
     */
    public boolean blank(Instant now) {
        boolean was = refused || choice.get() instanceof Choice.Chosen;
        refused = false;
        if (choice.get() instanceof Choice.Chosen) {
            now(now, true);
        }
        return was;
    }

    /** A time that was chosen elsewhere, such as that of an entry that is corrected. */
    public void chosen(Instant at) {
        refused = false;
        fixed = at;
        choice.set(new Choice.Chosen());
    }

    private Read<Instant> read(String typed, Instant now) {
        String plain = EnglishDay.plain(typed);
        Matcher parts = TYPED.matcher(plain);
        if (!parts.matches()) {
            return Read.no("measured.not", typed.strip());
        }
        try {
            LocalTime clock =
                    LocalTime.of(
                            Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)));
            return parts.group(2) == null
                    ? today(clock, now)
                    : on(
                            parts.group(1),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)),
                            clock,
                            now);
        } catch (DateTimeException e) {
            return Read.no("measured.not", typed.strip());
        }
    }

    private Read<Instant> today(LocalTime clock, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant at = instant(today, clock);
        if (!at.isAfter(now)) {
            return Read.ok(at);
        }
        LocalDate yesterday = today.minusDays(1);
        Instant lastNight = instant(yesterday, clock);
        if (Duration.between(lastNight, now).compareTo(WITHOUT_DATE) <= 0) {
            return Read.ok(lastNight);
        }
        return Read.no("measured.future", clock, yesterday.atTime(clock));
    }

    private Read<Instant> on(
            @Nullable String year, int month, int day, LocalTime clock, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate date =
                LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), month, day);
        if (year == null && ChronoUnit.DAYS.between(today, date) > AHEAD_DAYS) {
            date = date.minusYears(1);
        }
        Instant at = instant(date, clock);
        return at.isAfter(now) ? Read.no("measured.ahead", date.atTime(clock)) : Read.ok(at);
    }

    private Instant instant(LocalDate date, LocalTime clock) {
        return date.atTime(clock).atZone(zone).toInstant();
    }

    private static Instant second(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }
}
