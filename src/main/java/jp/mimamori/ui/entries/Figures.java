package jp.mimamori.ui.entries;

import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Meta;
import jp.mimamori.course.WeightKg;

import java.math.BigDecimal;

/**
 * Which figures of each kind of entry can be corrected, and the entry made of them; of the others
 * only the time.
 */
final class Figures {

    static final String WARD = "entry.ward";
    static final String BED = "entry.bed";

    private static final String LEAST = "0.000001";
    private static final String MOST = "999999";

    private Figures() {}

    static void of(Entry entry, Correction c) {
        switch (entry) {
            case Entry.Weight e -> c.number("type.weight", "kg", e.weight().kg(), true, "1", "400");
            case Entry.Height e ->
                    c.number("type.height", "cm", e.height().cm(), true, "30", "250");
            case Entry.Infusion e -> {
                c.number("entry.cells.name", "×10⁶", e.cells(), true, LEAST, MOST);
                c.number("entry.volume", "mL", e.volumeMl(), false, LEAST, MOST);
                c.number("entry.minutes", "", e.minutes(), false, LEAST, MOST);
                c.text("entry.lot", e.lot(), false);
            }
            case Entry.Vitals e -> vitals(e, c);
            case Entry.Oxygen e -> {
                c.number("entry.flow", "L/min", e.litresPerMinute(), false, LEAST, "100");
                c.number("entry.fio2", "", e.fio2(), false, "0.21", "1");
            }
            case Entry.Fluids e -> c.number("entry.volume", "mL", e.ml(), false, LEAST, MOST);
            case Entry.OrganToxicity e -> grade(c, e.grade(), "4");
            case Entry.CrsGrade e -> grade(c, e.grade(), "5");
            case Entry.Ice e ->
                    c.number("type.ice", "/10", BigDecimal.valueOf(e.score()), true, "0", "10");
            case Entry.Medication e -> {
                c.number("entry.dose", "mg", e.dose().mg(), true, LEAST, MOST);
                c.text("entry.route", e.route(), false);
            }
            case Entry.Order e -> {
                c.number("entry.dose", "mg", e.dose().mg(), true, LEAST, MOST);
                c.number("entry.everyHours", "h", e.everyHours(), false, LEAST, "720");
            }
            case Entry.Lab e -> c.number("entry.value", e.unit(), e.value(), true, "-9999", MOST);
            case Entry.Stay e -> {
                c.text(WARD, e.ward(), true);
                c.text(BED, e.bed(), true);
            }
            case Entry.Note e -> c.text("type.note", e.text(), true);
            case Entry.Vasopressor _,
                    Entry.Symptoms _,
                    Entry.NeuroGrade _,
                    Entry.Judgement _,
                    Entry.CerebralEdema _,
                    Entry.OrderStop _,
                    Entry.PromptResponse _,
                    Entry.Check _,
                    Entry.Plan _,
                    Entry.Setting _,
                    Entry.Stock _,
                    Entry.GuidelinePack _,
                    Entry.Guideline _,
                    Entry.Demographics _,
                    Entry.Discharge _,
                    Entry.Retract _ -> {}
        }
    }

    private static void grade(Correction c, int was, String most) {
        c.number("entry.grade", "", BigDecimal.valueOf(was), true, "0", most);
    }

    private static void vitals(Entry.Vitals e, Correction c) {
        c.number("vital.temperature", "℃", e.temperature(), false, "30", "45");
        c.number("vital.pulse", "/min", e.pulse(), false, "0", "300");
        c.number("vital.respiration", "/min", e.respiration(), false, "0", "100");
        c.number("vital.systolic", "mmHg", e.systolic(), false, "0", "350");
        c.number("vital.diastolic", "mmHg", e.diastolic(), false, "0", "350");
        c.number("vital.spo2", "%", e.spo2(), false, "0", "100");
    }

