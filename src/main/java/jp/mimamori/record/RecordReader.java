package jp.mimamori.record;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;
import jp.mimamori.course.Sex;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Words;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a whole record strictly: an unknown field, type or word, or a number out of range, is a
 * fault.
 */
public final class RecordReader {

    public static final String FORMAT = "mimamori-record/1";

    private final List<Pack> packs;

    /** Neurologic terms and their grades are the pack's. */
    public RecordReader(Pack pack) {
        this(List.of(pack));
    }

    /** The same where patients go by different packs: a term is one that any of them has. */
    public RecordReader(List<Pack> packs) {
        this.packs = List.copyOf(packs);
    }

    /** Reads JSON text. */
    public Read read(String json) {
        try {
            return read(Json.tree(json));
        } catch (JacksonException e) {
            return new Read.No(List.of(broken(e)));
        }
    }

    private static Fault broken(JacksonException e) {
        String where =
                e.getLocation() == null || e.getLocation().getLineNr() < 1
                        ? ""
                        : " ("
                                + e.getLocation().getLineNr()
                                + ":"
                                + e.getLocation().getColumnNr()
                                + ")";
        return new Fault(
                "$" + where,
                new Words("JSON として読めません", "is not JSON"),
                new Words("1つの JSON オブジェクト（項目の重複なし）", "one JSON object without duplicate fields"));
    }

    /** Reads a parsed record. */
    public Read read(JsonNode root) {
        List<Fault> faults = new ArrayList<>();
        if (!root.isObject()) {
            faults.add(
                    new Fault(
                            "$",
                            new Words("オブジェクトではありません", "is not an object"),
                            AllowedWords.OBJECT));
            return new Read.No(faults);
        }
        Fields f = new Fields(root, "$", faults);
        String format = f.text("format");
        if (format != null && !format.equals(FORMAT)) {
            f.fault(
                    "format",
                    "\"" + format + "\" は読めません",
                    "\"" + format + "\" cannot be read",
                    AllowedWords.same(FORMAT));
        }
        Patient patient = patient(f.object("patient"));
        ZoneId zone = zone(f);
        List<ObjectNode> nodes = new ArrayList<>();
        List<Entry> entries = entries(f, faults, nodes);
        f.nothingElse();
        if (faults.isEmpty() && entries != null) {
            RecordCheck.check(entries, e -> "$.entries[" + entries.indexOf(e) + "]", faults);
        }
        if (!faults.isEmpty() || patient == null || zone == null || entries == null) {
            return new Read.No(faults);
        }
        return new Read.Ok(
                new Course(patient, zone, entries), (ObjectNode) root.get("patient"), nodes);
    }

    private @Nullable List<Entry> entries(Fields f, List<Fault> faults, List<ObjectNode> nodes) {
        EntryReader reader = new EntryReader(packs, faults);
        Map<String, String> ids = new HashMap<>();
        return f.list(
                "entries",
                AllowedWords.LIST,
                (node, path) -> {
                    Entry entry = reader.read(node, path);
                    if (entry == null) {
                        return null;
                    }
                    String other = ids.putIfAbsent(entry.id(), path);
                    if (other != null) {
                        faults.add(
                                new Fault(
                                        path + ".id",
                                        new Words(
                                                "\"" + entry.id() + "\" は " + other + " と重複しています",
                                                "\"" + entry.id() + "\" is the id of " + other),
                                        new Words(
                                                "記録内で一意の id",
                                                "an id that is unique in the record")));
                        return null;
                    }
                    nodes.add((ObjectNode) node);
                    return entry;
                });
    }

    /** Reads one patient's registration. */
    static @Nullable Patient patient(@Nullable Fields f) {
        if (f == null) {
            return null;
        }
        String id = f.text("id");
        String name = f.optionalText("name");
        String kana = f.optionalText("kana");
        LocalDate birthDate = f.optionalDate("birthDate");
        Sex sex = f.optionalOneOf("sex", Codes.SEX);
        f.nothingElse();
        return id == null ? null : new Patient(id, name, kana, birthDate, sex);
    }

    static @Nullable ZoneId zone(Fields f) {
        String zone = f.text("zone");
        if (zone == null) {
            return null;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            f.fault(
                    "zone",
                    "\"" + zone + "\" は時間帯の名前ではありません",
                    "\"" + zone + "\" is no time zone",
                    new Words(
                            "tz データベースの名前（例 Asia/Tokyo）",
                            "a name of the tz database (Asia/Tokyo)"));
            return null;
        }
    }
}
