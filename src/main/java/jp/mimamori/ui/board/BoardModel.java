package jp.mimamori.ui.board;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.guideline.Pack;
import jp.mimamori.ward.Snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The board's patients after filter and search. Ages on it are brought up to date every few
 * seconds, not every one.
 */
final class BoardModel {

    private static final Duration STEADY = Duration.ofSeconds(10);

    private final Glances glances;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Glance>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
    private Snapshot snapshot;
    private Instant now;
    private boolean empty = true;

    BoardModel(Pack pack, Snapshot snapshot, Instant now) {
        glances = new Glances(pack);
        this.snapshot = snapshot;
        this.now = now;
        filter.subscribe(_ -> look());
        search.subscribe(_ -> look());
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    StringProperty search() {
        return search;
    }

    /** Whether a table is shown instead of cards. */
    BooleanProperty table() {
        return table;
    }

    ReadOnlyObjectProperty<List<Glance>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** How many patients a filter lets through, whatever is searched. */
    int count(Filter of) {
        return counts.getOrDefault(of, 0);
    }

    /** Whether the ward has no patient at all. */
    boolean empty() {
        return empty;
    }

    void take(Snapshot latest, Instant at) {
        snapshot = latest;
        now = at;
        look();
    }

    void tick(Instant at) {
        if (Duration.between(now, at).abs().compareTo(STEADY) >= 0) {
            now = at;
            look();
        }
    }

    private void look() {
        List<Glance> all = glances.of(snapshot, now);
        for (Filter each : Filter.values()) {
            counts.put(each, (int) all.stream().filter(each::lets).count());
        }
        empty = all.isEmpty();
        shown.set(
                all.stream()
                        .filter(filter.get()::lets)
                        .filter(glance -> Search.finds(search.get(), glance.bedside()))
                        .toList());
    }
}
