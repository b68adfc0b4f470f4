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
import java.util.Random;
import java.util.Set;

/**
 * What a disk may hold when the power fails after some events: all that was forced, and of what
 * came after the last force of each file nothing, all, or any part in any order, torn at the
 * borders of sectors or blocks.
 */
public final class PowerCut {

    private static final int[] TEARS = {512, 4096};

    private final Map<Integer, Content> forced = new HashMap<>();
    private final Map<Integer, List<Log.Event>> unforced = new HashMap<>();
    private final List<Log.Event> unforcedNames = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Log.Event> events = new ArrayList<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();

    /** Payloads that were acknowledged before the power failed, in their order. */
    public List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    public List<Log.Event> events() {
        return List.copyOf(events);
    }

    /** Takes events that came before the power failed; more can follow. */
    public PowerCut after(List<Log.Event> more) {
        events.addAll(more);
        for (var event : more) {
            switch (event) {
                case Log.Acknowledged(var payload) -> acknowledged.add(payload);
                case Log.Made made -> unforcedNames.add(made);
                case Log.Moved moved -> unforcedNames.add(moved);
                case Log.Deleted deleted -> unforcedNames.add(deleted);
                case Log.NamesForced(var directory) -> {
                    unforcedNames.forEach(name -> rename(names, name));
                    unforcedNames.clear();
                }
                case Log.Written written -> pending(written.file()).add(written);
                case Log.Cut cut -> pending(cut.file()).add(cut);
                case Log.Forced(var file) -> {
                    pending(file).forEach(forced(file)::apply);
                    pending(file).clear();
                }
            }
        }
        return this;
    }

    /** Writes one of the possible states into an empty directory; names lose their folder. */
    public void writeTo(Path directory, Random random) throws IOException {
        var now = new HashMap<>(names);
        unforcedNames
                .subList(0, random.nextInt(unforcedNames.size() + 1))
                .forEach(event -> rename(now, event));
        for (var name : now.entrySet()) {
            survivor(name.getValue(), random).write(directory.resolve(name.getKey()));
        }
    }

    /**
     * Writes what other programs see when only the process ends, into an empty directory.
     *
     * @return the number of the file that has each name
     */
    public Map<String, Integer> writeAllTo(Path directory) throws IOException {
        var now = new HashMap<>(names);
        unforcedNames.forEach(event -> rename(now, event));
        for (var name : now.entrySet()) {
            var content = forced(name.getValue()).copy();
            pending(name.getValue()).forEach(content::apply);
            content.write(directory.resolve(name.getKey()));
        }
        return now;
    }

    private Content survivor(int file, Random random) {
        var content = forced(file).copy();
        var later = pending(file);
        switch (random.nextInt(4)) {
            case 0 -> {
                // Nothing of it reached the disk.
            }
            case 1 -> later.forEach(content::apply);
            case 2 -> {
                int whole = later.isEmpty() ? 0 : random.nextInt(later.size());
                later.subList(0, whole).forEach(content::apply);
                if (whole < later.size()) {
                    pieces(later.get(whole), random).forEach(content::apply);
                }
            }
            default -> {
                var all = new ArrayList<Log.Event>();
                later.forEach(event -> all.addAll(pieces(event, random)));
                Collections.shuffle(all, random);
                all.forEach(content::apply);
            }
        }
        return content;
    }

    // Each sector or block of a write reaches the disk or does not.
    private static List<Log.Event> pieces(Log.Event event, Random random) {
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

    private static void rename(Map<String, Integer> names, Log.Event event) {
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

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Content forced(int file) {
        return forced.computeIfAbsent(file, f -> new Content(new byte[0], 0));
    }

    private List<Log.Event> pending(int file) {
        return unforced.computeIfAbsent(file, f -> new ArrayList<>());
    }

    /** The bytes of one file. */
    private static final class Content {

        private byte[] bytes;
        private int size;

        Content(byte[] bytes, int size) {
            this.bytes = bytes;
            this.size = size;
        }

        Content copy() {
            return new Content(Arrays.copyOf(bytes, size), size);
        }

        void apply(Log.Event event) {
            switch (event) {
                case Log.Written(var file, var at, var written) -> {
                    int end = Math.toIntExact(at + written.length);
                    grow(Math.max(size, end));
                    System.arraycopy(written, 0, bytes, (int) at, written.length);
                }
                case Log.Cut(var file, var cut) -> {
                    grow((int) cut);
                    size = (int) cut;
                }
                default -> throw new AssertionError(event);
            }
        }

        // What lies between the old end and the new one is zeros.
        private void grow(int end) {
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, end + end / 2);
            }
            if (end > size) {
                Arrays.fill(bytes, size, end, (byte) 0);
                size = end;
            }
        }

        void write(Path file) throws IOException {
            Files.write(file, Arrays.copyOf(bytes, size));
        }
    }
}
