package jp.mimamori.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What a disk may hold when the power fails after some events: all that was forced, and of what
 * came after the last force of each file nothing, all, or any part in any order, torn at the
 * borders of sectors or blocks.
 */
public final class PowerCut {

    private static final int[] TEARS = {512, 4096};

    private final RandomGenerator random;
    private final Map<Integer, byte[]> forced = new HashMap<>();
    private final Map<Integer, List<Log.Event>> unforced = new HashMap<>();
    private final List<Log.Event> unforcedNames = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Log.Event> events = new ArrayList<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();

    public PowerCut(RandomGenerator random) {
        this.random = random;
    }

    /** Payloads that were acknowledged before the power failed, in their order. */
    public List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    public List<Log.Event> events() {
        return List.copyOf(events);
    }

    /** Takes the events that came before the power failed. */
    public PowerCut after(List<Log.Event> events) {
        this.events.addAll(events);
        for (var event : events) {
            switch (event) {
                case Log.Acknowledged(var payload) -> acknowledged.add(payload);
                case Log.Made made -> unforcedNames.add(made);
                case Log.Moved moved -> unforcedNames.add(moved);
                case Log.Deleted deleted -> unforcedNames.add(deleted);
                case Log.NamesForced(var directory) -> {
                    unforcedNames.forEach(this::rename);
                    unforcedNames.clear();
                }
                case Log.Written written -> pending(written.file()).add(written);
                case Log.Cut cut -> pending(cut.file()).add(cut);
                case Log.Forced(var file) -> {
                    forced.put(file, applied(content(file), pending(file)));
                    pending(file).clear();
                }
            }
        }
        return this;
    }

    /** Writes one of the possible states into an empty directory; names lose their folder. */
    public void writeTo(Path directory) throws IOException {
        int named = random.nextInt(unforcedNames.size() + 1);
        unforcedNames.subList(0, named).forEach(this::rename);
        for (var name : names.entrySet()) {
            Files.write(directory.resolve(name.getKey()), survivor(name.getValue()));
        }
    }

    /**
     * Writes what other programs see when only the process ends, into an empty directory.
     *
     * @return the number of the file that has each name
     */
    public Map<String, Integer> writeAllTo(Path directory) throws IOException {
        unforcedNames.forEach(this::rename);
        unforcedNames.clear();
        for (var name : names.entrySet()) {
            Files.write(
                    directory.resolve(name.getKey()),
                    applied(content(name.getValue()), pending(name.getValue())));
        }
        return Map.copyOf(names);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private byte[] survivor(int file) {
        var later = pending(file);
        return switch (random.nextInt(4)) {
            case 0 -> content(file);
            case 1 -> applied(content(file), later);
            case 2 -> {
                int whole = later.isEmpty() ? 0 : random.nextInt(later.size());
                var some = new ArrayList<>(later.subList(0, whole));
                if (whole < later.size()) {
                    some.addAll(pieces(later.get(whole)));
                }
                yield applied(content(file), some);
            }
            default -> {
                var all = new ArrayList<Log.Event>();
                later.forEach(event -> all.addAll(pieces(event)));
                Collections.shuffle(all, java.util.Random.from(random));
                yield applied(content(file), all);
            }
        };
    }

    // Each sector or block of a write reaches the disk or does not.
    private List<Log.Event> pieces(Log.Event event) {
        if (!(event instanceof Log.Written(var file, var at, var bytes))) {
            return random.nextBoolean() ? List.of(event) : List.of();
        }
        int tear = TEARS[random.nextInt(TEARS.length)];
        var kept = new ArrayList<Log.Event>();
        for (int from = 0; from < bytes.length; ) {
            int to = (int) Math.min(bytes.length, from + tear - (at + from) % tear);
            if (random.nextBoolean()) {
                kept.add(new Log.Written(file, at + from, Arrays.copyOfRange(bytes, from, to)));
            }
            from = to;
        }
        return kept;
    }

    private void rename(Log.Event event) {
        switch (event) {
            case Log.Made(var file, var name) -> names.put(name(name), file);
            case Log.Moved(var from, var to) -> {
                var file = names.remove(name(from));
                if (file != null) {
                    names.put(name(to), file);
                }
            }
            case Log.Deleted(var name) -> names.remove(name(name));
            default -> throw new AssertionError(event);
        }
    }

    private byte[] content(int file) {
        return forced.getOrDefault(file, new byte[0]);
    }

    private List<Log.Event> pending(int file) {
        return unforced.computeIfAbsent(file, f -> new ArrayList<>());
    }

    private static byte[] applied(byte[] content, List<Log.Event> events) {
        var bytes = content;
        boolean own = false;
        int size = content.length;
        for (var event : events) {
            switch (event) {
                case Log.Written(var file, var at, var written) -> {
                    int end = Math.toIntExact(at + written.length);
                    if (!own || end > bytes.length) {
                        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, end + end / 2));
                        own = true;
                    }
                    if (at > size) {
                        Arrays.fill(bytes, size, (int) at, (byte) 0);
                    }
                    System.arraycopy(written, 0, bytes, (int) at, written.length);
                    size = Math.max(size, end);
                }
                case Log.Cut(var file, var cut) -> {
                    if (cut > bytes.length) {
                        bytes = Arrays.copyOf(bytes, (int) cut);
                        own = true;
                    } else if (cut > size) {
                        Arrays.fill(bytes, size, (int) cut, (byte) 0);
                    }
                    size = (int) cut;
                }
                default -> throw new AssertionError(event);
            }
        }
        return Arrays.copyOf(bytes, size);
    }
}
