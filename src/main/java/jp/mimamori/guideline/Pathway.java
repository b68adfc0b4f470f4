package jp.mimamori.guideline;

import jp.mimamori.course.Entry.Axis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One product's way from the hospital's requirements to the weeks after the infusion, whole and
 * checked. Belongs to the {@link Pack} of the same product.
 *
 * @param format {@value #FORMAT}
 * @param pack id of the pack that it belongs to
 */
public record Pathway(
        String format,
        String pack,
        List<CheckItem.Phase> phases,
        List<CheckItem> items,
        Lymphodepletion lymphodepletion,
        Premedication premedication,
        Rescue rescue,
        List<Observation> observations,
        List<Onset> onsets) {

    public static final String FORMAT = "mimamori-pathway/1";

    /**
     * Chemotherapy before the infusion, once a day on each of the days.
     *
     * @param days relative to the infusion's, like −5
     * @param restDays days from its end to the infusion
     * @param bridgingDays least days between the end of bridging therapy and its start
     */
    public record Lymphodepletion(
            List<PerDay> drugs, List<Integer> days, int restDays, int bridgingDays, Cite cite) {
        public Lymphodepletion {
            drugs = List.copyOf(drugs);
            days = days.stream().sorted().toList();
        }

        /** One drug's dose of one day. */
        public record PerDay(String drug, BigDecimal mgPerM2) {}
    }

    /**
     * Drugs before the infusion; of each group one.
     *
     * @param fromMinutes earliest, minutes before the infusion
     * @param toMinutes latest, minutes before the infusion
     * @param avoid drugs not to be given, but when life is at stake
     */
    public record Premedication(
            List<Group> groups, int fromMinutes, int toMinutes, List<String> avoid, Cite cite) {
        public Premedication {
            groups = List.copyOf(groups);
            avoid = List.copyOf(avoid);
        }

        /** Alternatives. */
        public record Group(Words words, List<String> drugs) {
            public Group {
                drugs = List.copyOf(drugs);
            }
        }
    }

    /** What must be in stock for one patient: all doses that the drug's row and limit allow. */
    public record Rescue(String drug, String row, int doses, Cite cite) {}

    /** First onset after the infusion in a trial, days. */
    public record Onset(Axis axis, String trial, BigDecimal median, int first, int last) {}

    public Pathway {
        phases = List.copyOf(phases);
        items = List.copyOf(items);
        observations = List.copyOf(observations);
        onsets = List.copyOf(onsets);
        List<String> faults = faults(format, phases, items, observations);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private static List<String> faults(
            String format,
            List<CheckItem.Phase> phases,
            List<CheckItem> items,
            List<Observation> observations) {
        List<String> faults = new ArrayList<>();
        if (!format.equals(FORMAT)) {
            faults.add("format is " + format + ", allowed is " + FORMAT);
        }
        Set<String> known = phases.stream().map(CheckItem.Phase::id).collect(Collectors.toSet());
        Set<String> marks =
                items.stream()
                        .map(CheckItem::marks)
                        .filter(mark -> mark != null)
                        .collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (CheckItem item : items) {
            if (!ids.add(item.id())) {
                faults.add("item " + item.id() + " is there twice");
            }
            if (!known.contains(item.phase())) {
                faults.add(item.id() + ": the phase " + item.phase() + " is not there");
            }
            if (!marks.containsAll(item.onlyIf())) {
                faults.add(item.id() + ": a mark of onlyIf is set by no item");
            }
        }
        for (Observation observation : observations) {
            if (!marks.containsAll(observation.onlyIf())) {
                faults.add(observation.id() + ": a mark of onlyIf is set by no item");
            }
            if (!ids.containsAll(observation.doneBy().items())) {
                faults.add(observation.id() + ": done by an item that is not there");
            }
        }
        return faults;
    }

    public Optional<CheckItem> item(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** The words of an item, or of an observation that is answered as one. */
    public Optional<Words> words(String item) {
        return item(item)
                .map(CheckItem::words)
                .or(() ->
                        observations.stream()
                                .filter(o -> o.item().equals(item))
                                .map(Observation::words)
                                .findFirst());
    }

    /** A phase's items, in order. */
    public List<CheckItem> items(String phase) {
        return items.stream().filter(i -> i.phase().equals(phase)).toList();
    }

    public Optional<Observation> observation(String id) {
        return observations.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** The same with other observations, as the hospital has set them. */
    public Pathway observing(List<Observation> others) {
        return new Pathway(
                format,
                pack,
                phases,
                items,
                lymphodepletion,
                premedication,
                rescue,
                others,
                onsets);
    }
}
