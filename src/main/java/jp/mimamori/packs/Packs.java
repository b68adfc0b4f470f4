package jp.mimamori.packs;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The shelf: every pack that the hospital holds, the program's own first. Immutable. */
public final class Packs {

    private final Held own;
    private final Map<String, Examined> examined;
    private final Map<String, Held> byId = new LinkedHashMap<>();

    /**
     * @param examined what came of each pack's entry, fit or not, by the entry's id
     * @param installed those that are fit, as they were installed
     */
    private Packs(Held own, Map<String, Examined> examined, List<Held> installed) {
        this.own = own;
        this.examined = examined;
        byId.put(own.id(), own);
        installed.forEach(held -> byId.putIfAbsent(held.id(), held));
    }

    /** The program's own alone. */
    public static Packs of(Held own) {
        return new Packs(own, Map.of(), List.of());
    }

    /**
     * The shelf as the hospital's record has it. What was examined before is not examined again.
     *
     * <p>A pack that cannot be gone by is not on it, though its entry stands: who goes by it cannot
     * be judged.
     */
    public Packs with(Course hospital, Instant now) {
        Taken taken = Taken.until(hospital, now);
        Map<String, Examined> next = new HashMap<>();
        List<Held> installed = new ArrayList<>();
        for (Entry entry : hospital.entries()) {
            if (entry instanceof Entry.GuidelinePack brought && !brought.at().isAfter(now)) {
                Examined known = examined.get(entry.id());
                Examined found = known == null ? Examined.of(brought) : known;
                next.put(entry.id(), found);
                if (found instanceof Examined.Fit fit) {
                    installed.add(fit.held().offered(stands(taken, brought)));
                }
            }
        }
        return new Packs(own, next, installed);
    }

    /** Why a pack's entry brought none that can be gone by; null when it did, or never came. */
    public @Nullable Words unfit(Entry.GuidelinePack brought) {
        return examined.get(brought.id()) instanceof Examined.Unfit unfit ? unfit.why() : null;
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
