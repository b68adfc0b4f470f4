package jp.mimamori.ui.shell;

import jp.mimamori.ward.WardClock;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What the frame needs of the machine beside the ward.
 *
 * @param loudspeaker where alarms are heard
 * @param running time that only runs on: nobody can set it
 */
public record Machine(Loudspeaker loudspeaker, Supplier<Duration> running) {

    /** The machine as it is. */
    public static Machine real() {
        return new Machine(new Tone(), WardClock.system()::running);
    }

    /** A machine on which nothing is heard and nothing is missed: for pictures. */
    public static Machine silent() {
        return new Machine((_, heard) -> heard.accept(true), WardClock.system()::running);
    }
}
