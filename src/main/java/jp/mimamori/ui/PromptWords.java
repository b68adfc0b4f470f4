package jp.mimamori.ui;

import jp.mimamori.advice.BodyDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Taken;
import jp.mimamori.course.WeightKg;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Cite;
import jp.mimamori.guideline.DoseRule;
import jp.mimamori.guideline.Drug;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;
import jp.mimamori.guideline.Span;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A prompt in one line: where the table says it, the drug with its dose and its basis, what is
 * asked.
 */
public final class PromptWords {

    private final Supplier<Pack> tables;
    private final Times times;
    private final Words words;

    /**
     * @param tables whose words are said, asked anew each time
     */
    public PromptWords(Supplier<Pack> tables, Times times, Language language) {
        this.tables = tables;
        this.times = times;
        this.words = Words.of(PromptWords.class, language);
    }

    /** 表15 Grade 2; empty for the program's own prompts. */
    public String where(Prompt prompt) {
        Row row = tables.get().row(prompt.row()).orElse(null);
        Cite cite = tables.get().cite(prompt.row()).orElse(null);
        return row == null || cite == null || cite.table() == null
                ? ""
                : words.text("prompt.where", cite.table(), row.grade());
    }

    /** The row's or the program's own words, whole. */
    public String said(Prompt prompt) {
        return tables.get().words(prompt.row()).map(said -> words.text(said)).orElse(prompt.row());
    }

    /** トシリズマブ 499.2 mg（8 mg/kg × 62.4 kg）; the row's words where no drug is asked. */
    public String what(Prompt prompt, Course course, Instant at) {
        if (firstGrade(prompt, course, at)) {
            return words.text("prompt.firstGrade");
        }
        if (prompt.drug() == null || prompt.action() == Action.NOT_RECOMMENDED) {
            return said(prompt);
        }
        List<String> parts = new ArrayList<>();
        parts.add(drug(prompt.drug()));
        if (prompt.action() == Action.WITHHOLD) {
            parts.add(
                    prompt.allowedAgainAt() == null
                            ? words.text("prompt.never")
                            : words.text("prompt.from", times.moment(prompt.allowedAgainAt())));
            return String.join(" ", parts);
        }
        parts.add(amount(prompt, course, at));
        return String.join(" ", parts);
    }

    /** 499.2 mg（8 mg/kg × 62.4 kg）, 20 mg 6～12時間ごと; empty where none may be given. */
    public String amount(Prompt prompt, Course course, Instant at) {
        if (prompt.drug() == null || prompt.action() == Action.WITHHOLD) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(dose(prompt, course, at));
        if (prompt.everyHours() != null) {
            parts.add(words.text("prompt.every", range(prompt.everyHours())));
        }
        if (prompt.days() != null) {
            parts.add(words.text("prompt.days", range(prompt.days())));
        }
        return String.join(" ", parts);
    }

    /** Whether a grade is asked of a patient who has none: there is nothing to be higher than. */
    private boolean firstGrade(Prompt prompt, Course course, Instant at) {
        return tables.get().own(prompt.row()).orElse(null) instanceof OwnRule.FindingsAbove
                && Taken.until(course, at).latest(Entry.CrsGrade.class) == null;
    }

    /** 投与する, 考慮する. */
    public String action(Prompt prompt) {
        return words.text("action." + prompt.action().name());
    }

    public String drug(String code) {
        return tables.get().drug(code).map(Drug::name).map(said -> words.text(said)).orElse(code);
    }

    private String dose(Prompt prompt, Course course, Instant at) {
        if (prompt.mg() == null) {
            return String.join(
                    words.text("list.comma"),
                    prompt.needs().stream().map(need -> words.text("need." + need)).toList());
        }
        String mg = words.text("prompt.mg", range(prompt.mg()));
        String basis = basis(prompt, course, at);
        return basis.isEmpty() ? mg : words.text("prompt.basis", mg, basis);
    }

    private String basis(Prompt prompt, Course course, Instant at) {
        DoseRule rule = tables.get().row(prompt.row()).map(Row::dose).orElse(null);
        Body body = Body.at(course, at);
        return switch (rule) {
            case DoseRule.PerKg perKg when body.weight() != null -> perKg(perKg, body.weight());
            case DoseRule.PerM2 perM2 when body.weight() != null && body.height() != null ->
                    words.text(
                            "prompt.perM2",
                            Numbers.shown(perM2.mgPerM2()),
                            Numbers.shown(BodyDose.surfaceM2(body.weight(), body.height())));
            case null, default -> "";
        };
    }

    /** The latest weight and height. */
    private record Body(@Nullable WeightKg weight, @Nullable HeightCm height) {

        static Body at(Course course, Instant at) {
            Taken known = Taken.until(course, at);
            Entry.Weight weight = known.latest(Entry.Weight.class);
            Entry.Height height = known.latest(Entry.Height.class);
            return new Body(
                    weight == null ? null : weight.weight(),
                    height == null ? null : height.height());
        }
    }

    private String perKg(DoseRule.PerKg rule, WeightKg weight) {
        String product =
                words.text(
                        "prompt.perKg", Numbers.shown(rule.mgPerKg()), Numbers.shown(weight.kg()));
        BigDecimal most = rule.mostMg();
        return most != null && rule.mgPerKg().multiply(weight.kg()).compareTo(most) > 0
                ? words.text("prompt.most", product, Numbers.shown(most))
                : product;
    }

    private String range(Span span) {
        return span.single()
                ? Numbers.shown(span.low())
                : words.text("prompt.range", Numbers.shown(span.low()), Numbers.shown(span.high()));
    }
}
