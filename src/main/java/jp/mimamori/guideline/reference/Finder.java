package jp.mimamori.guideline.reference;

import jp.mimamori.guideline.Words;
import jp.mimamori.guideline.reference.Query.Layers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds places of the guideline in either language, in kanji or kana, and by the ids of the pack's
 * rows. The whole is small: every unit is looked at.
 */
public final class Finder {

    /** A row's id, or its beginning with the grade. */
    private static final Pattern ROW = Pattern.compile("[A-Z][A-Z0-9]+-[A-Z0-9-]*");

    private final Kana kana = Kana.builtIn();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A unit made ready.
     *
     * @param measured of the trials: found after what is done at the bedside
     */
    private record Entry(
            Passage passage,
            boolean measured,
            Layers ja,
            Layers en,
            Layers underJa,
            Layers underEn) {

        boolean heading() {
            return passage.spot().at().isEmpty();
        }
    }

    /**
     * A place found.
     *
     * @param words of the unit
     * @param row the first cell of the table's row in which it stands; null outside
     * @param shown the words, or of a row of numbers the last columns with their heads
     */
    public record Hit(Spot spot, Page page, Words words, @Nullable Words row, Words shown) {}

    private record Ranked(int rank, Entry entry) {}

    public Finder(Reference reference) {
        boolean measured = false;
        Page last = null;
        for (Passage passage : Passage.of(reference)) {
            if (!passage.page().equals(last)) {
                last = passage.page();
                measured = reference.trials(last);
            }
            entries.add(
                    new Entry(
                            passage,
                            measured,
                            Layers.of(passage.words().ja(), kana),
                            Layers.of(passage.words().en(), kana),
                            Layers.of(passage.under().ja(), kana),
                            Layers.of(passage.under().en(), kana)));
        }
    }

    /** The places that hold what was typed, the nearest first; none for nothing typed. */
    public List<Hit> find(String typed) {
        Query query = new Query(typed, kana);
        if (query.empty()) {
            return List.of();
        }
        String row = Folded.of(typed).text().strip().replace(' ', '-').toUpperCase(Locale.ROOT);
        String id = typed.strip().toUpperCase(Locale.ROOT);
        List<Ranked> found = new ArrayList<>();
        for (Entry entry : entries) {
            int rank = byId(entry, ROW.matcher(id).matches() ? id : row);
            rank = rank >= 0 ? rank : rank(entry, query);
            if (rank >= 0) {
                found.add(new Ranked(rank * 2 + (entry.measured() ? 1 : 0), entry));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::rank));
        Set<Spot> once = new HashSet<>();
        return found.stream()
                .map(Ranked::entry)
                .map(Entry::passage)
                .filter(p -> once.add(p.spot()))
                .map(p -> new Hit(p.spot(), p.page(), p.words(), p.row(), p.shown()))
                .toList();
    }

    private static int byId(Entry entry, String id) {
        boolean rowId = ROW.matcher(id).matches();
        boolean is =
                entry.passage().rows().stream()
                        .anyMatch(row -> row.equals(id) || (rowId && row.startsWith(id)));
        return is ? 0 : -1;
    }

    private static int rank(Entry entry, Query query) {
        if (entry.heading() && (query.begins(entry.ja()) || query.begins(entry.en()))) {
            return 0;
        }
        if (query.whole(entry.ja()) || query.whole(entry.en())) {
            return entry.heading() ? 1 : 2;
        }
        if (query.within(entry.ja()) || query.within(entry.en())) {
            return 3;
        }
        if (query.all(entry.ja()) || query.all(entry.en())) {
            return 4;
        }
        if (query.all(entry.ja(), entry.underJa()) || query.all(entry.en(), entry.underEn())) {
            return 5;
        }
        return -1;
    }

    /** Where in a text that is what was typed; empty when nothing is, or nothing was typed. */
    public List<Mark> marks(String typed, String text) {
        Query query = new Query(typed, kana);
        return query.empty() ? List.of() : query.marks(Layers.of(text, kana));
    }
}
