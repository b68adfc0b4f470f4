package jp.mimamori.ui.grading;

/** What would have to be known for a sure grade, and the lowest grade that it could mean. */
public enum Missing {
    /** No temperature since the last grade and in the last hours. */
    TEMPERATURE(1),
    SPO2(2),
    SYSTOLIC(2),
    /** No oxygen entry at all: not even that there is none. */
    OXYGEN(2),
    /** Oxygen is given, its FiO2 is not known. */
    FIO2(3),
    /** A vasopressor runs, nobody has said whether the dose is low or high. */
    DOSE_CLASS(3),
    /** No organ toxicity has been graded since the infusion. */
    TOXICITY(2);

    private final int from;

    Missing(int from) {
        this.from = from;
    }

    /** The lowest grade that it could mean. */
    public int from() {
        return from;
    }
}
