package jp.mimamori.ui.timeline;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import jp.mimamori.advice.Advice;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.TaskWords;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the timeline shows of one patient, and from when to when. */
final class TimelineModel {

    /** The stretches that have a button. */
    enum Range {
        DAY(Duration.ofHours(24)),
        THREE_DAYS(Duration.ofHours(72)),
        WEEK(Duration.ofDays(7)),
        ALL(Duration.ofDays(10_000)),
        /** Zoomed by hand. */
        OTHER(Duration.ZERO);

        private final Duration span;

        Range(Duration span) {
            this.span = span;
        }
    }

    /** Where now lies in a stretch that was chosen by its button: what comes next is in sight. */
    private static final double NOW_AT = 0.7;

    private static final double STEP = 1.5;

    private final Naming naming;
    private final Words words;
    private final Function<Course, NavigableMap<Instant, Pack>> along;
    private final Supplier<Instant> clock;
    private final Executor background;
    private final FxThread fx;
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable PatientNow> patient =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable TimeScale> scale =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<Range> range =
            new ReadOnlyObjectWrapper<>(Range.THREE_DAYS);
    private final ObjectProperty<@Nullable Instant> cursor = new SimpleObjectProperty<>(null);
    private final ReadOnlyObjectWrapper<Instant> now;
    private final Map<String, Picture> drawn = new HashMap<>();
    private double width = 800;
    private String shown = "";
    private @Nullable Advice drawnAdvice;

    /**
     * @param along by which tables a patient went, each from its instant on
     * @param background draws pictures up
     */
    TimelineModel(
            Naming naming,
            Words words,
            Function<Course, NavigableMap<Instant, Pack>> along,
            Supplier<Instant> clock,
            Executor background,
            FxThread fx) {
        this.naming = naming;
        this.words = words;
        this.along = along;
        this.clock = clock;
        this.background = background;
        this.fx = fx;
        now = new ReadOnlyObjectWrapper<>(clock.get());
    }

