package jp.mimamori.ui.board;

import jp.mimamori.ui.BedOrder;

import java.util.Comparator;

/** In which order the patients come. */
enum Order {
    /** The most urgent first. */
    URGENCY,
    BED,
    /** Who was infused last comes first, who is not infused yet at the end. */
    HOURS;

    Order next() {
        return switch (this) {
            case URGENCY -> BED;
            case BED -> HOURS;
            case HOURS -> URGENCY;
        };
    }

    /** Among equals by bed. */
    Comparator<Glance> comparator() {
        Comparator<Glance> byBed =
                Comparator.comparing((Glance glance) -> glance.bedside().bed(), BedOrder.NUMERIC)
                        .thenComparing(glance -> glance.bedside().id());
        return switch (this) {
            case URGENCY ->
                    Comparator.comparing(Glance::edge)
                            .thenComparing(Glance::urgency)
                            .thenComparing(byBed);
            case BED -> byBed;
            case HOURS ->
                    Comparator.comparing(
                                    (Glance glance) -> glance.bedside().since(),
                                    Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(byBed);
        };
    }
}
