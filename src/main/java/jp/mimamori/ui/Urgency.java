package jp.mimamori.ui;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;
import jp.mimamori.ward.PatientNow;

import java.util.Comparator;
import java.util.Locale;

/** How soon something wants a person, in the order of IEC 60601-1-8, the most urgent first. */
public enum Urgency {
    HIGH("▲"),
    MEDIUM("◆"),
    LOW("●"),
    NEUTRAL("○");

    private static final int SEVERE_FROM = 3;
    private static final int MODERATE = 2;

    private final String mark;

    Urgency(String mark) {
        this.mark = mark;
    }

    /** Its sign in a line of text; each has a shape of its own. */
    public String mark() {
        return mark;
    }

    /** {@code high}, {@code medium}, …: the end of style classes and keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Urgency higher(Urgency other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean above(Urgency other) {
        return compareTo(other) < 0;
    }

    /** Of what a prompt asks, whether it was looked at or not. */
    public static Urgency of(Pack pack, Prompt prompt) {
        int grade = pack.row(prompt.row()).map(Row::grade).orElse(0);
        return switch (prompt.action()) {
            case WITHHOLD, CONSULT -> HIGH;
            case GIVE -> grade >= SEVERE_FROM ? HIGH : grade == MODERATE ? MEDIUM : LOW;
            case CONSIDER -> grade >= SEVERE_FROM ? HIGH : LOW;
            case REASSESS, ENTER -> MEDIUM;
            case IF_NEEDED, NOT_RECOMMENDED -> LOW;
            case OBSERVE, SUPPORTIVE -> NEUTRAL;
        };
    }

    /**
     * Of what a prompt asks within the advice it stands in: to grade what is found to be grade 3 or
     * 4 is as urgent as that grade.
     */
    public static Urgency of(Pack pack, Advice advice, Prompt prompt) {
        boolean severe = advice.leastGrade().grade() >= SEVERE_FROM;
        boolean found = pack.own(prompt.row()).orElse(null) instanceof OwnRule.FindingsAbove;
        return severe && found ? HIGH : of(pack, prompt);
    }

    /** The same, but a deferred prompt waits as low until its time. */
    public static Urgency now(Pack pack, Advice advice, Prompt prompt) {
        Urgency urgency = of(pack, advice, prompt);
        return prompt.status() == Prompt.Status.DEFERRED && urgency.above(LOW) ? LOW : urgency;
    }

    /** The strongest first; of equals the open ones, and what can be done before what must not. */
    public static Comparator<Prompt> strongestFirst(Pack pack, Advice advice) {
        return Comparator.comparing((Prompt prompt) -> now(pack, advice, prompt))
                .thenComparing(Prompt::status)
                .thenComparing(prompt -> prompt.action() == Action.WITHHOLD);
    }

    public static Urgency of(DueDose dose) {
        return switch (dose.state()) {
            case OVERDUE -> HIGH;
            case DUE -> LOW;
            case UPCOMING -> NEUTRAL;
        };
    }

    /** The highest of all that is asked and due. */
    public static Urgency of(Pack pack, Advice advice) {
        Urgency highest = NEUTRAL;
        for (Prompt prompt : advice.prompts()) {
            highest = highest.higher(now(pack, advice, prompt));
        }
        for (DueDose dose : advice.doses()) {
            highest = highest.higher(of(dose));
        }
        return highest;
    }

    /**
     * Whether anything is asked of a patient, however urgent: a prompt of any kind, or a dose that
     * is due. Of one who cannot be judged nobody knows, so it counts.
     */
    public static boolean asked(PatientNow patient) {
        Advice advice = patient.advice();
        return advice == null
                || !advice.prompts().isEmpty()
                || advice.doses().stream().anyMatch(dose -> dose.state() != DueDose.State.UPCOMING);
    }

    /** A patient who cannot be judged is as urgent as anything. */
    public static Urgency of(PatientNow patient) {
        Advice advice = patient.advice();
        return advice == null ? HIGH : of(patient.pack(), advice);
    }
}
