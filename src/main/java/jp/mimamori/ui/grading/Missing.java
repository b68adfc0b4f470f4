package jp.mimamori.ui.grading;

/** What would have to be known for a sure grade, and the grades that it could mean. */
public enum Missing {
    /** No temperature since the last grade and in the last hours. */
    TEMPERATURE(1, 1),
    SPO2(2, 2),
    SYSTOLIC(2, 2),
    /** No oxygen entry at all: not even that there is none, nor that nobody is ventilated. */
    OXYGEN(2, 4),
    /** Oxygen is given, its FiO2 is not known. */
    FIO2(3, 3),
    /** A vasopressor runs, nobody has said whether the dose is low or high. */
    DOSE_CLASS(3, 3),
    /** No organ toxicity has been graded since the infusion. */
    TOXICITY(2, 4);

    private final int lowest;
    private final int highest;

    Missing(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Whether it could mean a grade: what is not known is not excluded. */
    public boolean couldMean(int grade) {
        return grade >= lowest && grade <= highest;
    }
}
