package jp.mimamori.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that was done to files, in one order, and what was acknowledged between. */
public final class Log {

    /** One thing that happened. */
    public sealed interface Event {}

    /** A file came to be under a name; {@code file} tells it from others of that name. */
    public record Made(int file, Path name) implements Event {}

    public record Moved(Path from, Path to) implements Event {}

    public record Deleted(Path name) implements Event {}

    public record NamesForced(Path directory) implements Event {}

    public record Written(int file, long at, byte[] bytes) implements Event {}

    public record Cut(int file, long size) implements Event {}

    public record Forced(int file) implements Event {}

    /** A payload was acknowledged. */
    public record Acknowledged(String payload) implements Event {}

    private final List<Event> events = new ArrayList<>();

    public synchronized void add(Event event) {
        events.add(event);
    }

    public synchronized void addAll(List<Event> more) {
        events.addAll(more);
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
