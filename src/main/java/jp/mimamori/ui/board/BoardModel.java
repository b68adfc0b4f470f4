package jp.mimamori.ui.board;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.ward.Snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The board's patients after filter and search, in the order that is chosen. Ages on it are brought
 * up to date every few seconds, not every one.
 */
final class BoardModel {

    private static final Duration STEADY = Duration.ofSeconds(10);

    /** No ward is called so: everybody, in whichever ward. */
    static final String EVERY_WARD = "*";

    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<Order> order = new ReadOnlyObjectWrapper<>(Order.URGENCY);
    private final ObjectProperty<String> ward = new SimpleObjectProperty<>(EVERY_WARD);
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty table = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Glance>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Filter, Integer> counts = new EnumMap<>(Filter.class);
    private Snapshot snapshot;
    private Instant now;
    private List<String> wards = List.of();
    private boolean empty = true;

    BoardModel(Snapshot snapshot, Instant now) {
        this.snapshot = snapshot;
        this.now = now;
        filter.subscribe(_ -> look());
        ward.subscribe(_ -> look());
        order.subscribe(_ -> look());
        search.subscribe(_ -> look());
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    /** In which order they are shown: stays until another is chosen. */
    ReadOnlyObjectProperty<Order> order() {
        return order.getReadOnlyProperty();
    }

    void nextOrder() {
        order.set(order.get().next());
    }

    /** The ward that is shown, or {@link #EVERY_WARD}. */
    ObjectProperty<String> ward() {
        return ward;
    }

    /** The wards in which patients lie; empty for patients without one. */
    List<String> wards() {
        return wards;
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
        List<Glance> everybody = Glances.of(snapshot, now);
        wards = everybody.stream().map(g -> g.bedside().ward()).distinct().sorted().toList();
        if (!ward.get().equals(EVERY_WARD) && !wards.contains(ward.get())) {
            ward.set(EVERY_WARD);
            return;
        }
        List<Glance> all =
                everybody.stream()
                        .filter(g ->
                                ward.get().equals(EVERY_WARD)
                                        || ward.get().equals(g.bedside().ward()))
                        .toList();
        for (Filter each : Filter.values()) {
            counts.put(each, (int) all.stream().filter(each::lets).count());
        }
        empty = everybody.isEmpty();
        shown.set(
                all.stream()
                        .filter(filter.get()::lets)
                        .filter(glance -> Search.finds(search.get(), glance.bedside()))
                        .sorted(order.get().comparator())
                        .toList());
    }
}
