package jp.mimamori.ui;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.guideline.Cite;
import jp.mimamori.guideline.Drug;
import jp.mimamori.guideline.Row;
import jp.mimamori.guideline.Span;
import jp.mimamori.ward.Desk;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What is asked in a few words, for cards and strips; the whole row stands on the prompts' screen.
 */
public final class Headline {

    private static final Pattern SENTENCE_END = Pattern.compile("[。:：（(;]");

    private final Desk desk;
    private final Words words;
    private final Times times;
    private final Naming naming;

    public Headline(Ui ui) {
        this.desk = ui.desk();
        this.words = Words.of(Headline.class, ui.language());
        this.times = ui.times();
        this.naming = Naming.of(ui);
    }

    /** トシリズマブ 499.2 mg を投与; the beginning of the row's words where no drug is asked. */
    public String what(Prompt prompt) {
        String drug = prompt.drug() == null ? "" : drug(prompt.drug());
        return switch (prompt.action()) {
            case GIVE, CONSIDER, IF_NEEDED, NOT_RECOMMENDED ->
                    drug.isEmpty()
                            ? said(prompt)
                            : words.text("headline." + prompt.action(), (drug + dose(prompt)));
            case WITHHOLD ->
                    prompt.allowedAgainAt() == null
                            ? words.text("headline.never", drug)
                            : words.text(
                                    "headline.WITHHOLD",
                                    drug,
                                    times.brief(prompt.allowedAgainAt(), desk.now()));
            case SUPPORTIVE, OBSERVE, REASSESS, CONSULT, ENTER -> said(prompt);
        };
    }

    private String dose(Prompt prompt) {
        Span mg = prompt.mg();
        if (mg == null) {
            return "";
        }
        return " " + words.text("headline.mg", range(mg));
    }

    /** 表15 Grade 3・1段目; empty for what no table says. */
    public String where(Prompt prompt, Advice advice) {
        Row row = desk.pack().row(prompt.row()).orElse(null);
        Cite cite = desk.pack().cite(prompt.row()).orElse(null);
        if (row == null || cite == null || cite.table() == null) {
            return words.text("headline.own");
        }
        return row.when() == Row.When.STEP
                ? words.text(
                        "headline.step", cite.table(), row.grade(), advice.axis(row.axis()).step())
                : words.text("headline.grade", cite.table(), row.grade());
    }

    /** デキサメタゾン 10 mg. */
    public String dose(DueDose due) {
        return drug(due.drug()) + " " + words.text("headline.mg", Numbers.shown(due.dose().mg()));
    }

    /** 投与時刻超過 4時間32分：デキサメタゾン 20 mg（03:42）. */
    public String late(DueDose due) {
        return words.text(
                "headline.late",
                times.length(Duration.between(due.dueAt(), desk.now())),
                dose(due),
                times.brief(due.dueAt(), desk.now()));
    }

    /** That an order runs already, and when its next dose is or was due. */
    public String ordered(DueDose next) {
        return naming.ordered(next, desk.now());
    }

    private String said(Prompt prompt) {
        String whole = desk.pack().words(prompt.row()).map(words::text).orElse(prompt.row());
        return SENTENCE_END.split(whole, 2)[0].strip();
    }

    private String drug(String code) {
        return desk.pack().drug(code).map(Drug::name).map(words::text).orElse(code);
    }

    private static String range(Span span) {
        return span.single()
                ? Numbers.shown(span.low())
                : Numbers.shown(span.low()) + "–" + Numbers.shown(span.high());
    }
}
