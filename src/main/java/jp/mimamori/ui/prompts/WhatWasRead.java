package jp.mimamori.ui.prompts;

import jp.mimamori.advice.Orders;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.Pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is shown of a record that cannot be judged, the newest first: no dose of a limited drug may
 * be left out, since somebody will count them on paper.
 *
 * @param entries the last grade on each course, every dose since the infusion of a drug that has a
 *     limit, and the last doses of the others
 * @param orders that no entry that was read has stopped or replaced
 * @param more doses that were read and are not among the entries
 */
record WhatWasRead(List<Entry> entries, List<Entry.Order> orders, int more) {

    /** Doses of drugs without a limit. */
    private static final int MOST_OTHERS = 6;

    static WhatWasRead of(Pack pack, List<Entry> standing) {
        Set<String> limited = pack.limits().stream().map(Limit::drug).collect(Collectors.toSet());
        List<Entry> read = new ArrayList<>();
        boolean infused = standing.stream().anyMatch(Entry.Infusion.class::isInstance);
        boolean since = true;
        int others = 0;
        int more = 0;
        for (Entry entry : standing.reversed()) {
            switch (entry) {
                case Entry.CrsGrade grade -> first(read, Entry.CrsGrade.class, grade);
                case Entry.NeuroGrade grade -> first(read, Entry.NeuroGrade.class, grade);
                case Entry.Infusion _ -> since = !infused;
                case Entry.Medication dose -> {
                    boolean shown = limited.contains(dose.drug()) ? since : others++ < MOST_OTHERS;
                    if (shown) {
                        read.add(dose);
                    } else {
                        more++;
                    }
                }
                default -> {}
            }
        }
        return new WhatWasRead(List.copyOf(read), Orders.active(standing), more);
    }

    private static <E extends Entry> void first(List<Entry> read, Class<E> type, E entry) {
        if (read.stream().noneMatch(type::isInstance)) {
            read.add(entry);
        }
    }
}
