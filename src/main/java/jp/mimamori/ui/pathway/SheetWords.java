package jp.mimamori.ui.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.Answered;
import jp.mimamori.pathway.Checklist;
import jp.mimamori.pathway.InfusionPlan;
import jp.mimamori.pathway.Lymphodepletion;
import jp.mimamori.pathway.Premedication;
import jp.mimamori.pathway.Readiness;
import jp.mimamori.pathway.Stock;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.PromptWords;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is worked out for a patient before and at the infusion, in words. */
final class SheetWords {

    private static final String AGAINST = "▲ ";
    private static final String OPEN = "◆ ";

    private final Desk desk;
    private final Words words;
    private final Times times;
    private final Naming naming;
    private final PromptWords prompts;
    private final AfterWords after;

    SheetWords(Ui ui) {
        desk = ui.desk();
        words = ui.words(SheetWords.class);
        times = ui.times();
        naming = Naming.of(ui);
        prompts = new PromptWords(desk::pack, times, ui.language());
        after = new AfterWords(ui);
    }

    /** The sheets beside a phase's checklist. */
    List<Sheet> of(String phase, Course course, Instant now) {
        Pathway pathway = desk.pathway();
        return switch (phase) {
            case "apheresis" -> List.of(marks(pathway, course, now));
            case "lymphodepletion" -> List.of(lymphodepletion(pathway, course, now));
            case "before" -> before(pathway, course, now);
            case "infusion" -> infusion(pathway, course, now);
            case "after", "discharge" -> after.of(course, now);
            default -> List.of();
        };
    }

    private Sheet marks(Pathway pathway, Course course, Instant now) {
        List<String> marks = Checklist.marks(pathway, course, now);
        Sheet.Lines lines = new Sheet.Lines();
        if (marks.isEmpty()) {
            lines.plain(words.text("pathway.marks.none"));
        } else {
            lines.say(
                    Urgency.MEDIUM,
                    words.text("pathway.marks", String.join(words.text("list.comma"), marks)));
        }
        return lines.under(words.text("pathway.marks.title"), null);
    }

    private Sheet lymphodepletion(Pathway pathway, Course course, Instant now) {
        Lymphodepletion worked = Lymphodepletion.of(pathway, course, now);
        Sheet.Lines lines = new Sheet.Lines();
        surface(worked, lines);
        for (Lymphodepletion.DrugDose dose : worked.doses()) {
            String mg = dose.mg() == null ? "–" : Numbers.shown(dose.mg());
            lines.plain(
                    words.text(
                            "pathway.ld.dose",
                            prompts.drug(dose.drug()),
                            Numbers.shown(dose.mgPerM2()),
                            mg));
        }
        for (Lymphodepletion.Day day : worked.days()) {
            lines.say(
                    day.given().size() >= worked.doses().size() ? Urgency.NEUTRAL : Urgency.LOW,
                    times.day(day.day()) + "  " + date(day.date()) + "  " + given(day));
        }
        if (worked.bridgingUntil() != null) {
            lines.plain(
                    words.text(
                            "pathway.ld.bridging",
                            date(worked.bridgingUntil()),
                            pathway.lymphodepletion().bridgingDays()));
        } else {
            given(pathway, worked, lines);
            lines.say(Urgency.MEDIUM, words.text("pathway.ld.noPlan"));
        }
        int rest = pathway.lymphodepletion().restDays();
        if (worked.restDays() != null) {
            lines.say(
                    worked.restDays() == rest ? Urgency.NEUTRAL : Urgency.MEDIUM,
                    words.text("pathway.ld.rest", worked.restDays(), rest));
        }
        return lines.under(
                words.text("pathway.ld.title"), naming.cite(pathway.lymphodepletion().cite()));
    }

    private void surface(Lymphodepletion worked, Sheet.Lines lines) {
        if (worked.surface() == null || worked.weight() == null || worked.height() == null) {
            if (worked.weight() == null) {
                lines.say(Urgency.MEDIUM, words.text("need.weight"));
            }
            if (worked.height() == null) {
                lines.say(Urgency.MEDIUM, words.text("need.height"));
            }
            return;
        }
        lines.plain(
                words.text(
                        "pathway.ld.surface",
                        Numbers.fixed(worked.surface(), 2),
                        Numbers.shown(worked.weight().weight().kg()),
                        Numbers.shown(worked.height().height().cm())));
    }

