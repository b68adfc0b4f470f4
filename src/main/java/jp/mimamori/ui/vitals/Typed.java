package jp.mimamori.ui.vitals;

import jp.mimamori.ui.Read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/** What a typed text means so far. */
public sealed interface Typed {

    /** Nothing; it is not 0. */
    record Blank() implements Typed {}

    /** Not a value yet, but more digits can make it one. */
    record Partial() implements Typed {}

    /** A possible value; asked about once when it is doubtful. */
    record Value(BigDecimal value, @Nullable Doubt doubt) implements Typed {}

    /**
     * Impossible.
     *
     * @param meant the value that was meant when only the point was left out, null when there is
     *     none
     */
    record Refused(Read.No<BigDecimal> why, @Nullable BigDecimal meant) implements Typed {}

    /** Not measured, with the reason. */
    record NotMeasured(Reason reason) implements Typed {}

    /** Why something was not measured. */
    enum Reason {
        REFUSED("refused"),
        ASLEEP("asleep"),
        DEVICE_UNAVAILABLE("deviceUnavailable"),
        OTHER("other");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** As in the record and in the words. */
        public String code() {
            return code;
        }
    }

    /** Why a possible value is asked about once. */
    sealed interface Doubt {

        /** Seldom seen in anybody. */
        record Rare() implements Doubt {}

        /** Far from the last value. */
        record Jump(BigDecimal from, Instant at) implements Doubt {}
    }
}
