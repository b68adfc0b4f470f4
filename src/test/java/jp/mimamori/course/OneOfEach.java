package jp.mimamori.course;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** One entry of every kind, for tests. */
final class OneOfEach {

    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-02T12:00:00+09:00");

    private OneOfEach() {}

    static Meta meta(String id) {
        return Meta.of(id, NOON);
    }

    static BigDecimal number(@Nullable String text) {
        return new BigDecimal(text);
    }

    /** In the order in which entries of one instant are taken. */
    static List<Entry> kinds() {
        Meta m = meta("e");
        BigDecimal one = BigDecimal.ONE;
        return List.of(
                new Entry.Weight(m, WeightKg.of("62.4")),
                new Entry.Height(m, HeightCm.of("158")),
                new Entry.Infusion(m, one, null, null, null),
                new Entry.Vitals(m, number("38.4"), null, null, null, null, null, null, Map.of()),
                new Entry.Oxygen(m, OxygenDevice.NONE, null, null),
                new Entry.Fluids(m, true, null),
                new Entry.Vasopressor(m, List.of()),
                new Entry.OrganToxicity(m, Organ.LIVER, 1),
                new Entry.Symptoms(m, List.of()),
                new Entry.Ice(m, 10, null),
                new Entry.Lab(m, "CRP", one, "mg/dL"),
                new Entry.Check(m, "mri", Entry.Check.State.YES, null),
                new Entry.Plan(m, null, null),
                new Entry.Setting(m, "bed.alarm", null, "試し"),
                new Entry.Stock(m, "tocilizumab", one, 1, "L", LocalDate.EPOCH, null),
                new Entry.GuidelinePack(m, "p", new PackText("{}", "{}", "{}", null), "改訂"),
                new Entry.Guideline(m, "p", null),
                new Entry.Stay(m, "6東", "612"),
                new Entry.Demographics(m, null, null, null, null),
                new Entry.Discharge(m, null),
                new Entry.Note(m, "—"),
                new Entry.Retract(m, "x"),
                new Entry.CrsGrade(m, 1),
                new Entry.NeuroGrade(m, List.of()),
                new Entry.Judgement(m, Entry.Axis.CRS, Entry.Judgement.Value.IMPROVED),
                new Entry.CerebralEdema(m, false),
                new Entry.Order(m, "dexamethasone", DoseMg.of("10"), null, null),
                new Entry.OrderStop(m, "dexamethasone"),
                new Entry.Medication(m, "dexamethasone", DoseMg.of("10"), null, null, null),
                new Entry.PromptResponse(m, "p", Entry.PromptResponse.Response.SEEN, null, null));
    }
}
