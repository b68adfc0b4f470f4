package jp.mimamori.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Vials that together hold a dose.
 *
 * @param mg content of each vial, mg, the largest first
 * @param leftMg what is left over, mg, 0 or more
 */
public record Vials(List<Integer> mg, BigDecimal leftMg) {

    public Vials {
        mg = List.copyOf(mg);
        if (mg.isEmpty() || leftMg.signum() < 0) {
            throw new IllegalArgumentException("vials hold at least the dose");
        }
    }

    /**
     * The combinations among which a ward chooses, the one with the least waste first and the one
     * with the fewest vials last; between them only such that use fewer vials than any with less
     * waste (reading, section 5).
     *
     * @param sizes contents that there are, mg, each more than 0
     * @param dose mg, more than 0
     */
    public static List<Vials> choices(List<Integer> sizes, BigDecimal dose) {
        if (sizes.isEmpty()) {
            return List.of();
        }
        List<Integer> largestFirst =
                sizes.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        int least = dose.setScale(0, RoundingMode.CEILING).intValueExact();
        List<Vials> all = new ArrayList<>();
        fill(largestFirst, 0, least, new ArrayList<>(), dose, all);
        all.sort(Comparator.comparing(Vials::leftMg).thenComparingInt(vials -> vials.mg().size()));
        List<Vials> choices = new ArrayList<>();
        for (Vials each : all) {
            if (choices.isEmpty() || each.mg().size() < choices.getLast().mg().size()) {
                choices.add(each);
            }
        }
        return List.copyOf(choices);
    }

    private static void fill(
            List<Integer> sizes,
            int from,
            int stillMg,
            List<Integer> taken,
            BigDecimal dose,
            List<Vials> all) {
        if (stillMg <= 0) {
            BigDecimal content =
                    BigDecimal.valueOf(taken.stream().mapToInt(Integer::intValue).sum());
            all.add(new Vials(taken, content.subtract(dose)));
            return;
        }
        for (int i = from; i < sizes.size(); i++) {
            taken.addLast(sizes.get(i));
            fill(sizes, i, stillMg - sizes.get(i), taken, dose, all);
            taken.removeLast();
        }
    }
}
