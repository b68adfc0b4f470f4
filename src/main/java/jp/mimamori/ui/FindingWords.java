package jp.mimamori.ui;

import jp.mimamori.course.Entry;
import jp.mimamori.course.OxygenDevice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Findings in one line each: 体温 38.9 ℃, 酸素 カニューレ 2 L/分 FiO₂ 0.28（推定）. */
public final class FindingWords {

    private final Words words;

    public FindingWords(Language language) {
        words = Words.of(FindingWords.class, language);
    }

    public String text(Finding finding) {
        return switch (finding.entry()) {
            case Entry.Vitals v ->
                    switch (finding.kind()) {
                        case TEMPERATURE -> value("temperature", v.temperature());
                        case SPO2 -> value("spo2", v.spo2());
                        default -> value("systolic", v.systolic());
                    };
            case Entry.Oxygen o -> words.text("finding.oxygen", oxygen(o));
            case Entry.Fluids f -> fluids(f);
            case Entry.Vasopressor v -> words.text("finding.vasopressor", agents(v.agents()));
            case Entry.OrganToxicity t ->
                    words.text(
                            "finding.toxicity", words.text("organ." + t.organ().name()), t.grade());
            default -> "";
        };
    }

    private String value(String sign, @org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null
                ? ""
                : words.text("vital." + sign)
                        + " "
                        + shown(sign, value)
                        + " "
                        + words.text("unit." + sign);
    }

    private static String shown(String sign, BigDecimal value) {
        return sign.equals("temperature") ? Numbers.fixed(value, 1) : Numbers.shown(value);
    }

    /** カニューレ 2 L/分 FiO₂ 0.28（推定）. */
    public String oxygen(Entry.Oxygen oxygen) {
        List<String> parts = new ArrayList<>();
        parts.add(words.text("oxygen." + oxygen.device().name()));
        if (oxygen.litresPerMinute() != null) {
            parts.add(words.text("oxygen.flow", Numbers.shown(oxygen.litresPerMinute())));
        }
        if (oxygen.device() != OxygenDevice.NONE) {
            parts.add(fio2(oxygen));
        }
        return String.join(" ", parts);
    }

    /** FiO₂ 0.28（推定）, FiO₂ 不明. */
    public String fio2(Entry.Oxygen oxygen) {
        return oxygen.knownFio2()
                .map(fio2 ->
                        words.text(
                                oxygen.fio2Estimated() ? "oxygen.fio2.estimated" : "oxygen.fio2",
                                Numbers.fixed(fio2, 2)))
                .orElseGet(() -> words.text("oxygen.fio2.unknown"));
    }

    /** 輸液（低血圧） 500 mL. */
    public String fluids(Entry.Fluids fluids) {
        return fluids.ml() == null
                ? words.text("finding.fluids")
                : words.text("finding.fluids.ml", Numbers.shown(fluids.ml()));
    }

    /** ノルアドレナリン 低用量、バソプレシン 用量区分不明. */
    public String agents(List<Entry.Vasopressor.Agent> agents) {
        if (agents.isEmpty()) {
            return words.text("vasopressor.none");
        }
        return String.join(words.text("list.comma"), agents.stream().map(this::agent).toList());
    }

    private String agent(Entry.Vasopressor.Agent agent) {
        String dose =
                words.text(
                        agent.dose() == null
                                ? "vasopressor.unsaid"
                                : "vasopressor." + agent.dose().name());
        return drug(agent.drug()) + " " + dose;
    }

    /** A vasopressor's name; a name that the program does not know as it stands. */
    public String drug(String code) {
        return words.textOr("vasopressor.drug." + code, code);
    }
}
