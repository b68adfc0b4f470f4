package jp.mimamori.launch;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/**
 * Prints an exception by its classes and places, without its words.
 *
 * <p>Why: a database, a parser, or a number format puts the value that it choked on into its
 * message, and that value may be a patient's.
 */
public final class WordlessTrace extends ThrowableHandlingConverter {
    /** Made by Logback, by the name that stands in its configuration. */
    public WordlessTrace() {}

    /** The trace of an exception. */
    static String of(Throwable thrown) {
        return trace(new ThrowableProxy(thrown));
    }

    @Override
    public String convert(ILoggingEvent event) {
        return trace(event.getThrowableProxy());
    }

    private static String trace(@Nullable IThrowableProxy first) {
        StringBuilder trace = new StringBuilder();
        Set<IThrowableProxy> printed = new HashSet<>();
        @Nullable IThrowableProxy thrown = first;
        while (thrown != null && printed.add(thrown)) {
            append(trace, printed.size() == 1 ? "" : "caused by ", thrown);
            thrown = thrown.getCause();
        }
        return trace.toString();
    }

    private static void append(StringBuilder trace, String how, IThrowableProxy thrown) {
        trace.append(how).append(thrown.getClassName()).append(System.lineSeparator());
        for (StackTraceElementProxy place : thrown.getStackTraceElementProxyArray()) {
            trace.append("    ").append(place.getSTEAsString()).append(System.lineSeparator());
        }
        for (IThrowableProxy beside : thrown.getSuppressed()) {
            append(trace, "suppressed ", beside);
        }
    }
}
