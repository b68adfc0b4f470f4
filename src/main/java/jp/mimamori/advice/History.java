package jp.mimamori.advice;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.WeightKg;
import jp.mimamori.guideline.AxisRules;
import jp.mimamori.guideline.Pack;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that the entries up to an instant have told, taken in their order. */
final class History {

    private final Pack pack;
    private final Doses doses = new Doses();
    private final Orders orders = new Orders();
    private final DrugCourseState course;
    private final Map<String, Entry.PromptResponse> answers = new HashMap<>();
    private final FindingsSoFar findings;
    private final IceSoFar ice = new IceSoFar();
    private final Suspicion suspicion;
    private final Asking asking;
    private final AxisCourse crs;
    private final AxisCourse neuro;
    private Entry.@Nullable Infusion infusion;
    private @Nullable WeightKg weight;
    private @Nullable HeightCm height;
    private Instant reached = Instant.MIN;

    private History(Pack pack) {
        this.pack = pack;
        course = new DrugCourseState(Duration.ofHours(pack.course().gapHours()));
        findings = new FindingsSoFar(pack.findings());
        suspicion = new Suspicion(pack.rules(Axis.NEURO).suspicion());
        asking = new Asking(pack, doses, answers);
        Duration noImprovement = Duration.ofHours(pack.noImprovementHours());
        Duration assessed = Duration.ofHours(pack.assessedHours());
        crs = new AxisCourse(new Table(pack, Axis.CRS), noImprovement, assessed);
        neuro = new AxisCourse(new Table(pack, Axis.NEURO), noImprovement, assessed);
    }

    /** Takes entries that are in order and not later than now, and brings the clock up to now. */
    static History of(Pack pack, List<Entry> entries, Instant now) {
        History history = new History(pack);
        for (Entry entry : entries) {
            history.reach(entry.at());
            history.take(entry);
        }
        history.reach(now);
        history.suspicion.look(now);
        return history;
    }

    private void reach(Instant at) {
        if (at.isAfter(reached)) {
            suspicion.look(reached);
            crs.clock(at);
            neuro.clock(at);
            reached = at;
        }
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.Weight w -> weight = w.weight();
            case Entry.Height h -> height = h.height();
            case Entry.Infusion i -> infusion(i);
            case Entry.Vitals _,
                    Entry.Oxygen _,
                    Entry.Fluids _,
                    Entry.Vasopressor _,
                    Entry.OrganToxicity _ ->
                    findings.take(entry);
            case Entry.Ice i -> ice.take(i.score(), i.at());
            case Entry.CrsGrade g -> {
                findings.forget();
                crs.grade(g.at(), g.grade(), false, g.id(), asking);
            }
            case Entry.NeuroGrade g -> neuroGrade(g);
            case Entry.Judgement j -> axis(j.axis()).judgement(j.at(), j.value(), asking);
            case Entry.CerebralEdema e -> suspicion.said(e.suspected());
            case Entry.Order o -> {
                orders.order(o);
                if (pack.course().drugs().contains(o.drug())) {
                    course.ordered();
                }
            }
            case Entry.OrderStop s -> ended(s.drug(), orders.stop(s.drug()), s.at());
            case Entry.Medication m -> medication(m);
            case Entry.PromptResponse r -> answer(r);
            case Entry.Symptoms _,
                    Entry.Lab _,
                    Entry.Check _,
                    Entry.Plan _,
                    Entry.Setting _,
                    Entry.Stock _,
                    Entry.GuidelinePack _,
                    Entry.Guideline _,
                    Entry.Stay _,
                    Entry.Demographics _,
                    Entry.Discharge _,
                    Entry.Note _,
                    Entry.Retract _ -> {}
        }
    }

    private void infusion(Entry.Infusion first) {
        if (infusion != null) {
            return;
        }
        infusion = first;
        doses.infusionStarts();
        findings.infusionStarts();
        ice.infusionStarts();
    }

    private void neuroGrade(Entry.NeuroGrade g) {
        AxisRules rules = neuro.table().rules();
        List<Entry.NeuroGrade.Event> present =
                g.events().stream().filter(e -> e.grade() >= 1).toList();
        boolean alone =
                !present.isEmpty()
                        && present.stream().allMatch(e -> e.term().equals(rules.alone()));
        ice.forget();
        suspicion.graded(g.events());
        neuro.grade(g.at(), g.grade(), alone, g.id(), asking);
    }

    private void medication(Entry.Medication m) {
        Entry.Order order = orders.of(m.drug());
        Given given =
                new Given(
                        m.id(),
                        m.at(),
                        m.drug(),
                        m.dose(),
                        order == null ? null : order.everyHours());
        crs.dose(given, asking);
        neuro.dose(given, asking);
        doses.add(given);
        if (pack.course().drugs().contains(m.drug())) {
            course.dose(
                    new DrugCourseState.Dose(
                            given,
                            crs.runs().grade(),
                            neuro.runs().grade(),
                            orders.anyOf(pack.course().drugs())),
                    infusion != null);
        }
        ended(m.drug(), orders.dose(m.drug(), m.at()), m.at());
    }

    private void ended(String drug, boolean ended, Instant at) {
        List<String> together = pack.course().drugs();
        if (ended && together.contains(drug) && !orders.anyOf(together)) {
            course.ended(at);
        }
    }

    private void answer(Entry.PromptResponse r) {
        answers.put(r.prompt(), r);
        if (r.response() == Entry.PromptResponse.Response.DECLINED) {
            crs.declined(r.prompt(), r.at(), r.id(), asking);
            neuro.declined(r.prompt(), r.at(), r.id(), asking);
        }
    }

    Pack pack() {
        return pack;
    }

    AxisCourse axis(Axis axis) {
        return axis == Axis.CRS ? crs : neuro;
    }

    Doses doses() {
        return doses;
    }

    Orders orders() {
        return orders;
    }

    DrugCourseState course() {
        return course;
    }

    Map<String, Entry.PromptResponse> answers() {
        return answers;
    }

    Asking asking() {
        return asking;
    }

    FindingsSoFar findings() {
        return findings;
    }

    IceSoFar ice() {
        return ice;
    }

    /** Since when the complication has been suspected, null while it is not. */
    @Nullable Instant suspectedSince() {
        return suspicion.since();
    }

    Entry.@Nullable Infusion infusion() {
        return infusion;
    }

    @Nullable WeightKg weight() {
        return weight;
    }

    @Nullable HeightCm height() {
        return height;
    }

    /** Whether a grade 5 is the latest of either axis: then nothing is asked. */
    boolean dead() {
        return crs.runs().dead() || neuro.runs().dead();
    }

    /** When the tables' clock runs out, null without an infusion. */
    @Nullable Instant clockEnd() {
        return infusion == null ? null : infusion.at().plus(Duration.ofHours(pack.clockHours()));
    }
}
