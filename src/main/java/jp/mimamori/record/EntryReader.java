package jp.mimamori.record;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Words;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads one entry; every field is checked, and what is wrong becomes a fault. */
final class EntryReader {

    private interface Kind {
        @Nullable Entry read(Fields f, Meta meta);
    }

    private final List<Fault> faults;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /**
     * @param packs whose terms and grades there are; without one any is taken, as it was recorded
     */
    EntryReader(List<Pack> packs, List<Fault> faults) {
        this.faults = faults;
        Observations observations = new Observations(faults);
        Assessments assessments = new Assessments(packs, faults);
        Care care = new Care();
        Planning planning = new Planning();
        kinds.put("weight", observations::weight);
        kinds.put("height", observations::height);
        kinds.put("infusion", observations::infusion);
        kinds.put("vitals", observations::vitals);
        kinds.put("oxygen", observations::oxygen);
        kinds.put("fluids", observations::fluids);
        kinds.put("vasopressor", observations::vasopressor);
        kinds.put("organToxicity", observations::organToxicity);
        kinds.put("symptoms", observations::symptoms);
        kinds.put("crsGrade", assessments::crsGrade);
        kinds.put("neuroGrade", assessments::neuroGrade);
        kinds.put("judgement", assessments::judgement);
        kinds.put("cerebralEdema", assessments::cerebralEdema);
        kinds.put("ice", assessments::ice);
        kinds.put("medication", care::medication);
        kinds.put("order", care::order);
        kinds.put("orderStop", care::orderStop);
        kinds.put("promptResponse", care::promptResponse);
        kinds.put("lab", care::lab);
        kinds.put("check", care::check);
        kinds.put("plan", planning::plan);
        kinds.put("setting", planning::setting);
        kinds.put("stock", planning::stock);
        kinds.put("guidelinePack", planning::guidelinePack);
        kinds.put("guideline", planning::guideline);
        kinds.put("stay", care::stay);
        kinds.put("demographics", care::demographics);
        kinds.put("discharge", care::discharge);
        kinds.put("note", care::note);
        kinds.put("retract", care::retract);
    }

    /** The entry, or null when anything of it is wrong; then there are faults. */
    @Nullable Entry read(JsonNode node, String path) {
        if (!node.isObject()) {
            faults.add(
                    new Fault(
                            path,
                            new Words("オブジェクトではありません", "is not an object"),
                            AllowedWords.OBJECT));
            return null;
        }
        int before = faults.size();
        Fields f = new Fields(node, path, faults);
        String type = f.text("type");
        Meta meta = meta(f);
        Kind kind = type == null ? null : kinds.get(type);
        if (kind == null) {
            if (type != null) {
                f.fault(
                        "type",
                        "\"" + type + "\" は知らない種類です",
                        "\"" + type + "\" is an unknown type",
                        AllowedWords.oneOf(kinds.keySet()));
            }
            return null;
        }
        Meta used = meta == null ? Meta.of("-", OffsetDateTime.MIN) : meta;
        Entry entry = made(f, () -> kind.read(f, used));
        f.nothingElse();
        return faults.size() > before ? null : entry;
    }

    private static @Nullable Entry made(Fields f, Supplier<@Nullable Entry> make) {
        try {
            return make.get();
        } catch (IllegalArgumentException e) {
            f.fault(
                    "type",
                    "値の組み合わせが矛盾しています",
                    "values contradict one another",
                    AllowedWords.same(String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static @Nullable Meta meta(Fields f) {
        String id = f.text("id");
        OffsetDateTime at = f.instant("at");
        OffsetDateTime recordedAt = f.optionalInstant("recordedAt");
        String by = f.optionalText("by");
        String onBehalfOf = f.optionalText("onBehalfOf");
        String workstation = f.optionalText("workstation");
        String comment = f.optionalText("comment");
        String replaces = f.optionalText("replaces");
        return id == null || at == null
                ? null
                : new Meta(id, at, recordedAt, by, onBehalfOf, workstation, comment, replaces);
    }
}
