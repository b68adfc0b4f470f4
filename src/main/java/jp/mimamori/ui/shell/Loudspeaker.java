package jp.mimamori.ui.shell;

import java.util.function.Consumer;

/** Where alarms are heard. */
@FunctionalInterface
public interface Loudspeaker {

    /**
     * Sounds an alarm, beside the window.
     *
     * @param tone as the hospital has set it
     * @param heard told, on any thread, whether it could be played
     */
    void sound(String tone, Consumer<Boolean> heard);
}
