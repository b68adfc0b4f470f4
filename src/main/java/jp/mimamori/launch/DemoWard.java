package jp.mimamori.launch;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pack;
import jp.mimamori.record.Json;
import jp.mimamori.record.Line;
import jp.mimamori.record.Read;
import jp.mimamori.record.RecordReader;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.Ward;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ward in memory with invented patients, each at a telling moment of the course. What their
 * records hold after that moment is entered as the clock comes to it.
 */
final class DemoWard implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** 3 in the morning, when it matters. */
    static final Instant NIGHT = Instant.parse("2026-11-23T18:14:00Z");

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2})");

    /** Records, and how long after the infusion their moment is. */
    private static final Map<String, Duration> MOMENTS =
            Map.of(
                    "501", Duration.ofHours(72).minusMinutes(1),
                    "503", Duration.ofHours(26).plusMinutes(20),
                    "506", Duration.ofHours(3).plusMinutes(6),
                    "508", Duration.ofHours(36).plusMinutes(44),
                    "510", Duration.ofHours(144).plusMinutes(40),
                    "512", Duration.ofHours(46).plusMinutes(50),
                    "515", Duration.ofHours(-68),
                    "517", Duration.ofHours(73).plusMinutes(12));

    private final Ward ward;
    private final MovableClock clock;
    private final List<Line> toCome;

    private DemoWard(Ward ward, MovableClock clock, List<Line> toCome) {
        this.ward = ward;
        this.clock = clock;
        this.toCome = toCome;
    }

    /** Opens the demo ward at the clock's present time. */
    static DemoWard open(Pack pack, MovableClock clock, int copies) {
        Instant now = clock.now();
        List<Line> past = new ArrayList<>();
        List<Line> toCome = new ArrayList<>();
        past.addAll(DemoStaff.lines(now));
        for (int copy = 0; copy < copies; copy++) {
            for (String bed : MOMENTS.keySet().stream().sorted().toList()) {
                for (Line line : lines(pack, bed, now, copy)) {
                    (isToCome(line, now) ? toCome : past).add(line);
                }
            }
        }
        past.addAll(DemoAnswers.lines(now));
        toCome.sort(Comparator.comparing(line -> recordedAt(((Line.Entered) line).entry())));
        Ward ward = Ward.open(pack, Book.holding(past), clock, ZONE);
        return new DemoWard(ward, clock, toCome);
    }

    /** What the demo ward's records hold up to an instant. */
    static List<Line> past(Pack pack, Instant now) {
        List<Line> past = new ArrayList<>(DemoStaff.lines(now));
        MOMENTS.keySet().stream()
                .sorted()
                .flatMap(bed -> lines(pack, bed, now, 0).stream())
                .filter(line -> !isToCome(line, now))
                .forEach(past::add);
        return past;
    }

    /** Whether an entry holds, or was recorded, after an instant. */
    private static boolean isToCome(Line line, Instant now) {
        return line instanceof Line.Entered entered && recordedAt(entered.entry()).isAfter(now);
    }

    private static Instant recordedAt(Entry entry) {
        OffsetDateTime recorded = entry.meta().recordedAt();
        Instant at = entry.at();
        return recorded == null || recorded.toInstant().isBefore(at) ? at : recorded.toInstant();
    }

    private static List<Line> lines(Pack pack, String bed, Instant now, int copy) {
        JsonNode root = read(bed);
        Instant infusion =
                root.path("entries")
                        .valueStream()
                        .filter(e -> e.path("type").asString().equals("infusion"))
                        .map(e -> OffsetDateTime.parse(e.path("at").asString()).toInstant())
                        .findFirst()
                        .orElseThrow();
        Duration shift =
                Duration.between(infusion.plus(Objects.requireNonNull(MOMENTS.get(bed))), now);
        JsonNode moved = moved(root, shift);
        if (copy > 0) {
            rename((ObjectNode) moved, copy);
        }
        if (!(new RecordReader(pack).read(moved) instanceof Read.Ok ok)) {
            throw new IllegalStateException("demo record " + bed);
        }
        Course course = ok.course();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(course.patient(), course.zone()));
        for (Entry entry : course.entries()) {
            lines.add(Line.of(course.patient().id(), entry));
        }
        return lines;
    }

    /** More of the same patients in other beds, for a crowded ward. */
    private static void rename(ObjectNode record, int copy) {
        ObjectNode patient = (ObjectNode) record.get("patient");
        patient.put("id", patient.path("id").asString() + "-" + copy);
        for (JsonNode entry : record.path("entries")) {
            if (entry.path("type").asString().equals("stay")) {
                int bed = Integer.parseInt(entry.path("bed").asString()) + 20 * copy;
                ((ObjectNode) entry).put("bed", String.valueOf(bed));
            }
        }
    }

    private static JsonNode read(String bed) {
        try (InputStream in =
                Objects.requireNonNull(
                        DemoWard.class.getResourceAsStream("demo/" + bed + ".json"), bed)) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same document with every time in it moved, also those in the ids of prompts. */
    private static JsonNode moved(JsonNode node, Duration by) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode out = Json.MAPPER.createObjectNode();
                object.properties().forEach(p -> out.set(p.getKey(), moved(p.getValue(), by)));
                yield out;
            }
            case StringNode text -> StringNode.valueOf(moved(text.asString(), by));
            default -> {
                if (!node.isArray()) {
                    yield node;
                }
                var out = Json.MAPPER.createArrayNode();
                node.forEach(each -> out.add(moved(each, by)));
                yield out;
            }
        };
    }

    private static String moved(String text, Duration by) {
        Matcher found = INSTANT.matcher(text);
        StringBuilder out = new StringBuilder();
        while (found.find()) {
            OffsetDateTime then = OffsetDateTime.parse(found.group()).plus(by);
            found.appendReplacement(out, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(then));
        }
        return found.appendTail(out).toString();
    }

    Ward ward() {
        return ward;
    }

    MovableClock clock() {
        return clock;
    }

    /** Moves the clock ahead, and enters what happened meanwhile. */
    void move(Duration by) {
        clock.move(by);
        play();
    }

    /** Enters what has come to pass. */
    void play() {
        Instant now = clock.now();
        while (!toCome.isEmpty()
                && toCome.getFirst() instanceof Line.Entered next
                && !isToCome(next, now)) {
            toCome.removeFirst();
            var _ = ward.write(next.patientId(), List.of(next.entry()));
        }
    }

    @Override
    public void close() {
        ward.close();
    }
}
