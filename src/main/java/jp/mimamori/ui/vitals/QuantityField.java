package jp.mimamori.ui.vitals;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * One number that is being typed. What is impossible is refused at the digit that makes it so, what
 * is unlikely is asked about once and then kept.
 */
public final class QuantityField {

    /**
     * What the field holds.
     *
     * @param text as typed, folded to plain digits
     * @param asked whether the doubt was shown
     * @param kept whether the doubtful value stays as it is
     */
    public record State(String text, Typed typed, boolean asked, boolean kept) {

        static final State BLANK = new State("", new Typed.Blank(), false, false);

        /** Whether the question about an unlikely value is open. */
        public boolean asks() {
            return asked && !kept && doubt() != null;
        }

        /** Why the value is unlikely, null when it is not. */
        public Typed.@Nullable Doubt doubt() {
            return typed instanceof Typed.Value(_, Typed.Doubt doubt) ? doubt : null;
        }

        /** The value, null when there is none. */
        public @Nullable BigDecimal value() {
            return typed instanceof Typed.Value(BigDecimal value, _) ? value : null;
        }

        /** Whether something stands there, be it a value, a fault or a reason. */
        public boolean filled() {
            return !(typed instanceof Typed.Blank);
        }
    }

    private final Quantity quantity;
    private final Supplier<@Nullable Last> last;
    private final Supplier<Instant> at;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.BLANK);

    /**
     * @param last the value to compare with, as known at the time of measuring
     * @param at the time of measuring
     */
    QuantityField(Quantity quantity, Supplier<@Nullable Last> last, Supplier<Instant> at) {
        this.quantity = quantity;
        this.last = last;
        this.at = at;
    }

    /** A field without a last value. */
    static QuantityField plain(Quantity quantity) {
        return new QuantityField(quantity, () -> null, () -> Instant.EPOCH);
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    public @Nullable Last last() {
        return last.get();
    }

    /** Takes what is typed; while the question about an unlikely value is open, nothing. */
    public void type(String text) {
        if (state.get().asks()) {
            return;
        }
        String plain = Numbers.folded(text);
        if (!plain.equals(state.get().text()) || !state.get().filled()) {
            state.set(new State(plain, read(plain), false, false));
        }
    }

    /** Adds a digit or the point; takes the place of a reason why it was not measured. */
    public void append(String digit) {
        type(state.get().text() + digit);
    }

    public void backspace() {
        String text = state.get().text();
        type(text.isEmpty() ? "" : text.substring(0, text.length() - 1));
        if (text.isEmpty()) {
            clear();
        }
    }

    public void clear() {
        state.set(State.BLANK);
    }

    public void notMeasured(Typed.Reason reason) {
        state.set(new State("", new Typed.NotMeasured(reason), false, false));
    }

    /**
     * Enter: whether the next field may be gone to. A text that is no whole value is refused; a
     * value that was meant takes the place of one without its point, to be looked at; an unlikely
     * one is asked about the first time.
     */
    public boolean enter() {
        State now = leave();
        if (now.typed() instanceof Typed.Refused(_, BigDecimal meant)) {
            if (meant != null) {
                type(Numbers.shown(meant));
            }
            return false;
        }
        if (now.doubt() != null && !now.kept()) {
            state.set(new State(now.text(), now.typed(), true, now.asked()));
            return now.asked();
        }
        return true;
    }

    /** The field is left by other ways: what is no whole value is refused, and stays to be seen. */
    State leave() {
        State now = state.get();
        if (now.typed() instanceof Typed.Partial) {
            state.set(
                    new State(
                            now.text(),
                            new Typed.Refused(quantity.refusal(now.text()), null),
                            false,
                            false));
        }
        return state.get();
    }

    /** Asks about an unlikely value without waiting for Enter. */
    void ask() {
        State now = state.get();
        if (now.doubt() != null && !now.kept()) {
            state.set(new State(now.text(), now.typed(), true, false));
        }
    }

    /** The unlikely value stays as it is. */
    public void keep() {
        State now = state.get();
        state.set(new State(now.text(), now.typed(), true, true));
    }

    /** The unlikely value is to be put right: it is asked about anew when it is entered again. */
    void correct() {
        State now = state.get();
        state.set(new State(now.text(), now.typed(), false, false));
    }

    private Typed read(String plain) {
        if (plain.isEmpty()) {
            return new Typed.Blank();
        }
        if (Numbers.decimal(plain) instanceof Read.Ok<BigDecimal>(BigDecimal value)
                && !plain.startsWith("+")) {
            if (quantity.possible(value) && decimalsOf(plain) <= quantity.decimals()) {
                return new Typed.Value(value, doubt(value));
            }
            if (!quantity.mayBecome(plain)) {
                return new Typed.Refused(quantity.refusal(plain), quantity.meant(value));
            }
            return new Typed.Partial();
        }
        return quantity.mayBecome(plain)
                ? new Typed.Partial()
                : new Typed.Refused(quantity.refusal(plain), null);
    }

    private static int decimalsOf(String plain) {
        int point = plain.indexOf('.');
        return point < 0 ? 0 : plain.length() - point - 1;
    }

    private Typed.@Nullable Doubt doubt(BigDecimal value) {
        Last before = last.get();
        if (before != null
                && quantity.jump() != null
                && value.subtract(before.value()).abs().compareTo(quantity.jump()) >= 0
                && Duration.between(before.at(), at.get()).compareTo(quantity.jumpWithin()) <= 0) {
            return new Typed.Doubt.Jump(before.value(), before.at());
        }
        boolean rare =
                (quantity.rareUnder() != null && value.compareTo(quantity.rareUnder()) < 0)
                        || (quantity.rareOver() != null
                                && value.compareTo(quantity.rareOver()) > 0);
        return rare ? new Typed.Doubt.Rare() : null;
    }
}
