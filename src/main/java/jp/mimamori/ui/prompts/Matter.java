package jp.mimamori.ui.prompts;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Explanation;
import jp.mimamori.advice.Prompt;
import jp.mimamori.advice.TableNext;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One thing that wants the physician: a prompt, or a dose that is due. */
sealed interface Matter {

    /** From here on it is said beside what is asked that it will change. */
    Duration SOON = Duration.ofHours(1);

    PatientNow patient();

    Urgency urgency();

    /** From when it stands. */
    Instant since();

    /** What stays the same while the patient's record changes. */
    String key();

    record Asked(PatientNow patient, Explanation explanation, Urgency urgency) implements Matter {
        Prompt prompt() {
            return explanation.prompt();
        }

        /** When the clock makes something else of it, where that is within the hour. */
        Optional<Instant> changesSoon(Instant now) {
            return explanation.next().stream()
                    .filter(next -> next.why() == TableNext.Why.CLOCK && next.at() != null)
                    .map(TableNext::at)
                    .filter(at -> Duration.between(now, at).compareTo(SOON) <= 0)
                    .findFirst();
        }

        @Override
        public Instant since() {
            return prompt().since();
        }

        @Override
        public String key() {
            return patient.patient().id() + " " + prompt().id();
        }
    }

    /**
     * The next dose of an order.
     *
     * @param order null when it cannot be found
     */
    record Due(PatientNow patient, DueDose dose, Entry.@Nullable Order order, Urgency urgency)
            implements Matter {
        @Override
        public Instant since() {
            return dose.dueAt();
        }

        @Override
        public String key() {
            return patient.patient().id() + " " + dose.order();
        }
    }

    /** Whether it says only what must not be done now. */
    default boolean forbids() {
        return this instanceof Asked asked && asked.prompt().action() == Action.WITHHOLD;
    }

    /**
     * The strongest first, what can be done before what must not, then those that stand longest;
     * within a patient in the pack's order.
     */
    Comparator<Matter> STRONGEST =
            Comparator.comparing(Matter::urgency)
                    .thenComparing(Matter::forbids)
                    .thenComparing(Matter::since)
                    .thenComparing(matter -> matter.patient().patient().id());

    /**
     * What is asked of some patients, the strongest first; patients who cannot be judged have
     * nothing here.
     */
    static List<Asked> asked(List<PatientNow> patients) {
        List<Asked> asked = new ArrayList<>();
        for (PatientNow patient : patients) {
            Advice advice = patient.advice();
            if (advice == null || patient.discharged()) {
                continue;
            }
            for (Prompt prompt : advice.prompts()) {
                asked.add(
                        new Asked(
                                patient,
                                Explanation.of(patient.pack(), patient.course(), advice, prompt),
                                Urgency.now(patient.pack(), advice, prompt)));
            }
        }
        asked.sort(STRONGEST.thenComparingInt(Matter::place));
        return List.copyOf(asked);
    }

    /** Where its row stands in the patient's pack. */
    private static int place(Matter matter) {
        return matter instanceof Asked a
                ? a.patient().pack().rowIds().indexOf(a.prompt().row())
                : -1;
    }

    /** Doses due and to come, by the time they are due. */
    static List<Due> due(List<PatientNow> patients) {
        List<Due> due = new ArrayList<>();
        for (PatientNow patient : patients) {
            Advice advice = patient.advice();
            if (advice == null || patient.discharged()) {
                continue;
            }
            for (DueDose dose : advice.doses()) {
                due.add(new Due(patient, dose, order(patient, dose.order()), Urgency.of(dose)));
            }
        }
        due.sort(Comparator.comparing(Due::since).thenComparing(Due::key));
        return List.copyOf(due);
    }

    private static Entry.@Nullable Order order(PatientNow patient, String id) {
        return Taken.of(patient.course()).byId(Entry.Order.class, id).orElse(null);
    }
}
