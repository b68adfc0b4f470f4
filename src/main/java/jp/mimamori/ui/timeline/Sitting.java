package jp.mimamori.ui.timeline;

import jp.mimamori.course.Entry.Medication;
import jp.mimamori.ui.Naming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Doses that belong to one sitting: each begins within a few hours of the one before. */
record Sitting(List<Medication> doses) {

    private static final Duration LONGEST = Duration.ofHours(3);

    Sitting {
        doses = List.copyOf(doses);
    }

    /**
     * Sittings in order of time.
     *
     * @param doses in order of time
     */
    static List<Sitting> of(List<Medication> doses) {
        List<List<Medication>> sittings = new ArrayList<>();
        for (Medication dose : doses) {
            boolean same =
                    !sittings.isEmpty()
                            && !dose.at().isAfter(sittings.getLast().getLast().at().plus(LONGEST));
            if (!same) {
                sittings.add(new ArrayList<>());
            }
            sittings.getLast().add(dose);
        }
        return sittings.stream().map(Sitting::new).toList();
    }

    Medication last() {
        return doses.getLast();
    }

    /** CPA 480 mg + FLU 48 mg. */
    String whole(Naming naming) {
        return joined(naming, dose -> " " + naming.mg(dose.dose()));
    }

    /** CPA + FLU. */
    String drugs(Naming naming) {
        return joined(naming, _ -> "");
    }

    private String joined(Naming naming, Function<Medication, String> figure) {
        return doses.stream()
                .map(dose -> naming.abbreviation(dose.drug()) + figure.apply(dose))
                .collect(Collectors.joining(" + "));
    }
}