    /** Null until it is drawn up, which happens away from the JavaFX thread. */
    ReadOnlyObjectProperty<@Nullable Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** Null until it is worked out: what stands is then not known. */
    ReadOnlyObjectProperty<@Nullable Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable PatientNow> patient() {
        return patient.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TimeScale> scale() {
        return scale.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Range> range() {
        return range.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Instant> cursor() {
        return cursor;
    }

    ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    Naming naming() {
        return naming;
    }

    Words words() {
        return words;
    }

    /**
     * Shows a patient as the ward now knows it; another patient starts with the chosen stretch
     * around now.
     */
    @SuppressWarnings("ReferenceEquality") // The snapshot's own object, not one like it.
    void show(PatientNow next) {
        String id = next.patient().id();
        boolean other = !id.equals(shown);
        patient.set(next);
        tick();
        if (other) {
            shown = id;
            cursor.set(null);
            scale.set(null);
            Picture kept = drawn.get(id);
            if (kept != null) {
                accept(kept);
            } else {
                picture.set(null);
            }
            standing.set(null);
        }
        Picture before = picture.get();
        Advice advice = next.advice();
        if (before == null || before.source() != next.course() || advice != drawnAdvice) {
            drawnAdvice = advice;
            Instant at = clock.get();
            background.execute(() -> draw(next, at));
        }
    }

    /** Whether the picture is of the course that the ward now knows. */
    @SuppressWarnings("ReferenceEquality") // The snapshot's own object, not one like it.
    boolean upToDate() {
        Picture made = picture.get();
        PatientNow now = patient.get();
        return made != null && now != null && made.source() == now.course();
    }

    /** Words for what is to be done next of a patient. */
    TaskWords taskWords(PatientNow of) {
        return new TaskWords(of.rules()::pathway, words, naming.times());
    }

    private void draw(PatientNow of, Instant at) {
        Advice advice = of.advice();
        Picture made =
                Picture.of(
                        of.course(),
                        advice,
                        along.apply(of.course()),
                        of.rules().pathway(),
                        naming.by(of.pack()),
                        words,
                        at);
        Standing stands = advice == null ? null : Standing.of(of.pack(), of.course(), advice);
        fx.run(() -> arrived(of.patient().id(), made, stands));
    }

    /** A picture was drawn up. */
    void arrived(String id, Picture made, @Nullable Standing stands) {
        drawn.put(id, made);
        Picture before = picture.get();
        boolean newer = before == null || !made.now().isBefore(before.now());
        if (id.equals(shown) && newer) {
            standing.set(stands);
            accept(made);
        }
    }

    private void accept(Picture made) {
        picture.set(made);
        TimeScale present = scale.get();
        if (present == null) {
            show(range.get() == Range.OTHER ? Range.THREE_DAYS : range.get());
        } else {
            scale.set(present.within(made.first(), made.last()));
        }
    }

    /** The clock went on. */
    void tick() {
        now.set(clock.get());
    }

    /** The plot is so many pixels wide. */
    void wide(double pixels) {
        width = Math.max(50, pixels);
        TimeScale present = scale.get();
        if (present != null) {
            scale.set(present.wide(width));
        }
    }

    void show(Range wanted) {
        range.set(wanted);
        Picture made = picture.get();
        if (made == null) {
            return;
        }
        TimeScale whole =
                new TimeScale(
                        made.first(),
                        Duration.between(made.first(), made.last()),
                        width,
                        made.first(),
                        made.last());
        Duration filled = Duration.between(made.first(), made.filled());
        scale.set(
                wanted == Range.ALL
                        ? whole.showing(filled, made.first(), 0)
                        : whole.showing(wanted.span, now.get(), NOW_AT));
    }

    /** Brings now to where it lies after a button was pressed, without zooming. */
    void toNow() {
        TimeScale present = scale.get();
        if (present != null) {
            scale.set(present.showing(present.span(), now.get(), NOW_AT));
        }
    }

    void zoom(double x, double factor) {
        TimeScale present = scale.get();
        if (present == null || factor <= 0) {
            return;
        }
        range.set(Range.OTHER);
        scale.set(present.zoomed(x, factor));
    }

    void zoomIn() {
        zoom(middle(), STEP);
    }

    void zoomOut() {
        zoom(middle(), 1 / STEP);
    }

    /** The cursor when it is in sight, else the middle. */
    private double middle() {
        TimeScale present = scale.get();
        Instant at = cursor.get();
        if (present == null || at == null) {
            return width / 2;
        }
        double x = present.x(at);
        return x < 0 || x > width ? width / 2 : x;
    }

    void pan(double pixels) {
        TimeScale present = scale.get();
        if (present != null) {
            scale.set(present.panned(pixels));
        }
    }

    /** A part of what is in sight, later when more than 0. */
    void panBy(double part) {
        pan(width * part);
    }

    /**
     * Puts the cursor on the next thing that happened, or the one before, and brings it into sight.
     */
    void step(boolean later) {
        Picture made = picture.get();
        TimeScale present = scale.get();
        if (made == null || present == null) {
            return;
        }
        Instant from = cursor.get() == null ? now.get() : cursor.get();
        Optional<Instant> next =
                later
                        ? made.instants()
                                .filter(at -> at.isAfter(from))
                                .min(Comparator.naturalOrder())
                        : made.instants()
                                .filter(at -> at.isBefore(from))
                                .max(Comparator.naturalOrder());
        next.ifPresent(at -> {
            cursor.set(at);
            double x = present.x(at);
            if (x < 0 || x > present.width()) {
                scale.set(present.showing(present.span(), at, 0.5));
            }
        });
    }

    /** All lanes at the cursor, null without one. */
    @Nullable Readout readout() {
        Picture made = picture.get();
        Instant at = cursor.get();
        return made == null || at == null ? null : Readout.at(made, naming, words, at);
    }

    /** The entries at the cursor, which a key opens, the latest recorded first. */
    List<String> entriesAtCursor() {
        Picture made = picture.get();
        Instant at = cursor.get();
        if (made == null || at == null) {
            return List.of();
        }
        return made.course().standing().stream()
                .filter(entry -> entry.at().equals(at))
                .map(Entry::id)
                .toList()
                .reversed();
    }
}
