package jp.mimamori.ui.vitals;

import javafx.scene.control.TextField;

import jp.mimamori.ui.DigitPad;

import java.util.function.Supplier;

/** Where the digits of a finger go: to the value at hand, or to the time while it is typed. */
final class PadKeys implements KeyPad.Keys {

    /**
     * What the keys with words on them do.
     *
     * @param back to the value at hand
     */
    record Ways(Runnable back, Runnable notMeasured, Runnable previous, Runnable next) {}

    private final Supplier<NumberInput> value;
    private final Supplier<TextField> time;
    private final Ways ways;

    PadKeys(Supplier<NumberInput> value, Supplier<TextField> time, Ways ways) {
        this.value = value;
        this.time = time;
        this.ways = ways;
    }

    private boolean timed() {
        return time.get().isFocused();
    }

    /** A time has no point. */
    @Override
    public void digit(String digit) {
        if (!timed()) {
            value.get().press(digit);
        } else if (!digit.equals(".")) {
            time.get().replaceSelection(digit);
        }
    }

    @Override
    public void backspace() {
        if (timed()) {
            DigitPad.erase(time.get());
        } else {
            value.get().backspace();
        }
    }

    @Override
    public void notMeasured() {
        ways.notMeasured().run();
    }

    @Override
    public void previous() {
        leave(ways.previous());
    }

    @Override
    public void next() {
        leave(ways.next());
    }

    private void leave(Runnable otherwise) {
        if (timed()) {
            ways.back().run();
        } else {
            otherwise.run();
        }
    }
}
