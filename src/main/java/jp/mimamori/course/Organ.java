package jp.mimamori.course;

/** Where organ toxicity is graded; raised transaminases have a rule of their own in Table 15. */
public enum Organ {
    HEART,
    LUNG,
    LIVER,
    KIDNEY,
    GUT,
    SKIN,
    COAGULATION,
    NERVOUS,
    TRANSAMINASES,
    OTHER
}