    /** What was given already, also while nothing is planned. */
    private void given(Pathway pathway, Lymphodepletion worked, Sheet.Lines lines) {
        worked.given()
                .forEach((date, given) ->
                        lines.say(
                                Urgency.NEUTRAL,
                                words.text("pathway.ld.given", date(date), drugs(given))));
        if (!worked.given().isEmpty()) {
            int rest = pathway.lymphodepletion().restDays();
            LocalDate last = worked.given().lastKey();
            lines.say(
                    Urgency.MEDIUM,
                    words.text("pathway.ld.then", date(last), rest, date(last.plusDays(rest))));
        }
    }

    private String given(Lymphodepletion.Day day) {
        return day.given().isEmpty() ? words.text("pathway.ld.notGiven") : drugs(day.given());
    }

    private String drugs(List<Entry.Medication> given) {
        return String.join(
                words.text("list.comma"),
                given.stream()
                        .map(m ->
                                prompts.drug(m.drug()) + " " + Numbers.shown(m.dose().mg()) + " mg")
                        .toList());
    }

    private String date(LocalDate date) {
        return times.date(date.atStartOfDay(times.zone()).toInstant());
    }

    private List<Sheet> before(Pathway pathway, Course course, Instant now) {
        List<Sheet> sheets = new ArrayList<>();
        premedication(pathway, course, now).ifPresent(sheets::add);
        Readiness ready = readiness(pathway, course, now);
        sheets.add(stock(pathway, ready));
        sheets.add(site(ready));
        return sheets;
    }

    private Optional<Sheet> premedication(Pathway pathway, Course course, Instant now) {
        return Premedication.of(pathway, course, now)
                .map(worked -> {
                    Sheet.Lines lines = new Sheet.Lines();
                    lines.plain(
                            words.text(
                                    "pathway.pre.window",
                                    times.moment(worked.from()),
                                    times.clock(worked.to())));
                    worked.groups().forEach(group -> group(worked, group, now, lines));
                    for (Entry.Medication avoided : worked.avoided()) {
                        lines.say(
                                Urgency.HIGH,
                                words.text(
                                        "pathway.pre.avoided",
                                        prompts.drug(avoided.drug()),
                                        times.moment(avoided.at())));
                    }
                    return lines.under(
                            words.text("pathway.pre.title"),
                            naming.cite(pathway.premedication().cite()));
                });
    }

    private void group(
            Premedication worked, Premedication.Given group, Instant now, Sheet.Lines lines) {
        String name = words.text(group.group().words());
        if (group.dose() == null || group.minutes() == null) {
            boolean missed = now.isAfter(worked.to());
            lines.say(
                    missed ? Urgency.HIGH : Urgency.LOW,
                    words.text(missed ? "pathway.pre.missed" : "pathway.pre.open", name));
            return;
        }
        boolean inTime = group.timing() == Premedication.Timing.IN_TIME;
        lines.say(
                inTime ? Urgency.NEUTRAL : Urgency.HIGH,
                words.text(
                        "pathway.pre." + group.timing(),
                        prompts.drug(group.dose().drug()),
                        times.clock(group.dose().at()),
                        group.minutes()));
    }

    private Readiness readiness(Pathway pathway, Course course, Instant now) {
        Course hospital = desk.snapshot().hospital().course();
        return Readiness.of(desk.pack(), pathway, hospital, course, now);
    }

