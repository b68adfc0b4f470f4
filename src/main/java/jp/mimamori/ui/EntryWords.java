package jp.mimamori.ui;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Term;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every kind of entry in one line. */
public final class EntryWords {

    /** A sign, its figure and its unit stay together. */
    private static final String NO_BREAK = "\u00a0";

    private final Desk desk;
    private final Words words;
    private final Times times;
    private final FindingWords findings;
    private final PromptWords prompts;
    private final Naming naming;

    public EntryWords(Ui ui) {
        desk = ui.desk();
        words = ui.words(EntryWords.class);
        times = ui.times();
        findings = new FindingWords(ui.language());
        naming = Naming.of(ui);
        prompts = new PromptWords(ui.desk()::pack, times, ui.language());
    }

    /** バイタル, CRS, 投与, … */
    public String type(Entry entry) {
        return words.text("type." + entry.type());
    }

    /** What it says. */
    public String text(Entry entry) {
        return switch (entry) {
            case Entry.Weight e -> Numbers.shown(e.weight().kg()) + " kg";
            case Entry.Height e -> Numbers.shown(e.height().cm()) + " cm";
            case Entry.Infusion e -> infusion(e);
            case Entry.Vitals e -> vitals(e);
            case Entry.Oxygen e -> findings.oxygen(e);
            case Entry.Fluids e ->
                    words.text(e.forHypotension() ? "entry.fluids.for" : "entry.fluids")
                            + (e.ml() == null ? "" : " " + Numbers.shown(e.ml()) + " mL");
            case Entry.Vasopressor e -> findings.agents(e.agents());
            case Entry.OrganToxicity e ->
                    words.text("organ." + e.organ().name()) + " " + grade(e.grade());
            case Entry.Symptoms e -> symptoms(e.present());
            case Entry.CrsGrade e -> grade(e.grade());
            case Entry.NeuroGrade e -> neuro(e);
            case Entry.Judgement e ->
                    words.text("entry.axis." + e.axis())
                            + " "
                            + words.text("entry.judgement." + e.value());
            case Entry.CerebralEdema e ->
                    words.text(e.suspected() ? "entry.edema.yes" : "entry.edema.no");
            case Entry.Ice e -> e.score() + "/10";
            case Entry.Medication e -> medication(e);
            case Entry.Order e -> order(e);
            case Entry.OrderStop e -> prompts.drug(e.drug());
            case Entry.PromptResponse e -> answer(e);
            case Entry.Lab e ->
                    words.textOr("lab." + e.name(), e.name())
                            + " "
                            + Numbers.shown(e.value())
                            + " "
                            + printed(e.unit());
            case Entry.Check e -> check(e);
            case Entry.Plan e -> plan(e);
            case Entry.Setting e -> setting(e);
            case Entry.Stock e -> stock(e);
            case Entry.GuidelinePack e -> e.pack() + "  " + e.reason();
            case Entry.Guideline e -> guideline(e);
            case Entry.Stay e -> e.ward() + " " + e.bed();
            case Entry.Demographics e -> demographics(e);
            case Entry.Discharge e -> e.to() == null ? "" : e.to();
            case Entry.Note e -> e.text();
            case Entry.Retract e -> e.entry();
        };
    }

    /** As printed on laboratory sheets: units are typed without the signs that keyboards lack. */
    private static String printed(String typed) {
        return typed.replace("10^4", "×10⁴").replace("10^3", "×10³").replace("/uL", "/µL");
    }

    private String grade(int grade) {
        return "Grade " + grade;
    }

    private String infusion(Entry.Infusion e) {
        List<String> parts = new ArrayList<>();
        parts.add(words.text("entry.cells", Numbers.shown(e.cells())));
        if (e.volumeMl() != null) {
            parts.add(Numbers.shown(e.volumeMl()) + " mL");
        }
        if (e.minutes() != null) {
            parts.add(words.text("time.minutes", Numbers.shown(e.minutes())));
        }
        if (e.lot() != null) {
            parts.add(e.lot());
        }
        return String.join("  ", parts);
    }

