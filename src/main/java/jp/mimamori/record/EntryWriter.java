package jp.mimamori.record;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes entries and patients as the record format has them. */
public final class EntryWriter {

    private EntryWriter() {}

    /** The patient's JSON. */
    public static ObjectNode patient(Patient patient) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("id", patient.id());
        text(node, "name", patient.name());
        text(node, "kana", patient.kana());
        if (patient.birthDate() != null) {
            node.put("birthDate", patient.birthDate().toString());
        }
        if (patient.sex() != null) {
            node.put("sex", Codes.code(patient.sex()));
        }
        return node;
    }

    /** The entry's JSON. */
    public static ObjectNode entry(Entry entry) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        Meta meta = entry.meta();
        node.put("id", meta.id());
        node.put("type", entry.type());
        node.put("at", time(meta.time()));
        if (meta.recordedAt() != null) {
            node.put("recordedAt", time(meta.recordedAt()));
        }
        text(node, "by", meta.by());
        text(node, "onBehalfOf", meta.onBehalfOf());
        text(node, "workstation", meta.workstation());
        text(node, "comment", meta.comment());
        text(node, "replaces", meta.replaces());
        fields(node, entry);
        return node;
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static void fields(ObjectNode node, Entry entry) {
        switch (entry) {
            case Entry.Weight e -> node.put("kg", e.weight().kg());
            case Entry.Height e -> node.put("cm", e.height().cm());
            case Entry.Infusion e -> {
                node.put("cells", e.cells());
                number(node, "volumeMl", e.volumeMl());
                number(node, "minutes", e.minutes());
                text(node, "lot", e.lot());
            }
            case Entry.Vitals e -> vitals(node, e);
            case Entry.Oxygen e -> {
                node.put("device", Codes.code(e.device()));
                number(node, "litresPerMinute", e.litresPerMinute());
                number(node, "fio2", e.fio2());
            }
            case Entry.Fluids e -> {
                node.put("forHypotension", e.forHypotension());
                number(node, "ml", e.ml());
            }
            case Entry.Vasopressor e -> vasopressor(node, e);
            case Entry.OrganToxicity e ->
                    node.put("organ", Codes.code(e.organ())).put("grade", e.grade());
            case Entry.Symptoms e -> texts(node.putArray("present"), e.present());
            case Entry.CrsGrade e -> node.put("grade", e.grade());
            case Entry.NeuroGrade e -> {
                ArrayNode events = node.putArray("events");
                for (Entry.NeuroGrade.Event event : e.events()) {
                    events.addObject().put("term", event.term()).put("grade", event.grade());
                }
            }
            case Entry.Judgement e ->
                    node.put("axis", Codes.code(e.axis())).put("value", Codes.code(e.value()));
            case Entry.CerebralEdema e -> node.put("suspected", e.suspected());
            case Entry.Ice e -> ice(node, e);
            case Entry.Medication e -> {
                node.put("drug", e.drug()).put("mg", e.dose().mg());
                text(node, "route", e.route());
                text(node, "prompt", e.prompt());
                text(node, "orderOf", e.orderOf());
            }
            case Entry.Order e -> {
                node.put("drug", e.drug())
                        .put("mg", e.dose().mg())
                        .put("everyHours", e.everyHours());
                text(node, "prompt", e.prompt());
            }
            case Entry.OrderStop e -> node.put("drug", e.drug());
            case Entry.PromptResponse e -> {
                node.put("prompt", e.prompt()).put("response", Codes.code(e.response()));
                text(node, "until", e.until() == null ? null : e.until().toString());
                text(node, "reason", e.reason());
            }
            case Entry.Lab e ->
                    node.put("name", e.name()).put("value", e.value()).put("unit", e.unit());
            case Entry.Check e -> {
                node.put("item", e.item()).put("state", Codes.code(e.state()));
                text(node, "note", e.note());
            }
            case Entry.Plan e -> {
                node.put("infusion", e.infusion() == null ? null : e.infusion().toString());
                text(node, "reason", e.reason());
            }
            case Entry.Setting e ->
                    node.put("name", e.name()).put("value", e.value()).put("reason", e.reason());
            case Entry.Stock e -> {
                node.put("drug", e.drug()).put("vialMg", e.vialMg()).put("vials", e.vials());
                node.put("lot", e.lot()).put("expiry", e.expiry().toString());
                text(node, "reason", e.reason());
            }
            case Entry.GuidelinePack e -> {
                node.put("pack", e.pack())
                        .put("tables", e.text().tables())
                        .put("pathway", e.text().pathway())
                        .put("cases", e.text().cases());
                text(node, "pages", e.text().pages());
                node.put("reason", e.reason());
            }
            case Entry.Guideline e -> {
                node.put("pack", e.pack());
                text(node, "reason", e.reason());
            }
            case Entry.Stay e -> node.put("ward", e.ward()).put("bed", e.bed());
            case Entry.Demographics e -> {
                text(node, "name", e.name());
                text(node, "kana", e.kana());
                text(node, "birthDate", e.birthDate() == null ? null : e.birthDate().toString());
                text(node, "sex", e.sex() == null ? null : Codes.code(e.sex()));
            }
            case Entry.Discharge e -> text(node, "to", e.to());
            case Entry.Note e -> node.put("text", e.text());
            case Entry.Retract e -> node.put("entry", e.entry());
        }
    }

    private static void vitals(ObjectNode node, Entry.Vitals e) {
        number(node, "temperature", e.temperature());
        number(node, "pulse", e.pulse());
        number(node, "respiration", e.respiration());
        number(node, "systolic", e.systolic());
        number(node, "diastolic", e.diastolic());
        number(node, "spo2", e.spo2());
        text(node, "consciousness", e.consciousness());
        if (!e.notMeasured().isEmpty()) {
            ObjectNode reasons = node.putObject("notMeasured");
            for (String sign : Codes.SIGNS) {
                text(reasons, sign, e.notMeasured().get(sign));
            }
        }
    }

    private static void vasopressor(ObjectNode node, Entry.Vasopressor e) {
        ArrayNode agents = node.putArray("agents");
        for (Entry.Vasopressor.Agent agent : e.agents()) {
            agents.addObject()
                    .put("drug", agent.drug())
                    .put("dose", agent.dose() == null ? null : Codes.code(agent.dose()));
        }
    }

    private static void ice(ObjectNode node, Entry.Ice e) {
        node.put("score", e.score());
        if (e.items() != null) {
            node.putObject("items")
                    .put("orientation", e.items().orientation())
                    .put("naming", e.items().naming())
                    .put("commands", e.items().commands())
                    .put("writing", e.items().writing())
                    .put("attention", e.items().attention());
        }
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void text(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static void number(ObjectNode node, String field, @Nullable BigDecimal value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
