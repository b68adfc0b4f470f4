package jp.mimamori.ui.vitals;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Entry;
import jp.mimamori.course.IceItems;
import jp.mimamori.course.Meta;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/** The items of the ICE score beside its sum: the sum alone may be typed, items add up to it. */
public final class IceField {

    /** The items with their most points. */
    public enum Item {
        ORIENTATION(4),
        NAMING(3),
        COMMANDS(1),
        /** A sentence by hand (書字). */
        WRITING(1),
        ATTENTION(1);

        private final int most;

        Item(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }

    private final QuantityField sum;
    private final ReadOnlyObjectWrapper<Map<Item, Integer>> points =
            new ReadOnlyObjectWrapper<>(Map.of());

    IceField(QuantityField sum) {
        this.sum = sum;
    }

    void begin() {
        points.set(Map.of());
    }

    public ReadOnlyObjectProperty<Map<Item, Integer>> points() {
        return points.getReadOnlyProperty();
    }

    /** Points of an item; the same again takes them back. When all five stand, they are the sum. */
    public void points(Item item, int given) {
        Map<Item, Integer> changed = new EnumMap<>(Item.class);
        changed.putAll(points.get());
        if (!changed.remove(item, given)) {
            changed.put(item, given);
        }
        points.set(Map.copyOf(changed));
        if (changed.size() == Item.values().length) {
            sum.type(String.valueOf(total()));
        } else {
            sum.clear();
        }
    }

    /** Full points in every item, by one key. */
    public void full() {
        Map<Item, Integer> all = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            all.put(item, item.most());
        }
        points.set(Map.copyOf(all));
        sum.type(String.valueOf(total()));
    }

    private int total() {
        return points.get().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The sum was typed: items that do not make it are let go. */
    void sumTyped() {
        var value = sum.state().get().value();
        boolean same = value != null && value.intValue() == total();
        if (!points.get().isEmpty() && sum.state().get().filled() && !same) {
            points.set(Map.of());
        }
    }

    /** Whether some items have points and others have none. */
    boolean half() {
        return !points.get().isEmpty() && points.get().size() < Item.values().length;
    }

    Entry.@Nullable Ice entry(Meta meta) {
        var value = sum.state().get().value();
        if (value == null) {
            return null;
        }
        return new Entry.Ice(meta, value.intValue(), value.intValue() == total() ? items() : null);
    }

    private @Nullable IceItems items() {
        if (points.get().size() < Item.values().length) {
            return null;
        }
        return new IceItems(
                of(Item.ORIENTATION),
                of(Item.NAMING),
                of(Item.COMMANDS),
                of(Item.WRITING),
                of(Item.ATTENTION));
    }

    private int of(Item item) {
        return points.get().getOrDefault(item, 0);
    }
}
