package jp.mimamori.ui.prompts;

import jp.mimamori.advice.DoseBasis;
import jp.mimamori.advice.Explanation;
import jp.mimamori.advice.Fact;
import jp.mimamori.advice.Prompt;
import jp.mimamori.advice.Vials;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An explanation in words.
 *
 * @param words the row's own
 * @param cite where they stand
 * @param dose in a few words, empty without one
 */
record Told(String words, String cite, String dose, List<Section> sections) {

    Told {
        sections = List.copyOf(sections);
    }

    /** Lines under a heading. */
    record Section(String title, List<String> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    static Told of(
            Explanation explanation, Course course, Naming naming, Words words, Instant now) {
        return new Teller(explanation, course, naming, words, now).told();
    }

    /** The dose that a row asks, with its interval and duration: 10 mg 12–24時間ごと 2–3日間. */
    static String dose(Prompt prompt, Naming naming, Words words) {
        StringBuilder dose = new StringBuilder();
        if (prompt.mg() != null && prompt.action() != Action.NOT_RECOMMENDED) {
            dose.append(naming.mg(prompt.mg()));
        }
        if (prompt.everyHours() != null) {
            dose.append(' ').append(naming.every(prompt.everyHours()));
        }
        if (prompt.days() != null) {
            dose.append(' ').append(words.text("days", naming.range(prompt.days())));
        }
        if (prompt.then() != null) {
            dose.append(words.text("then"))
                    .append(naming.mg(prompt.then().mg()))
                    .append(' ')
                    .append(naming.every(prompt.then().everyHours()));
        }
        return dose.toString();
    }

    /** The facts on which it rests, each in a line, as they were at an instant. */
    static List<String> facts(
            Explanation explanation, Course course, Naming naming, Words words, Instant then) {
        return new Teller(explanation, course, naming, words, then).facts();
    }

    /** How far a limit is used, and what the table says of it once it is reached. */
    static List<String> limit(Explanation.@Nullable LimitUse use, Naming naming, Words words) {
        if (use == null) {
            return List.of();
        }
        String used =
                words.text(
                        "limit.use",
                        use.limit().hours(),
                        use.state().inWindow(),
                        use.limit().inWindow(),
                        use.state().total(),
                        use.limit().total());
        return use.reached()
                ? List.of(
                        used,
                        words.text(use.limit().words())
                                + words.text("age", naming.cite(use.limit().cite())))
                : List.of(used);
    }

    private record Teller(
            Explanation explanation, Course course, Naming naming, Words words, Instant now) {

        Told told() {
            Prompt prompt = explanation.prompt();
            List<Section> sections = new ArrayList<>();
            section(sections, "limit", limit(explanation.limit(), naming, words));
            if (prompt.action() != Action.WITHHOLD) {
                section(sections, "basis", basis(explanation.basis()));
            }
            section(sections, "facts", facts());
            section(sections, "last", last());
            section(sections, "other", other());
            section(sections, "next", next());
            return new Told(
                    naming.row(prompt.row()),
                    naming.cite(prompt.row()),
                    dose(prompt, naming, words),
                    sections);
        }

        private void section(List<Section> sections, String key, List<String> lines) {
            if (!lines.isEmpty()) {
                sections.add(new Section(words.text("section." + key), lines));
            }
        }

        private List<String> basis(@Nullable DoseBasis basis) {
            List<String> lines = new ArrayList<>();
            switch (basis) {
                case null -> {}
                case DoseBasis.Fixed _ -> {}
                case DoseBasis.ByWeight by -> {
                    lines.add(
                            words.text(
                                            "basis.weight",
                                            Numbers.shown(by.mgPerKg()),
                                            Numbers.shown(by.weight().value()),
                                            Numbers.shown(by.uncappedMg()))
                                    + (by.capped()
                                            ? words.text("basis.capped", Numbers.shown(by.mg()))
                                            : ""));
                    lines.add(measured("weight", by.weight(), "kg"));
                    drawn(by.drawn(), lines);
                    if (by.then() != null) {
                        lines.add(
                                words.text(
                                        "basis.then",
                                        Numbers.shown(by.then().mgPerKg()),
                                        naming.every(by.then().everyHours())));
                    }
                }
                case DoseBasis.Decide decide -> decide(decide, lines);
                case DoseBasis.BySurface by -> {
                    lines.add(
                            words.text(
                                    "basis.surface",
                                    Numbers.shown(by.mgPerM2()),
                                    Numbers.fixed(by.m2(), 2),
                                    Numbers.shown(by.mg())));
                    lines.add(
                            words.text(
                                    "basis.dubois",
                                    Numbers.shown(by.weight().value()),
                                    Numbers.shown(by.height().value()),
                                    Numbers.fixed(by.m2(), 2)));
                    lines.add(measured("weight", by.weight(), "kg"));
                    lines.add(measured("height", by.height(), "cm"));
                }
                case DoseBasis.Missing missing ->
                        missing.needs().forEach(need -> lines.add(words.text("missing." + need)));
            }
            return lines;
        }

        private void decide(DoseBasis.Decide decide, List<String> lines) {
            lines.add(words.text("decide", Numbers.shown(decide.underKg())));
            for (int i = 0; i < decide.candidates().size(); i++) {
                DoseBasis.Decide.Candidate each = decide.candidates().get(i);
                lines.add(
                        words.text(
                                        i == 0 ? "decide.table" : "decide.label",
                                        Numbers.shown(each.mgPerKg()),
                                        Numbers.shown(decide.weight().value()),
                                        Numbers.shown(each.mg()))
                                + (each.drawn().ml() == null
                                        ? ""
                                        : " " + Numbers.shown(each.drawn().ml()) + " mL"));
            }
            lines.add(measured("weight", decide.weight(), "kg"));
        }

        private String measured(String what, DoseBasis.Measured measured, String unit) {
            return words.text(
                    "measured." + what,
                    Numbers.shown(measured.value()) + " " + unit,
                    naming.times().brief(measured.at(), now),
                    naming.times().ago(measured.at(), now));
        }

        private void drawn(DoseBasis.Drawn drawn, List<String> lines) {
            String drug = explanation.prompt().drug();
            if (drawn.ml() != null && drug != null) {
                lines.add(
                        words.text(
                                "drawn",
                                Numbers.shown(drawn.ml()),
                                naming.pack()
                                        .drug(drug)
                                        .map(d ->
                                                d.mgPerMl() == null
                                                        ? ""
                                                        : Numbers.shown(d.mgPerMl()))
                                        .orElse("")));
            }
            for (int i = 0; i < drawn.vials().size(); i++) {
                lines.add(vials(drawn.vials(), i));
            }
        }

        private String vials(List<Vials> choices, int i) {
            Vials vials = choices.get(i);
            String how =
                    choices.size() == 1
                            ? "vials"
                            : i == 0
                                    ? "vials.least"
                                    : i == choices.size() - 1 ? "vials.fewest" : "vials";
            return words.text(
                    how,
                    vials.mg().stream().map(String::valueOf).collect(Collectors.joining(" + ")),
                    Numbers.shown(vials.leftMg()),
                    vials.mg().size());
        }

        private List<String> facts() {
            return explanation.facts().stream().map(this::fact).toList();
        }

        private String fact(Fact fact) {
            String when = when(fact.at());
            return what(fact)
                    + "  "
                    + (fact instanceof Fact.Infused ? words.text("infused.at", when) : when)
                    + by(fact.entry());
        }

        private String when(Instant at) {
            String brief = naming.times().brief(at, now);
            return at.equals(now) ? brief : brief + words.text("age", naming.times().ago(at, now));
        }

        private String by(@Nullable String id) {
            Entry entry = entry(id);
            return entry == null ? "" : " " + Glued.whole(naming.by(entry));
        }

        private @Nullable Entry entry(@Nullable String id) {
            return Taken.of(course).byId(Entry.class, id).orElse(null);
        }

        private String what(Fact fact) {
            return switch (fact) {
                case Fact.Graded g ->
                        naming.axis(g.axis())
                                + " "
                                + naming.grade(g.grade())
                                + events(g.entry())
                                + (g.alone() ? " " + words.text("alone") : "");
                case Fact.Opened o ->
                        naming.axis(o.axis())
                                + " "
                                + words.text(
                                        "opened", naming.step(o.step()), naming.opening(o.why()));
                case Fact.Treated t -> treated(t);
                case Fact.Infused i ->
                        words.text(
                                now.isBefore(i.clockEnd()) ? "infused.early" : "infused.late",
                                naming.times().since(i.at(), now),
                                naming.pack().clockHours(),
                                naming.times().brief(i.clockEnd(), now));
                case Fact.Assessed a -> words.text("assessed", naming.axis(a.axis()));
                case Fact.Suspected _ -> words.text("suspected");
                case Fact.Found f ->
                        words.text("found", finding(f.finding()), naming.grade(f.least()));
                case Fact.Scored s ->
                        s.before() == null
                                ? words.text("scored", s.score())
                                : words.text("scored.from", s.before(), s.score());
                case Fact.Dosed d -> naming.drug(d.drug()) + " " + naming.mg(d.dose());
                case Fact.Ordered o -> order(o.order());
            };
        }

        private String events(@Nullable String id) {
            if (entry(id) instanceof Entry.NeuroGrade grade) {
                return " " + naming.events(grade);
            }
            return "";
        }

        private String treated(Fact.Treated treated) {
            String by =
                    switch (entry(treated.entry())) {
                        case Entry.Medication dose ->
                                naming.drug(dose.drug()) + " " + naming.mg(dose.dose());
                        case Entry.PromptResponse _ -> words.text("treated.declined");
                        case null, default -> "";
                    };
            return naming.axis(treated.axis()) + " " + words.text("treated", by);
        }

        private String finding(Entry finding) {
            return switch (finding) {
                case Entry.Vitals v -> vitals(v);
                case Entry.Oxygen o -> naming.oxygen(o, true);
                case Entry.Fluids _ -> words.text("finding.fluids");
                case Entry.Vasopressor v -> naming.vasopressor(v);
                case Entry.OrganToxicity t ->
                        words.text("finding.organ", words.text("organ." + t.organ().name()))
                                + " "
                                + naming.grade(t.grade());
                default -> finding.id();
            };
        }

        private String vitals(Entry.Vitals v) {
            List<String> said = new ArrayList<>();
            if (v.temperature() != null
                    && v.temperature().compareTo(naming.pack().findings().feverFrom()) >= 0) {
                said.add(words.text("vital.temperature") + " " + v.temperature() + " ℃");
            }
            if (v.spo2() != null && v.spo2().compareTo(naming.pack().findings().spo2Under()) < 0) {
                said.add("SpO₂ " + Numbers.shown(v.spo2()) + " %");
            }
            if (v.systolic() != null
                    && v.systolic().compareTo(naming.pack().findings().systolicUnder()) < 0) {
                said.add(
                        words.text("vital.systolic") + " " + Numbers.shown(v.systolic()) + " mmHg");
            }
            return String.join(" ", said);
        }

        private String order(Entry.Order order) {
            return words.text("order.active") + " " + naming.ordered(order);
        }

        private List<String> last() {
            List<String> lines = new ArrayList<>();
            Fact.Dosed dose = explanation.lastDose();
            if (dose != null) {
                lines.add(
                        words.text(
                                "last.dose",
                                naming.drug(dose.drug()),
                                naming.mg(dose.dose()),
                                when(dose.at())));
            } else if (explanation.prompt().drug() != null) {
                lines.add(words.text("last.none", naming.drug(explanation.prompt().drug())));
            }
            explanation.orders().forEach(order -> lines.add(fact(order)));
            return lines;
        }

        private List<String> other() {
            List<String> lines = new ArrayList<>();
            for (Prompt prompt : explanation.sameDrug()) {
                lines.add(naming.cite(prompt.row()) + "  " + naming.row(prompt.row()));
            }
            if (!lines.isEmpty()) {
                lines.add(words.text("other.once"));
            }
            return lines;
        }

        private List<String> next() {
            NextStep step = new NextStep(naming, words, now);
            return explanation.next().stream().map(step::said).toList();
        }
    }
}
