package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One drug's vials in the hospital's ledger, by lot; those that expire first come first.
 *
 * @param recorded whether anything of the drug was ever recorded: only then no vials means none
 */
public record Stock(String drug, LocalDate today, boolean recorded, List<Lot> lots) {

    public Stock {
        lots = List.copyOf(lots);
    }

    /**
     * Vials of one lot.
     *
     * @param vials what came less what went; under 0 when more went than came
     * @param expiry the last day on which they may be used
     */
    public record Lot(String lot, BigDecimal vialMg, LocalDate expiry, int vials) {
        public boolean expired(LocalDate today) {
            return expiry.isBefore(today);
        }
    }

    private record Key(String lot, BigDecimal vialMg, LocalDate expiry) {}

    public static Stock of(Course hospital, String drug, Instant now) {
        Map<Key, Integer> lots = new LinkedHashMap<>();
        Taken.until(hospital, now)
                .all(Entry.Stock.class)
                .filter(s -> s.drug().equals(drug))
                .forEach(s ->
                        lots.merge(
                                new Key(s.lot(), s.vialMg().stripTrailingZeros(), s.expiry()),
                                s.vials(),
                                Integer::sum));
        LocalDate today = now.atZone(hospital.zone()).toLocalDate();
        return new Stock(
                drug,
                today,
                !lots.isEmpty(),
                lots.entrySet().stream()
                        .filter(e -> e.getValue() != 0)
                        .map(e ->
                                new Lot(
                                        e.getKey().lot(),
                                        e.getKey().vialMg(),
                                        e.getKey().expiry(),
                                        e.getValue()))
                        .sorted(Comparator.comparing(Lot::expiry).thenComparing(Lot::lot))
                        .toList());
    }

    /** Vials that may still be used. */
    public int vials() {
        return usable().stream().mapToInt(Lot::vials).sum();
    }

    private List<Lot> usable() {
        return lots.stream().filter(lot -> lot.vials() > 0 && !lot.expired(today)).toList();
    }

    /**
     * For how many doses the usable vials last, when each takes the vials with the least waste that
     * are left; at most {@code asked}.
     */
    public int doses(BigDecimal mg, int asked) {
        Map<BigDecimal, Integer> left = new LinkedHashMap<>();
        usable().forEach(lot -> left.merge(lot.vialMg(), lot.vials(), Integer::sum));
        List<BigDecimal> sizes = new ArrayList<>(left.keySet());
        sizes.sort(Comparator.reverseOrder());
        for (int dose = 0; dose < asked; dose++) {
            Take take = least(mg, sizes, 0, left);
            if (take == null) {
                return dose;
            }
            take.vials().forEach((size, count) -> left.merge(size, -count, Integer::sum));
        }
        return asked;
    }

    /** Vials for one dose. */
    private record Take(BigDecimal mg, int count, Map<BigDecimal, Integer> vials) {
        private static final Comparator<Take> LESS_WASTE =
                Comparator.comparing(Take::mg).thenComparingInt(Take::count);
    }

    private static @Nullable Take least(
            BigDecimal mg, List<BigDecimal> sizes, int from, Map<BigDecimal, Integer> left) {
        if (mg.signum() <= 0) {
            return new Take(BigDecimal.ZERO, 0, Map.of());
        }
        if (from == sizes.size()) {
            return null;
        }
        BigDecimal size = sizes.get(from);
        Take best = null;
        for (int count = 0; count <= left.getOrDefault(size, 0); count++) {
            BigDecimal mine = size.multiply(BigDecimal.valueOf(count));
            Take rest = least(mg.subtract(mine), sizes, from + 1, left);
            if (rest != null) {
                Map<BigDecimal, Integer> vials = new LinkedHashMap<>(rest.vials());
                vials.merge(size, count, Integer::sum);
                Take take = new Take(mine.add(rest.mg()), count + rest.count(), vials);
                best = best == null || Take.LESS_WASTE.compare(take, best) < 0 ? take : best;
            }
            if (mine.compareTo(mg) >= 0) {
                break;
            }
        }
        return best;
    }
}
