package jp.mimamori.ui;

import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.Change;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Cite;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;
import jp.mimamori.guideline.Span;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What things of the course, the tables and the advice are called on screen.
 *
 * @param tables by which they are called, asked anew each time
 */
public record Naming(
        Supplier<Pack> tables, Words words, Times times, Function<String, String> people) {

    /** Where nobody is known by name: staff are called by their ids. */
    public Naming(Pack pack, Words words, Times times) {
        this(() -> pack, words, times, id -> id);
    }

    public static Naming of(Ui ui) {
        return new Naming(
                ui.desk()::pack,
                Words.of(Naming.class, ui.language()),
                ui.times(),
                People.of(ui)::name);
    }

    /** The same by tables that stay. */
    public Naming by(Pack pack) {
        return new Naming(() -> pack, words, times, people);
    }

    /** The tables by which things are called. */
    public Pack pack() {
        return tables.get();
    }

    private String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** The drug's name by the pack, or the record's own word. */
    public String drug(String code) {
        return pack().drug(code)
                .map(drug -> words.text(drug.name()))
                .orElseGet(() -> words.textOr("name.drug." + code, code));
    }

    /** As ward sheets abbreviate it (DEX); the full name where there is no abbreviation. */
    public String abbreviation(String code) {
        return words.textOr("name.short." + code, drug(code));
    }

    public String mg(DoseMg dose) {
        return mg(dose.mg());
    }

    public String mg(BigDecimal mg) {
        return Numbers.shown(mg) + UNIT + "mg";
    }

    /** 10 mg, 10–20 mg, 1–2 g. */
    public String mg(Span span) {
        boolean grams =
                span.low().compareTo(GRAM) >= 0
                        && inHundreds(span.low())
                        && inHundreds(span.high());
        BigDecimal unit = grams ? GRAM : BigDecimal.ONE;
        return range(new Span(span.low().divide(unit), span.high().divide(unit)))
                + UNIT
                + (grams ? "g" : "mg");
    }

    /** A number and its unit stay on one line. */
    private static final char UNIT = '\u00a0';

    private static final BigDecimal GRAM = BigDecimal.valueOf(1000);

    private static boolean inHundreds(BigDecimal mg) {
        return mg.remainder(BigDecimal.valueOf(100)).signum() == 0;
    }

    /** 12–24. */
    public String range(Span span) {
        return span.single()
                ? Numbers.shown(span.low())
                : text("prompt.range", Numbers.shown(span.low()), Numbers.shown(span.high()));
    }

    /** Drug, dose and interval of an order. */
    public String ordered(Entry.Order order) {
        return drug(order.drug()) + " " + mg(order.dose()) + " " + every(order.everyHours());
    }

    /** That an order runs already, and when its next dose is or was due. */
    public String ordered(DueDose next, Instant now) {
        return text("headline.ordered." + next.state(), times.brief(next.dueAt(), now));
    }

    /** 03:15 に変わります（残り1分）: that something else will be asked then. */
    public String changes(Instant at, Instant now) {
        return text("name.changes", times.brief(at, now), times.left(now, at));
    }

    /** 12時間ごと; once when null. */
    public String every(@Nullable BigDecimal hours) {
        return hours == null
                ? text("name.order.once")
                : text("name.order.every", Numbers.shown(hours));
    }

    public String every(Span hours) {
        return text("name.order.every", range(hours));
    }

    public String axis(Axis axis) {
        return text("name.axis." + axis.name());
    }

    public String grade(int grade) {
        return text("name.grade", grade);
    }

    public String step(int step) {
        return text("name.step", step);
    }

    public String judgement(Entry.Judgement.Value value) {
        return text("name.judgement." + value.name());
    }

    /** What a row says, in the pack's words. */
    public String row(String rowId) {
        return pack().words(rowId).map(words::text).orElse(rowId);
    }

    /** A row in a word or two: its drug, or what it asks. */
    public String brief(String rowId) {
        Row row = pack().row(rowId).orElse(null);
        if (row == null) {
            return words.textOr(
                    "name.own." + rowId,
                    pack().own(rowId)
                            .map(rule -> text("name.brief." + rule.action().name()))
                            .orElse(rowId));
        }
        return row.drug() == null || !row.action().asksDose()
                ? text("name.brief." + row.action().name())
                : abbreviation(row.drug());
    }

    /** A prompt in a word or two; a limit that forbids the drug is said. */
    public String brief(Prompt prompt) {
        String row = brief(prompt.row());
        return prompt.action() == Action.WITHHOLD ? row + " " + text("action.WITHHOLD") : row;
    }

    /** Where a row stands: 表15 Grade 2・トシリズマブ. */
    public String cite(String rowId) {
        return pack().cite(rowId).map(this::cite).orElse("");
    }

    public String cite(Cite cite) {
        String cell = words.text(cite.cell());
        if (cite.source() == Cite.Source.READING) {
            return text("name.cite.reading", cite.section(), cell);
        }
        return cite.table() == null
                ? text("name.cite.section", cite.section(), cell)
                : text("name.cite.table", cite.table(), cell);
    }

    public String term(String code) {
        return pack().term(code).map(term -> words.text(term.name())).orElse(code);
    }

    /** The highest events of a grade (振戦、錯乱). */
    public String events(Entry.NeuroGrade grade) {
        int highest = grade.grade();
        return grade.events().stream()
                .filter(event -> event.grade() == highest && highest > 0)
                .sorted(Comparator.comparing(Entry.NeuroGrade.Event::term))
                .map(event -> term(event.term()))
                .collect(Collectors.joining(text("name.comma")));
    }

    /** Why a step opened. */
    public String opening(AxisState.@Nullable Opening why) {
        return why == null ? "" : text("name.opening." + why.name());
    }

    /**
     * Oxygen in words.
     *
     * @param whole with FiO2, marked when it is an estimate
     */
    public String oxygen(Entry.Oxygen oxygen, boolean whole) {
        StringBuilder said = new StringBuilder(device(oxygen));
        if (oxygen.litresPerMinute() != null) {
            said.append(' ')
                    .append(text("name.oxygen.flow", Numbers.shown(oxygen.litresPerMinute())));
        }
        if (whole) {
            said.append(fio2(oxygen));
        }
        return said.toString();
    }

    /** The device and the FiO2, or the flow where the FiO2 is not known. */
    public String oxygenBriefly(Entry.Oxygen oxygen) {
        return oxygen.knownFio2().isPresent()
                ? device(oxygen) + fio2(oxygen)
                : oxygen(oxygen, false);
    }

    /** The FiO2 that is known, marked when it is an estimate; empty when none is. */
    private String fio2(Entry.Oxygen oxygen) {
        return oxygen.knownFio2()
                .map(fio2 ->
                        " "
                                + text(
                                        oxygen.fio2Estimated()
                                                ? "name.fio2.estimated"
                                                : "name.fio2",
                                        Numbers.fixed(fio2, 2)))
                .orElse("");
    }

    public String device(Entry.Oxygen oxygen) {
        return text("name.oxygen." + oxygen.device().name());
    }

    public String vasopressor(Entry.Vasopressor vasopressor) {
        return vasopressor.agents().stream()
                .map(agent ->
                        words.textOr("name.drug." + agent.drug(), agent.drug())
                                + (agent.dose() == null
                                        ? ""
                                        : text("name.dose." + agent.dose().name())))
                .collect(Collectors.joining(text("name.comma")));
    }

    public String lab(String name) {
        return words.textOr("name.lab." + name, name);
    }

    /** Who signed an entry, empty when nobody did. */
    public String by(Entry entry) {
        String by = entry.meta().by();
        return by == null ? "" : people.apply(by);
    }

    /** What will be different, in a line. */
    public String change(Change change) {
        return switch (change) {
            case Change.Asked asked -> text("name.change.asked", asked(asked.prompt()));
            case Change.Gone gone -> text("name.change.gone", asked(gone.prompt()));
            case Change.Lifted lifted -> text("name.change.lifted", drugOf(lifted.prompt()));
            case Change.DeferralOver over -> text("name.change.deferral", asked(over.prompt()));
            case Change.StepOpened opened ->
                    text(
                            "name.change.step",
                            axis(opened.axis()),
                            step(opened.step()),
                            opening(opened.why()));
            case Change.Dose dose -> dose(dose.due());
            case Change.LimitEased eased ->
                    text("name.change.limit", drug(eased.state().drug()), eased.state().inWindow());
        };
    }

    private String drugOf(Prompt prompt) {
        return prompt.drug() == null ? asked(prompt) : drug(prompt.drug());
    }

    private String dose(DueDose due) {
        return text(
                due.state() == DueDose.State.OVERDUE ? "name.change.overdue" : "name.change.due",
                drug(due.drug()),
                mg(due.dose()));
    }

    /** What a row asks, short: the drug with its grade, or the beginning of what it says. */
    public String asked(String rowId) {
        return pack().row(rowId).map(row -> asked(row, row.action())).orElseGet(() -> brief(rowId));
    }

    /** The same, and until when a limit forbids the drug. */
    public String asked(Prompt prompt, Instant now) {
        Row row = pack().row(prompt.row()).orElse(null);
        return row == null || row.drug() == null || prompt.action() != Action.WITHHOLD
                ? asked(prompt)
                : text("name.asked", axis(row.axis()), row.grade(), asks(prompt, now));
    }

    /** The same without the grade: デキサメタゾンを投与する. */
    public String asks(Prompt prompt, Instant now) {
        Row row = pack().row(prompt.row()).orElse(null);
        if (row == null) {
            return brief(prompt.row());
        }
        if (row.drug() == null || prompt.action() != Action.WITHHOLD) {
            return asks(row, prompt.action());
        }
        Instant again = prompt.allowedAgainAt();
        return again == null
                ? text("name.asked.never", drug(row.drug()))
                : text("name.asked.until", drug(row.drug()), times.brief(again, now));
    }

    /** What a prompt asks: as its row, but 投与不可 while a limit forbids the drug. */
    public String asked(Prompt prompt) {
        return pack().row(prompt.row())
                .map(row -> asked(row, prompt.action()))
                .orElseGet(() -> brief(prompt.row()));
    }

    /** The same for an answered prompt, of which only the id is left. */
    public String askedBy(String promptId) {
        String row = promptId.replaceFirst("(/withhold)?@.*", "");
        boolean withheld = promptId.startsWith(row + "/withhold@");
        return pack().row(row)
                .map(known -> asked(known, withheld ? Action.WITHHOLD : known.action()))
                .orElseGet(() -> brief(row));
    }

    private String asked(Row row, Action action) {
        return text("name.asked", axis(row.axis()), row.grade(), asks(row, action));
    }

    private String asks(Row row, Action action) {
        if (row.drug() == null) {
            return row.action().asksDose()
                    ? words.text(row.words())
                    : text("name.brief." + row.action().name());
        }
        return action == Action.WITHHOLD
                ? text("name.asked.limit", drug(row.drug()))
                : text("name.asked." + action.name(), drug(row.drug()));
    }
}
