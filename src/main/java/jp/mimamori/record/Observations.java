package jp.mimamori.record;

import jp.mimamori.course.Entry;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Meta;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.course.WeightKg;
import jp.mimamori.guideline.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is measured, seen and given to support the body. */
final class Observations {

    private static final Words AGENTS =
            new Words("{\"drug\", \"dose\"} の配列", "an array of {\"drug\", \"dose\"}");

    private final List<Fault> faults;

    Observations(List<Fault> faults) {

        this.faults = faults;
    }

    @Nullable Entry weight(Fields f, Meta meta) {
        BigDecimal kg = f.number("kg", Bounds.between("1", "400"));
        return kg == null ? null : new Entry.Weight(meta, new WeightKg(kg));
    }

    @Nullable Entry height(Fields f, Meta meta) {
        BigDecimal cm = f.number("cm", Bounds.between("30", "250"));
        return cm == null ? null : new Entry.Height(meta, new HeightCm(cm));
    }

    @Nullable Entry infusion(Fields f, Meta meta) {
        BigDecimal cells = f.number("cells", Bounds.POSITIVE);
        BigDecimal volume = f.optionalNumber("volumeMl", Bounds.POSITIVE);
        BigDecimal minutes = f.optionalNumber("minutes", Bounds.POSITIVE);
        String lot = f.optionalText("lot");
        return cells == null ? null : new Entry.Infusion(meta, cells, volume, minutes, lot);
    }

    @Nullable Entry vitals(Fields f, Meta meta) {
        BigDecimal temperature = f.optionalNumber("temperature", Bounds.between("30", "45"));
        BigDecimal pulse = f.optionalNumber("pulse", Bounds.between("0", "300"));
        BigDecimal respiration = f.optionalNumber("respiration", Bounds.between("0", "100"));
        BigDecimal systolic = f.optionalNumber("systolic", Bounds.between("0", "350"));
        BigDecimal diastolic = f.optionalNumber("diastolic", Bounds.between("0", "350"));
        BigDecimal spo2 = f.optionalNumber("spo2", Bounds.between("0", "100"));
        String jcs = f.optionalOneOf("consciousness", Codes.JCS);
        Map<String, String> notMeasured = notMeasured(f);
        if (systolic != null && diastolic != null && systolic.compareTo(diastolic) < 0) {
            f.fault(
                    "systolic",
                    systolic + " は diastolic の " + diastolic + " より低い値です",
                    systolic + " is under diastolic " + diastolic,
                    new Words("diastolic 以上", "diastolic or more"));
            return null;
        }
        if (Codes.SIGNS.stream().noneMatch(f.names()::contains)) {
            f.fault("type", "測定値がありません", "holds no value", AllowedWords.oneOf(Codes.SIGNS));
            return null;
        }
        return new Entry.Vitals(
                meta, temperature, pulse, respiration, systolic, diastolic, spo2, jcs, notMeasured);
    }

    private static Map<String, String> notMeasured(Fields f) {
        Map<String, String> reasons = new LinkedHashMap<>();
        Fields inside = f.optionalObject("notMeasured");
        if (inside == null) {
            return reasons;
        }
        for (String sign : Codes.SIGNS) {
            String reason = inside.optionalText(sign);
            if (reason != null) {
                reasons.put(sign, reason);
                if (f.names().contains(sign)) {
                    inside.fault(
                            sign,
                            "測定値があるのに未測定の理由があります",
                            "is measured and has a reason why not",
                            new Words("どちらか一方", "one of the two"));
                }
            }
        }
        inside.nothingElse();
        return reasons;
    }

    @Nullable Entry oxygen(Fields f, Meta meta) {
        OxygenDevice device = f.oneOf("device", Codes.DEVICE);
        BigDecimal flow = f.optionalNumber("litresPerMinute", Bounds.upTo("100"));
        BigDecimal fio2 = f.optionalNumber("fio2", Bounds.between("0.21", "1.0"));
        if (device == OxygenDevice.NONE && (flow != null || fio2 != null)) {
            f.fault(
                    flow != null ? "litresPerMinute" : "fio2",
                    "device が none のときは使えません",
                    "goes with a device, not with none",
                    new Words("なし", "nothing"));
            return null;
        }
        return device == null ? null : new Entry.Oxygen(meta, device, flow, fio2);
    }

    @Nullable Entry fluids(Fields f, Meta meta) {
        Boolean forHypotension = f.bool("forHypotension");
        BigDecimal ml = f.optionalNumber("ml", Bounds.POSITIVE);
        return forHypotension == null ? null : new Entry.Fluids(meta, forHypotension, ml);
    }

    @Nullable Entry vasopressor(Fields f, Meta meta) {
        List<Entry.Vasopressor.Agent> agents =
                f.list(
                        "agents",
                        AGENTS,
                        (node, path) -> {
                            Fields agent = Fields.element(node, path, AGENTS, faults);
                            if (agent == null) {
                                return null;
                            }
                            String drug = agent.text("drug");
                            Entry.Vasopressor.DoseClass dose =
                                    agent.optionalOneOf("dose", Codes.DOSE_CLASS);
                            agent.nothingElse();
                            return drug == null ? null : new Entry.Vasopressor.Agent(drug, dose);
                        });
        return agents == null ? null : new Entry.Vasopressor(meta, agents);
    }

    @Nullable Entry organToxicity(Fields f, Meta meta) {
        var organ = f.oneOf("organ", Codes.ORGAN);
        Integer grade = f.whole("grade", 0, 4);
        return organ == null || grade == null ? null : new Entry.OrganToxicity(meta, organ, grade);
    }

    @Nullable Entry symptoms(Fields f, Meta meta) {
        List<String> present =
                f.list(
                        "present",
                        AllowedWords.LIST,
                        (node, path) -> {
                            if (node.isString() && !node.stringValue().isBlank()) {
                                return node.stringValue();
                            }
                            faults.add(
                                    new Fault(
                                            path,
                                            new Words("文字列ではありません", "is not a text"),
                                            AllowedWords.TEXT));
                            return null;
                        });
        return present == null ? null : new Entry.Symptoms(meta, present);
    }
}
