package jp.mimamori.packs;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The shelf: every pack that the hospital holds, the program's own first. Immutable. */
public final class Packs {

    private final Held own;
    private final Map<String, Held> byEntry;
    private final Map<String, Held> byId = new LinkedHashMap<>();

    private Packs(Held own, Map<String, Held> byEntry) {
        this.own = own;
        this.byEntry = byEntry;
        byId.put(own.id(), own);
        byEntry.values().forEach(held -> byId.putIfAbsent(held.id(), held));
    }

    /** The program's own alone. */
    public static Packs of(Held own) {
        return new Packs(own, Map.of());
    }

    /**
     * The shelf as the hospital's record has it. What was examined before is not examined again.
     *
     * <p>A pack that cannot be gone by is not on it, though its entry stands: who goes by it cannot
     * be judged.
     */
    public Packs with(Course hospital, Instant now) {
        Taken taken = Taken.until(hospital, now);
        Map<String, Held> next = new LinkedHashMap<>();
        for (Entry entry : hospital.entries()) {
            if (entry instanceof Entry.GuidelinePack brought && !brought.at().isAfter(now)) {
                Held held = examined(brought);
                if (held != null) {
                    next.put(entry.id(), held.offered(stands(taken, brought)));
                }
            }
        }
        return new Packs(own, next);
    }

    private @Nullable Held examined(Entry.GuidelinePack brought) {
        Held before = byEntry.get(brought.id());
        if (before != null) {
            return before;
        }
        return Examined.of(brought) instanceof Examined.Fit fit ? fit.held() : null;
    }

    private static boolean stands(Taken taken, Entry.GuidelinePack brought) {
        return taken.byId(Entry.GuidelinePack.class, brought.id()).isPresent();
    }

    /** The pack that comes with the program. */
    public Held own() {
        return own;
    }

    /** All of them, the program's own first, then as they were installed. */
    public List<Held> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Held> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What patients who come now start with: the one that was installed last and is offered. */
    public Held current() {
        return all().stream().filter(Held::offered).reduce(own, (_, later) -> later);
    }

    /** By which pack a patient goes at an instant; empty when it is not here. */
    public Optional<Held> of(Course patient, Instant now) {
        return find(id(patient, now));
    }

    /** The id of the pack by which a patient goes at an instant, whether it is here or not. */
    public String id(Course patient, Instant now) {
        Entry.Guideline latest = Taken.until(patient, now).latest(Entry.Guideline.class);
        return latest == null ? own.id() : latest.pack();
    }

    /**
     * By which packs a patient went, each from its instant on; the first from {@link Instant#MIN}.
     * A pack that is not here is left out.
     */
    public NavigableMap<Instant, Held> along(Course patient) {
        NavigableMap<Instant, Held> along = new TreeMap<>();
        along.put(Instant.MIN, own);
        Taken.of(patient)
                .all(Entry.Guideline.class)
                .forEach(moved -> find(moved.pack()).ifPresent(h -> along.put(moved.at(), h)));
        return along;
    }
}