    private String vitals(Entry.Vitals e) {
        List<String> parts = new ArrayList<>();
        value(parts, "T", e.temperature(), 1, "temperature");
        value(parts, "P", e.pulse(), 0, "pulse");
        value(parts, "R", e.respiration(), 0, "respiration");
        if (e.systolic() != null || e.diastolic() != null) {
            parts.add(
                    "BP"
                            + NO_BREAK
                            + whole(e.systolic())
                            + "/"
                            + whole(e.diastolic())
                            + unit("systolic"));
        }
        value(parts, "SpO₂", e.spo2(), 0, "spo2");
        if (e.consciousness() != null) {
            parts.add("JCS " + e.consciousness());
        }
        for (Map.Entry<String, String> missing : e.notMeasured().entrySet()) {
            parts.add(
                    words.text(
                            "entry.notMeasured",
                            words.textOr("vital." + missing.getKey(), missing.getKey()),
                            words.textOr("missing." + missing.getValue(), missing.getValue())));
        }
        return String.join("  ", parts);
    }

    private void value(
            List<String> parts,
            String sign,
            @Nullable BigDecimal value,
            int decimals,
            String code) {
        if (value != null) {
            parts.add(
                    sign
                            + NO_BREAK
                            + (decimals == 0
                                    ? Numbers.shown(value)
                                    : Numbers.fixed(value, decimals))
                            + unit(code));
        }
    }

    /** Of a vital sign, on the same line as its figure. */
    private String unit(String code) {
        return NO_BREAK + words.text("unit." + code);
    }

    private static String whole(@Nullable BigDecimal value) {
        return value == null ? "–" : Numbers.shown(value);
    }

    private String symptoms(List<String> present) {
        return present.isEmpty()
                ? words.text("entry.none")
                : String.join(
                        words.text("list.comma"),
                        present.stream().map(s -> words.textOr("symptom." + s, s)).toList());
    }

    private String neuro(Entry.NeuroGrade e) {
        if (e.events().isEmpty()) {
            return grade(0);
        }
        return grade(e.grade())
                + "  "
                + String.join(
                        words.text("list.comma"),
                        e.events().stream()
                                .map(event -> term(event.term()) + " " + event.grade())
                                .toList());
    }

    private String term(String code) {
        return desk.pack().term(code).map(Term::name).map(words::text).orElse(code);
    }

    private String medication(Entry.Medication e) {
        return prompts.drug(e.drug())
                + " "
                + Numbers.shown(e.dose().mg())
                + " mg"
                + (e.route() == null ? "" : "  " + e.route());
    }

    private String order(Entry.Order e) {
        String every =
                e.everyHours() == null
                        ? words.text("entry.once")
                        : words.text("entry.every", Numbers.shown(e.everyHours()));
        return prompts.drug(e.drug()) + " " + Numbers.shown(e.dose().mg()) + " mg  " + every;
    }

    private String answer(Entry.PromptResponse e) {
        String said =
                switch (e.response()) {
                    case SEEN -> words.text("entry.seen");
                    case DEFERRED ->
                            words.text(
                                    "entry.deferred",
                                    e.until() == null ? "" : times.moment(e.until()));
                    case DECLINED ->
                            words.text("entry.declined", e.reason() == null ? "" : e.reason());
                };
        return said + "  " + naming.askedBy(e.prompt());
    }

    private String plan(Entry.Plan e) {
        String at =
                e.infusion() == null ? words.text("entry.plan.none") : times.moment(e.infusion());
        return at + (e.reason() == null ? "" : "  " + e.reason());
    }

    private String setting(Entry.Setting e) {
        String value = e.value() == null ? words.text("entry.setting.back") : e.value();
        return e.name() + "  " + value + "  " + e.reason();
    }

    private static String guideline(Entry.Guideline e) {
        return e.pack() + (e.reason() == null ? "" : "  " + e.reason());
    }

    private String stock(Entry.Stock e) {
        return prompts.drug(e.drug())
                + " "
                + words.text("entry.stock", Numbers.shown(e.vialMg()), e.vials(), e.lot())
                + (e.reason() == null ? "" : "  " + e.reason());
    }

    private String check(Entry.Check e) {
        return desk.way().words(e.item()).map(words::text).orElse(e.item())
                + " "
                + words.text("entry.check." + e.state())
                + (e.note() == null ? "" : "  " + e.note());
    }

    private String demographics(Entry.Demographics e) {
        List<String> parts = new ArrayList<>();
        if (e.name() != null) {
            parts.add(e.name());
        }
        if (e.kana() != null) {
            parts.add(e.kana());
        }
        if (e.birthDate() != null) {
            parts.add(e.birthDate().toString());
        }
        if (e.sex() != null) {
            parts.add(words.text("sex." + e.sex().name()));
        }
        return String.join("  ", parts);
    }
}
