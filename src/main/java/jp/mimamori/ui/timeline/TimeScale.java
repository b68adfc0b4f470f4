package jp.mimamori.ui.timeline;

import java.time.Duration;
import java.time.Instant;

/**
 * Which stretch of time lies on which pixels.
 *
 * @param from at x = 0
 * @param span over the whole width, 2 h to the whole course
 * @param width pixels, more than 0
 * @param first before which nothing is shown
 * @param last after which nothing is shown
 */
record TimeScale(Instant from, Duration span, double width, Instant first, Instant last) {

    static final Duration NARROWEST = Duration.ofHours(2);

    TimeScale {
        if (width <= 0 || !first.isBefore(last)) {
            throw new IllegalArgumentException("a scale has a width and a stretch of time");
        }
        Duration whole = longer(Duration.between(first, last), NARROWEST);
        span = shorter(longer(span, NARROWEST), whole);
        Instant latest = first.plus(whole).minus(span);
        from = from.isBefore(first) ? first : from.isAfter(latest) ? latest : from;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    Instant to() {
        return from.plus(span);
    }

    double millisPerPixel() {
        return span.toMillis() / width;
    }

    double x(Instant at) {
        return x(at.toEpochMilli());
    }

    double x(long epochMillis) {
        return (epochMillis - from.toEpochMilli()) * width / span.toMillis();
    }

    Instant at(double x) {
        return from.plusMillis(Math.round(x * millisPerPixel()));
    }

    boolean all() {
        return !from.isAfter(first) && !to().isBefore(last);
    }

    /** Around a pixel: the instant under it stays where it is, as far as the ends allow. */
    TimeScale zoomed(double x, double factor) {
        Duration wanted = Duration.ofMillis(Math.round(span.toMillis() / factor));
        TimeScale other = new TimeScale(from, wanted, width, first, last);
        Instant kept = at(x);
        return other.from(kept.minusMillis(Math.round(x * other.millisPerPixel())));
    }

    /** Moved by pixels: more than 0 shows later times. */
    TimeScale panned(double pixels) {
        return from(from.plusMillis(Math.round(pixels * millisPerPixel())));
    }

    private TimeScale from(Instant other) {
        return new TimeScale(other, span, width, first, last);
    }

    /**
     * A length of time in which an instant lies at a part of the width, 0 at the left and 1 at the
     * right.
     */
    TimeScale showing(Duration wanted, Instant at, double part) {
        TimeScale other = new TimeScale(from, wanted, width, first, last);
        return other.from(at.minusMillis(Math.round(other.span.toMillis() * part)));
    }

    TimeScale whole() {
        return new TimeScale(first, Duration.between(first, last), width, first, last);
    }

    TimeScale wide(double pixels) {
        return new TimeScale(from, span, pixels, first, last);
    }

    TimeScale within(Instant earliest, Instant latest) {
        return new TimeScale(from, span, width, earliest, latest);
    }
}
