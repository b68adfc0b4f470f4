package jp.mimamori.ui;

/** Where one can go in the window. */
public enum Place {
    BOARD(false),
    /** Bed after bed, vitals of one after the other. */
    ROUND(false),
    /** What is asked across the ward. */
    WARD_PROMPTS(false),
    /** A new patient; with a patient, the infusion and what was registered. */
    REGISTER(false),
    /** The hospital's requirements and its stock. */
    SITE(false),
    /** What the hospital has set for itself. */
    SETTINGS(false),
    /** The editions of the guideline that are held. */
    PACKS(false),
    /** The guideline's pages, searched and read. */
    REFERENCE(false),
    TIMELINE(true),
    VITALS(true),
    GRADING(true),
    PROMPTS(true),
    /** All entries of a patient (記録). */
    ENTRIES(true),
    /** From eligibility to follow-up. */
    PATHWAY(true);

    private final boolean ofPatient;

    Place(boolean ofPatient) {
        this.ofPatient = ofPatient;
    }

    /** Whether the place is a tab of one patient. */
    public boolean ofPatient() {
        return ofPatient;
    }
}