    private Sheet stock(Pathway pathway, Readiness ready) {
        Pathway.Rescue rescue = pathway.rescue();
        Sheet.Lines lines = new Sheet.Lines();
        String drug = prompts.drug(rescue.drug());
        Stock stock = ready.stock();
        if (!stock.recorded()) {
            lines.say(Urgency.MEDIUM, words.text("stock.unrecorded"));
        } else {
            lines.plain(words.text("pathway.stock.vials", drug, stock.vials()));
        }
        if (ready.doseMg() == null) {
            lines.say(Urgency.MEDIUM, words.text("pathway.stock.noDose"));
        } else {
            lines.say(
                    ready.stockFine() ? Urgency.NEUTRAL : Urgency.HIGH,
                    words.text(
                            "pathway.stock.doses",
                            Numbers.shown(ready.doseMg()),
                            ready.doses(),
                            ready.asked()));
        }
        return lines.under(words.text("pathway.stock.title"), naming.cite(rescue.cite()));
    }

    private Sheet site(Readiness ready) {
        Sheet.Lines lines = new Sheet.Lines();
        for (Answered answered : ready.against()) {
            lines.say(Urgency.HIGH, words.text(answered.item().words()));
        }
        if (ready.open() > 0) {
            lines.say(Urgency.MEDIUM, words.text("pathway.site.open", ready.open()));
        }
        if (ready.siteFine()) {
            lines.say(Urgency.NEUTRAL, words.text("pathway.site.fine"));
        }
        return lines.under(words.text("pathway.site.title"), null);
    }

    /** What of the hospital or its stock is not in order, for whoever plans; empty when all is. */
    String notReady(Course course, Instant now) {
        Readiness ready = readiness(desk.pathway(), course, now);
        return String.join(
                "\n", ready.lacks().stream().map(lack -> notReady(ready, lack)).toList());
    }

    private String notReady(Readiness ready, Readiness.Lack lack) {
        return switch (lack) {
            case SITE -> site(ready.against().size(), ready.open());
            case DOSE -> OPEN + words.text("pathway.stock.noDose");
            case STOCK -> AGAINST + words.text("pathway.plan.stock", ready.doses(), ready.asked());
        };
    }

    private String site(int against, int open) {
        List<String> said = new ArrayList<>();
        if (against > 0) {
            said.add(AGAINST + words.text("pathway.plan.site.against", against));
        }
        if (open > 0) {
            said.add(OPEN + words.text("pathway.plan.site.open", open));
        }
        return String.join("\n", said);
    }

    private List<Sheet> infusion(Pathway pathway, Course course, Instant now) {
        List<Sheet> sheets = new ArrayList<>();
        InfusionPlan.of(course, now)
                .map(InfusionPlan::given)
                .ifPresent(infusion -> sheets.add(given(infusion)));
        premedication(pathway, course, now).ifPresent(sheets::add);
        return sheets;
    }

    private Sheet given(Entry.Infusion infusion) {
        var bounds = desk.pack().infusion();
        Sheet.Lines lines = new Sheet.Lines();
        lines.plain(words.text("pathway.inf.start", times.moment(infusion.at())));
        if (infusion.minutes() != null) {
            Instant end = infusion.at().plusSeconds(infusion.minutes().longValue() * 60);
            lines.plain(words.text("pathway.inf.end", times.clock(end)));
        }
        boolean inRange =
                infusion.cells().compareTo(BigDecimal.valueOf(bounds.leastCells())) >= 0
                        && infusion.cells().compareTo(BigDecimal.valueOf(bounds.mostCells())) <= 0;
        lines.say(
                inRange ? Urgency.NEUTRAL : Urgency.HIGH,
                words.text(
                        "pathway.inf.cells",
                        Numbers.shown(infusion.cells()),
                        bounds.leastCells(),
                        bounds.mostCells()));
        infusion.rate()
                .ifPresentOrElse(
                        rate ->
                                lines.say(
                                        rate <= bounds.mostMlPerMinute()
                                                ? Urgency.NEUTRAL
                                                : Urgency.HIGH,
                                        words.text(
                                                "pathway.inf.rate",
                                                Numbers.fixed(BigDecimal.valueOf(rate), 1),
                                                bounds.mostMlPerMinute())),
                        () -> lines.say(Urgency.LOW, words.text("pathway.inf.noRate")));
        return lines.under(words.text("pathway.inf.title"), naming.cite(bounds.cite()));
    }
}
