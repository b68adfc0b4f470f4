package jp.mimamori.pathway;

import jp.mimamori.advice.DoseBasis;
import jp.mimamori.course.Course;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the hospital is ready for one patient's infusion: its requirements (section 4) and the
 * rescue drug in stock for every dose the patient may need (section 6).
 *
 * @param against requirements that are answered against it
 * @param open number of requirements not answered, or with something left to do
 * @param doseMg one dose of the rescue drug for this patient, the highest where the physician
 *     decides; null when it cannot be worked out
 * @param doses doses for which the usable vials last; 0 without a dose
 * @param asked doses that have to be there
 */
public record Readiness(
        List<Answered> against,
        int open,
        Stock stock,
        @Nullable BigDecimal doseMg,
        int doses,
        int asked) {

    public Readiness {
        against = List.copyOf(against);
    }

    public static Readiness of(
            Pack pack, Pathway pathway, Course hospital, Course course, Instant now) {
        List<Checklist> lists = Checklist.ofHospital(pathway, hospital, now);
        Pathway.Rescue rescue = pathway.rescue();
        Stock stock = Stock.of(hospital, rescue.drug(), now);
        BigDecimal mg = doseMg(pack, rescue, course, now);
        return new Readiness(
                lists.stream().flatMap(list -> list.against().stream()).toList(),
                lists.stream().mapToInt(list -> list.open().size()).sum(),
                stock,
                mg,
                mg == null ? 0 : stock.doses(mg, rescue.doses()),
                rescue.doses());
    }

    private static @Nullable BigDecimal doseMg(
            Pack pack, Pathway.Rescue rescue, Course course, Instant now) {
        DoseBasis basis =
                pack.row(rescue.row())
                        .map(row -> DoseBasis.of(pack, row, course, now))
                        .orElse(null);
        return switch (basis) {
            case DoseBasis.ByWeight by -> by.mg();
            case DoseBasis.BySurface by -> by.mg();
            case DoseBasis.Fixed fixed -> fixed.mg().high();
            case DoseBasis.Decide decide ->
                    decide.candidates().stream()
                            .map(DoseBasis.Decide.Candidate::mg)
                            .max(BigDecimal::compareTo)
                            .orElse(null);
            case DoseBasis.Missing _ -> null;
            case null -> null;
        };
    }

    /** What is not in order. */
    public enum Lack {
        SITE,
        /** It is not known what one dose is. */
        DOSE,
        STOCK
    }

    /** What is not in order, empty when all is. */
    public List<Lack> lacks() {
        List<Lack> lacks = new ArrayList<>();
        if (!siteFine()) {
            lacks.add(Lack.SITE);
        }
        if (!stockFine()) {
            lacks.add(doseMg == null ? Lack.DOSE : Lack.STOCK);
        }
        return lacks;
    }

    /** The hospital's requirements are all fulfilled. */
    public boolean siteFine() {
        return against.isEmpty() && open == 0;
    }

    /** The vials last for every dose; false when the dose cannot be worked out. */
    public boolean stockFine() {
        return doseMg != null && doses >= asked;
    }
}
