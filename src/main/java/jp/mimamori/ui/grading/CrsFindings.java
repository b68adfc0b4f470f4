package jp.mimamori.ui.grading;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Findings;
import jp.mimamori.ui.Finding;
import jp.mimamori.ui.grading.Spoken.Standing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What speaks for a CRS grade at an instant: the findings since the infusion and since the last
 * recorded grade, and beside them oxygen and vasopressors that were recorded before it and still
 * hold, and the newest measurements of before it: a fever does not vanish with a grade.
 *
 * @param least the least grade by the reading (section 7), as in the advice
 * @param spoken by grade, then newest first; of one kind and grade only the newest
 * @param missing what would have to be known for a sure grade
 */
public record CrsFindings(int least, List<Spoken> spoken, Set<Missing> missing) {

    /** A measurement older than this says little of the grade now. */
    private static final Duration FRESH = Duration.ofHours(4);

    public CrsFindings {
        spoken = List.copyOf(spoken);
        missing = Set.copyOf(missing);
    }

    static CrsFindings at(Findings rules, Course course, Instant now) {
        Taken taken = Taken.until(course, now);
        List<Entry> known = taken.entries();
        int from = from(known);
        List<Spoken> spoken = new ArrayList<>();
        if (from >= 0) {
            known.subList(from, known.size())
                    .forEach(entry -> add(spoken, rules, entry, Standing.NEW));
            continuing(spoken, rules, known, from, taken.latest(Entry.Oxygen.class));
            continuing(spoken, rules, known, from, taken.latest(Entry.Vasopressor.class));
            Earlier.add(spoken, rules, known, from, now.minus(FRESH));
        }
        int least = least(spoken, EnumSet.of(Standing.NEW));
        return new CrsFindings(least, shown(spoken), missing(taken, now));
    }

    /**
     * Where findings begin to count: after the infusion and after the last grade; −1 without an
     * infusion.
     */
    private static int from(List<Entry> known) {
        boolean infused = false;
        int from = -1;
        for (int i = 0; i < known.size(); i++) {
            if (!infused && known.get(i) instanceof Entry.Infusion) {
                infused = true;
                from = i + 1;
            } else if (infused && known.get(i) instanceof Entry.CrsGrade) {
                from = i + 1;
            }
        }
        return from;
    }

    private static void add(List<Spoken> spoken, Findings rules, Entry entry, Standing standing) {
        Finding.of(rules, entry).forEach(f -> spoken.add(new Spoken(f, standing)));
    }

    private static void continuing(
            List<Spoken> spoken,
            Findings rules,
            List<Entry> known,
            int from,
            @Nullable Entry entry) {
        if (entry != null && known.indexOf(entry) < from) {
            add(spoken, rules, entry, Standing.CONTINUES);
        }
    }

    private static List<Spoken> shown(List<Spoken> spoken) {
        Map<List<Object>, Spoken> newest = new LinkedHashMap<>();
        spoken.forEach(s -> newest.put(List.of(s.least(), s.finding().kind(), place(s)), s));
        return newest.values().stream()
                .sorted(
                        Comparator.comparingInt(Spoken::least)
                                .thenComparing(Comparator.comparing(Spoken::at).reversed()))
                .toList();
    }

    /** Toxicity of one organ is not that of another. */
    private static String place(Spoken spoken) {
        return spoken.finding().entry() instanceof Entry.OrganToxicity t ? t.organ().name() : "";
    }

    private static Set<Missing> missing(Taken taken, Instant now) {
        List<Entry> known = taken.entries();
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        Instant fresh = now.minus(FRESH);
        need(missing, Missing.TEMPERATURE, measured(known, fresh, Entry.Vitals::temperature));
        need(missing, Missing.SPO2, measured(known, fresh, Entry.Vitals::spo2));
        need(missing, Missing.SYSTOLIC, measured(known, fresh, Entry.Vitals::systolic));
        Entry.Oxygen oxygen = taken.latest(Entry.Oxygen.class);
        need(missing, Missing.OXYGEN, oxygen != null);
        need(
                missing,
                Missing.FIO2,
                oxygen == null
                        || oxygen.device() == OxygenDevice.NONE
                        || oxygen.device() == OxygenDevice.VENTILATOR
                        || oxygen.knownFio2().isPresent());
        Entry.Vasopressor vasopressor = taken.latest(Entry.Vasopressor.class);
        need(
                missing,
                Missing.DOSE_CLASS,
                vasopressor == null
                        || vasopressor.agents().size() != 1
                        || vasopressor.agents().getFirst().dose() != null);
        need(missing, Missing.TOXICITY, taken.latest(Entry.OrganToxicity.class) != null);
        return missing;
    }

    private static void need(Set<Missing> missing, Missing what, boolean there) {
        if (!there) {
            missing.add(what);
        }
    }

    private static boolean measured(
            List<Entry> known, Instant fresh, Function<Entry.Vitals, @Nullable BigDecimal> sign) {
        for (int i = known.size() - 1; i >= 0 && !known.get(i).at().isBefore(fresh); i--) {
            if (known.get(i) instanceof Entry.Vitals v && sign.apply(v) != null) {
                return true;
            }
        }
        return false;
    }

    /** Those that speak for a grade. */
    public List<Spoken> of(int grade) {
        return spoken.stream().filter(s -> s.least() == grade).toList();
    }

    /** What is missing that could mean a grade. */
    public List<Missing> missing(int grade) {
        return missing.stream().filter(m -> m.couldMean(grade)).sorted().toList();
    }

    /** The least grade of what is new or still holds from before the last grade. */
    public int most() {
        return least(spoken, EnumSet.of(Standing.NEW, Standing.CONTINUES));
    }

    private static int least(List<Spoken> spoken, Set<Standing> of) {
        return spoken.stream()
                .filter(s -> of.contains(s.standing()))
                .mapToInt(Spoken::least)
                .max()
                .orElse(0);
    }
}