    /**
     * The entry with the typed figures.
     *
     * @throws IllegalArgumentException when they do not go together
     */
    static Entry corrected(Entry entry, Correction c, Meta meta) {
        return switch (entry) {
            case Entry.Weight _ -> new Entry.Weight(meta, new WeightKg(c.needed(0)));
            case Entry.Height _ -> new Entry.Height(meta, new HeightCm(c.needed(0)));
            case Entry.Infusion _ ->
                    new Entry.Infusion(meta, c.needed(0), c.number(1), c.number(2), c.text(3));
            case Entry.Vitals e -> vitals(e, c, meta);
            case Entry.Oxygen e -> new Entry.Oxygen(meta, e.device(), c.number(0), c.number(1));
            case Entry.Fluids e -> new Entry.Fluids(meta, e.forHypotension(), c.number(0));
            case Entry.Vasopressor e -> new Entry.Vasopressor(meta, e.agents());
            case Entry.OrganToxicity e -> new Entry.OrganToxicity(meta, e.organ(), whole(c));
            case Entry.Symptoms e -> new Entry.Symptoms(meta, e.present());
            case Entry.CrsGrade _ -> new Entry.CrsGrade(meta, whole(c));
            case Entry.NeuroGrade e -> new Entry.NeuroGrade(meta, e.events());
            case Entry.Judgement e -> new Entry.Judgement(meta, e.axis(), e.value());
            case Entry.CerebralEdema e -> new Entry.CerebralEdema(meta, e.suspected());
            case Entry.Ice e -> ice(e, whole(c), meta);
            case Entry.Medication e ->
                    new Entry.Medication(
                            meta,
                            e.drug(),
                            new DoseMg(c.needed(0)),
                            c.text(1),
                            e.prompt(),
                            e.orderOf());
            case Entry.Order e ->
                    new Entry.Order(
                            meta, e.drug(), new DoseMg(c.needed(0)), c.number(1), e.prompt());
            case Entry.OrderStop e -> new Entry.OrderStop(meta, e.drug());
            case Entry.PromptResponse e ->
                    new Entry.PromptResponse(meta, e.prompt(), e.response(), e.until(), e.reason());
            case Entry.Lab e -> new Entry.Lab(meta, e.name(), c.needed(0), e.unit());
            case Entry.Check e -> new Entry.Check(meta, e.item(), e.state(), e.note());
            case Entry.Plan e -> new Entry.Plan(meta, e.infusion(), e.reason());
            case Entry.Setting e -> new Entry.Setting(meta, e.name(), e.value(), e.reason());
            case Entry.Stock e ->
                    new Entry.Stock(
                            meta, e.drug(), e.vialMg(), e.vials(), e.lot(), e.expiry(), e.reason());
            case Entry.GuidelinePack e ->
                    new Entry.GuidelinePack(meta, e.pack(), e.text(), e.reason());
            case Entry.Guideline e -> new Entry.Guideline(meta, e.pack(), e.reason());
            case Entry.Stay _ ->
                    new Entry.Stay(
                            meta,
                            java.util.Objects.requireNonNull(c.text(0)),
                            java.util.Objects.requireNonNull(c.text(1)));
            case Entry.Demographics e ->
                    new Entry.Demographics(meta, e.name(), e.kana(), e.birthDate(), e.sex());
            case Entry.Discharge e -> new Entry.Discharge(meta, e.to());
            case Entry.Note _ -> new Entry.Note(meta, java.util.Objects.requireNonNull(c.text(0)));
            case Entry.Retract _ ->
                    throw new IllegalArgumentException("a retraction is not corrected");
        };
    }

    /** The ten points are kept while they still add up. */
    private static Entry.Ice ice(Entry.Ice was, int score, Meta meta) {
        return new Entry.Ice(meta, score, was.score() == score ? was.items() : null);
    }

    private static int whole(Correction c) {
        try {
            return c.needed(0).intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("not a whole number", e);
        }
    }

    private static Entry.Vitals vitals(Entry.Vitals was, Correction c, Meta meta) {
        boolean none = true;
        for (int part = 0; part < c.parts().size(); part++) {
            none &= c.number(part) == null;
        }
        if (none && was.consciousness() == null) {
            throw new IllegalArgumentException("no value is left: retract the entry instead");
        }
        return new Entry.Vitals(
                meta,
                c.number(0),
                c.number(1),
                c.number(2),
                c.number(3),
                c.number(4),
                c.number(5),
                was.consciousness(),
                was.notMeasured());
    }
}
