package jp.mimamori.advice;

import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The active orders, at most one a drug (reading, section 6, Orders). */
public final class Orders {

    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

    /** An order and its latest dose, null while none was given at or after it. */
    private record Active(Entry.Order order, @Nullable Instant lastDose) {

        Instant dueAt() {
            BigDecimal every = order.everyHours();
            if (lastDose == null || every == null) {
                return order.at();
            }
            return lastDose.plus(hours(every));
        }
    }

    private final Map<String, Active> active = new LinkedHashMap<>();

    /**
     * The orders that entries leave active, of a record from which nothing else is concluded.
     *
     * @param entries in order of time
     */
    public static List<Entry.Order> active(List<Entry> entries) {
        Orders orders = new Orders();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Order order -> orders.order(order);
                case Entry.OrderStop stop -> orders.stop(stop.drug());
                case Entry.Medication dose -> orders.dose(dose.drug(), dose.at());
                default -> {}
            }
        }
        return orders.active.values().stream().map(Active::order).toList();
    }

    static Duration hours(BigDecimal hours) {
        return Duration.ofNanos(
                hours.multiply(NANOS_PER_HOUR).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    void order(Entry.Order order) {
        active.put(order.drug(), new Active(order, null));
    }

    /** Whether an order of the drug was active and is ended. */
    boolean stop(String drug) {
        return active.remove(drug) != null;
    }

    /** Whether the dose ends an order that was given for once. */
    boolean dose(String drug, Instant at) {
        Active now = active.get(drug);
        if (now == null) {
            return false;
        }
        if (now.order().everyHours() == null) {
            active.remove(drug);
            return true;
        }
        active.put(drug, new Active(now.order(), at));
        return false;
    }

    Entry.@Nullable Order of(String drug) {
        Active now = active.get(drug);
        return now == null ? null : now.order();
    }

    boolean anyOf(Collection<String> drugs) {
        return drugs.stream().anyMatch(active::containsKey);
    }

    boolean allOf(Collection<String> drugs) {
        return active.keySet().containsAll(drugs);
    }

    /** The doses to come, by the time they are due, then by drug. */
    List<DueDose> due(Instant now, Duration overdueAfter) {
        List<DueDose> due = new ArrayList<>(active.size());
        for (Active each : active.values()) {
            Instant at = each.dueAt();
            DueDose.State state =
                    now.isBefore(at)
                            ? DueDose.State.UPCOMING
                            : now.isBefore(at.plus(overdueAfter))
                                    ? DueDose.State.DUE
                                    : DueDose.State.OVERDUE;
            due.add(
                    new DueDose(
                            each.order().drug(),
                            each.order().dose(),
                            each.order().id(),
                            at,
                            state));
        }
        due.sort(Comparator.comparing(DueDose::dueAt).thenComparing(DueDose::drug));
        return due;
    }
}
