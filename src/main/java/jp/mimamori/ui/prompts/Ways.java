package jp.mimamori.ui.prompts;

import jp.mimamori.advice.Fact;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.ui.Place;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can be done with a matter.
 *
 * @param matter null when there is none: then nothing can be done
 */
record Ways(@Nullable Matter matter) {

    /** The drug that an order or a dose would be of, null when the matter has none. */
    @Nullable String drug() {
        return switch (matter) {
            case Matter.Due dose -> dose.dose().drug();
            case Matter.Asked asked -> drug(asked);
            case null -> null;
        };
    }

    private @Nullable String drug(Matter.Asked asked) {
        if (asked.prompt().drug() != null) {
            return asked.prompt().drug();
        }
        if (!aboutOrders(asked)) {
            return null;
        }
        Stream<String> ordered =
                asked.explanation().orders().stream().map(each -> each.order().drug());
        Stream<String> given =
                asked.explanation().facts().stream()
                        .filter(Fact.Dosed.class::isInstance)
                        .map(fact -> ((Fact.Dosed) fact).drug());
        return Stream.concat(ordered, given).findFirst().orElse(null);
    }

    /** Whether a new order answers it: none was recorded, or the one that runs is to change. */
    private static boolean aboutOrders(Matter.Asked asked) {
        return switch (asked.patient().pack().own(asked.prompt().row()).orElse(null)) {
            case OwnRule.NoOrder _,
                    OwnRule.TooFewDoses _,
                    OwnRule.LongCourse _,
                    OwnRule.LongExposure _,
                    OwnRule.LongDrug _ ->
                    true;
            case null, default -> false;
        };
    }

    boolean canOrder() {
        return matter instanceof Matter.Asked asked
                && drug() != null
                && (asked.prompt().action().asksDose() || aboutOrders(asked));
    }

    /** A dose that was given can always be recorded, also one that is withheld. */
    boolean canGive() {
        return switch (matter) {
            case Matter.Due _ -> true;
            case Matter.Asked asked ->
                    asked.prompt().drug() != null
                            && asked.prompt().action() != Action.NOT_RECOMMENDED;
            case null -> false;
        };
    }

    boolean canAnswer() {
        return matter instanceof Matter.Asked;
    }

    /**
     * Where what is asked is done or, where it is done here, where the grade on which it rests is
     * given anew; null when there is no such place.
     */
    @Nullable Place place() {
        if (!(matter instanceof Matter.Asked asked)) {
            return null;
        }
        return switch (asked.prompt().action()) {
            case REASSESS, CONSULT -> Place.GRADING;
            case ENTER -> entering(asked);
            default -> missing(asked);
        };
    }

    private @Nullable Place entering(Matter.Asked asked) {
        return switch (asked.patient().pack().own(asked.prompt().row()).orElse(null)) {
            case OwnRule.NoInfusion _ -> Place.REGISTER;
            case OwnRule.Missing missing ->
                    missing.measure() == OwnRule.Measure.WEIGHT ? Place.VITALS : Place.REGISTER;
            case null, default -> null;
        };
    }

    private static Place missing(Matter.Asked asked) {
        List<String> needs = asked.prompt().needs();
        if (needs.contains(OwnRule.Measure.WEIGHT.code())) {
            return Place.VITALS;
        }
        return needs.contains(OwnRule.Measure.HEIGHT.code()) ? Place.REGISTER : Place.GRADING;
    }

    /** Whether a form can be opened. */
    boolean can(Form.Kind kind) {
        return switch (kind) {
            case ORDER -> canOrder();
            case GIVEN -> canGive();
            case STOP -> !orders().isEmpty();
            case DEFER, DECLINE -> canAnswer();
        };
    }

    /** Active orders beside the matter that is looked at: each can be stopped. */
    List<Entry.Order> orders() {
        return switch (matter) {
            case Matter.Asked asked ->
                    asked.explanation().orders().stream().map(Fact.Ordered::order).toList();
            case Matter.Due dose -> dose.order() == null ? List.of() : List.of(dose.order());
            case null -> List.of();
        };
    }
}
