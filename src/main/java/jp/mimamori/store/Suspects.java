package jp.mimamori.store;

import jp.mimamori.journal.Damage;
import jp.mimamori.journal.Reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whose entries are lost. The journal cannot say it of a frame that it lost; the store can, as long
 * as it still holds the row.
 *
 * @param anybody whether some frame stays without a name
 */
record Suspects(Set<String> patients, boolean anybody) {

    /**
     * @param shelf what is known now, with what was salvaged
     * @param older whether the rows on the shelf were there before this reading
     */
    static Suspects of(Reading reading, Shelf shelf, boolean older) {
        var patients = new HashSet<String>();
        try {
            boolean anybody = shelf.hasUnreadable();
            for (var damage : reading.damages()) {
                if (damage.losesFrames()) {
                    var named = new AtomicLong();
                    shelf.each(
                            damage.first(),
                            damage.last(),
                            row -> {
                                patients.add(row.about().patient());
                                named.incrementAndGet();
                            });
                    // A forged frame may name anybody.
                    boolean said = !isDelivered(damage) || older;
                    anybody |= !said || named.get() <= damage.last() - damage.first();
                }
            }
            return new Suspects(patients, anybody);
        } catch (StoreFailed nobodyKnows) {
            return new Suspects(patients, true);
        }
    }

    /** Rows of frames that the journal lost, from a store that still has them. */
    static List<Row> salvage(Reading reading, @Nullable Shelf shelf) {
        var rows = new ArrayList<Row>();
        if (shelf == null || !shelf.head().journal().equals(reading.head().journal())) {
            return rows;
        }
        for (var damage : reading.damages()) {
            if (damage.losesFrames() && !isDelivered(damage)) {
                try {
                    shelf.each(damage.first(), damage.last(), rows::add);
                } catch (StoreFailed damaged) {
                    // Then nobody knows whose they are, and that is said.
                }
            }
        }
        return rows;
    }

    private static boolean isDelivered(Damage damage) {
        return switch (damage.kind()) {
            case CHAIN, REWRITTEN -> true;
            case HEADER, CHANGED, MISSING, END_MISSING, OUT_OF_ORDER, FOREIGN -> false;
        };
    }
}
