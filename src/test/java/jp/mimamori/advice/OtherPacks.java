package jp.mimamori.advice;

import jp.mimamori.Records;
import jp.mimamori.guideline.DoseRule;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Packs that differ from the one that comes with the program, as a hospital's edition may. */
final class OtherPacks {

    private static final Pack PACK = Records.PACK;

    private OtherPacks() {}

    /** With one of the program's own rules each, with none, and with a limit of other hours. */
    static Stream<Pack> some() {
        return Stream.concat(
                Stream.of(own(List.of()), limited("tocilizumab", 31)),
                PACK.own().stream().map(rule -> own(List.of(rule))));
    }

    static Pack own(List<OwnRule> own) {
        return of(PACK.limits(), PACK.rows(), own);
    }

    /** One drug may be given twice in some hours, and nothing of the program's own is asked. */
    static Pack limited(String drug, int hours) {
        return of(List.of(limit(drug, hours)), PACK.rows(), List.of());
    }

    /** Another drug is limited before the one that the guideline limits. */
    static Pack limitedToo(String drug) {
        return of(
                Stream.concat(Stream.of(limit(drug, 24)), PACK.limits().stream()).toList(),
                PACK.rows(),
                PACK.own());
    }

    private static Limit limit(String drug, int hours) {
        Limit known = PACK.limits().getFirst();
        return new Limit(drug, hours, 2, 9, known.words(), known.cite());
    }

    /** Doses by weight with another most; null for none. */
    static Pack most(@Nullable BigDecimal mg) {
        return of(
                PACK.limits(), PACK.rows().stream().map(row -> most(row, mg)).toList(), PACK.own());
    }

    private static Row most(Row row, @Nullable BigDecimal mg) {
        if (!(row.dose() instanceof DoseRule.PerKg rule) || rule.mostMg() == null) {
            return row;
        }
        return new Row(
                row.id(),
                row.axis(),
                row.grade(),
                row.when(),
                row.steps(),
                row.action(),
                row.drug(),
                new DoseRule.PerKg(rule.mgPerKg(), mg, rule.decideUnder(), rule.then()),
                row.everyHours(),
                row.days(),
                row.counts(),
                row.asked(),
                row.words(),
                row.cite());
    }

    private static Pack of(List<Limit> limits, List<Row> rows, List<OwnRule> own) {
        return new Pack(
                PACK.format(),
                PACK.id(),
                PACK.version(),
                PACK.date(),
                PACK.title(),
                PACK.clockHours(),
                PACK.noImprovementHours(),
                PACK.assessedHours(),
                PACK.infusion(),
                PACK.drugs(),
                PACK.course(),
                PACK.axes(),
                limits,
                PACK.findings(),
                rows,
                own,
                PACK.terms(),
                PACK.definitions());
    }
}
