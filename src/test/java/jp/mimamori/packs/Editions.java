package jp.mimamori.packs;

import jp.mimamori.Records;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.PackText;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.record.AnswerWriter;
import jp.mimamori.record.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Made-up later editions of the program's own pack. */
public final class Editions {

    public static final String NEXT = "ide-cel-2027-04";

    private static final String OWN = "ide-cel-2023-12";

    private Editions() {}

    /**
     * An edition in which Grade 2 asks for 6 mg/kg and one dose in 24 h is all that is allowed,
     * with one case of its own.
     */
    public static PackText next() {
        return of(
                NEXT,
                tables().replace(OWN, NEXT)
                        .replace("\"version\": \"2023-12\"", "\"version\": \"2027-04\"")
                        .replace("\"inWindow\": 3", "\"inWindow\": 1")
                        .replaceFirst("(?s)(\"id\": \"T15-G2-1-TCZ\".*?\"mgPerKg\": )8", "$16"));
    }

    /** An edition with these tables, and the answers that they give as its own case. */
    public static PackText of(String id, String tables) {
        return new PackText(
                tables,
                resource(OWN + "-pathway.json").replace(OWN, id),
                cases(read(tables)),
                null);
    }

    /** The entry that installs it. */
    public static Entry.GuidelinePack entry(String entry, String time, String id, PackText text) {
        return new Entry.GuidelinePack(
                Meta.of(entry, OffsetDateTime.parse(time)), id, text, "改訂のため");
    }

    /** The file in which it comes. */
    public static byte[] file(PackText text) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("tables.json", bytes(text.tables()));
        parts.put("pathway.json", bytes(text.pathway()));
        parts.put("cases.jsonl", bytes(text.cases()));
        if (text.pages() != null) {
            parts.put("pages.json", bytes(text.pages()));
        }
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The tables of the program's own pack. */
    public static String tables() {
        return resource(OWN + ".json");
    }

    public static Pack read(String tables) {
        try {
            return PackReader.read(
                    new ByteArrayInputStream(tables.getBytes(StandardCharsets.UTF_8)));
        } catch (PackReader.NotUnderstood e) {
            throw new AssertionError(e);
        }
    }

    private static String cases(Pack pack) {
        JsonNode scenario = Records.scenarios().getFirst();
        Course course = Records.course(scenario.get("record"));
        Instant at = course.standing().getLast().at();
        ObjectNode test = Json.MAPPER.createObjectNode();
        test.put("name", "as it is");
        test.set("record", scenario.get("record"));
        test.putArray("answers").add(AnswerWriter.answer(Evaluation.evaluate(pack, course, at)));
        return test.toString();
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(PackReader.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
