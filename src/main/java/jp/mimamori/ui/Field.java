package jp.mimamori.ui;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Something typed, and what it is read as. Blank may be allowed; then it is read as nothing. */
public final class Field<T> {

    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Read<Optional<T>>> read = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty left = new SimpleBooleanProperty();
    private final Function<String, Read<T>> reader;
    private final boolean needed;

    private Field(boolean needed, Function<String, Read<T>> reader) {
        this.needed = needed;
        this.reader = reader;
        text.subscribe(typed -> read.set(read(typed)));
    }

    /** Blank is a fault. */
    public static <T> Field<T> needed(Function<String, Read<T>> reader) {
        return new Field<>(true, reader);
    }

    /** Blank is read as nothing. */
    public static <T> Field<T> optional(Function<String, Read<T>> reader) {
        return new Field<>(false, reader);
    }

    private Read<Optional<T>> read(String typed) {
        if (typed.isBlank()) {
            return needed ? Read.no("number.blank") : Read.ok(Optional.empty());
        }
        return switch (reader.apply(typed)) {
            case Read.Ok<T>(T value) -> Read.ok(Optional.of(value));
            case Read.No<T>(var key, var values) -> new Read.No<>(key, values);
        };
    }

    public StringProperty text() {
        return text;
    }

    public ReadOnlyObjectProperty<Read<Optional<T>>> read() {
        return read.getReadOnlyProperty();
    }

    /** Whether the field was left once: only then a fault is pointed out. */
    public BooleanProperty left() {
        return left;
    }

    public boolean needed() {
        return needed;
    }

    public boolean wrong() {
        return read.get() instanceof Read.No;
    }

    public boolean blank() {
        return text.get().isBlank();
    }

    /** Whether something that is needed is not typed yet: nothing can be recorded before. */
    public static BooleanBinding missing(Field<?>... fields) {
        return Bindings.createBooleanBinding(
                () -> Stream.of(fields).anyMatch(field -> field.needed() && field.blank()),
                Stream.of(fields).map(Field::text).toArray(Observable[]::new));
    }

    /** The value, empty when there is none or it is wrong. */
    public Optional<T> value() {
        return read.get().found().flatMap(found -> found);
    }

    /** Reads again: what is allowed has changed. */
    public void again() {
        read.set(read(text.get()));
    }
}
