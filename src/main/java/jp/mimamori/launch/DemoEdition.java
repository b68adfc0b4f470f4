package jp.mimamori.launch;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.PackText;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.packs.SelfTest;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.record.Line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;

/** An invented later edition of the guideline: what a hospital sees when there is one. */
final class DemoEdition {

    private static final String OWN = "ide-cel-2023-12";
    private static final String ID = "practice-2027-04";

    private DemoEdition() {}

    /** As a hospital has installed it, a day before an instant. */
    static Line installed(Instant now) {
        Meta meta =
                new Meta(
                        "demo-edition",
                        now.minus(Duration.ofDays(1)).atZone(DemoWard.ZONE).toOffsetDateTime(),
                        null,
                        "d-sato",
                        null,
                        null,
                        null,
                        null);
        return Line.of(Hospital.ID, new Entry.GuidelinePack(meta, ID, text(), "架空の改訂（練習用）"));
    }

    /**
     * The program's own with a few rows changed, and those of its cases that these do not touch.
     */
    private static PackText text() {
        String tables =
                resource(OWN + ".json")
                        .replace("\"" + OWN + "\"", "\"" + ID + "\"")
                        .replace("\"version\": \"2023-12\"", "\"version\": \"架空 2027-04\"")
                        .replace("\"date\": \"2023-12-01\"", "\"date\": \"2027-04-01\"")
                        .replace("令和5年12月", "架空の改訂（練習用）")
                        .replace("December 2023", "invented revision (for practice)")
                        .replace("\"inWindow\": 3", "\"inWindow\": 2")
                        .replace("24時間で3回", "24時間で2回")
                        .replace("at most 3 doses", "at most 2 doses")
                        .replace("\"feverFrom\": 38.5", "\"feverFrom\": 38.0")
                        .replace("38.5 ℃以上の発熱", "38.0 ℃以上の発熱")
                        .replace("Fever of 38.5", "Fever of 38.0");
        return new PackText(
                tables,
                resource(OWN + "-pathway.json").replace("\"" + OWN + "\"", "\"" + ID + "\""),
                untouched(tables),
                null);
    }

    private static String untouched(String tables) {
        try {
            Pack pack =
                    PackReader.read(
                            new ByteArrayInputStream(tables.getBytes(StandardCharsets.UTF_8)));
            return resource(OWN + "-cases.jsonl")
                    .lines()
                    .filter(line -> SelfTest.run(pack, line).fine())
                    .collect(Collectors.joining("\n"));
        } catch (PackReader.NotUnderstood e) {
            throw new IllegalStateException(e);
        }
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
