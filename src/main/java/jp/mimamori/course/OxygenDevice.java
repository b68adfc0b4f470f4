package jp.mimamori.course;

/** How oxygen is given; {@link #VENTILATOR} is invasive ventilation. */
public enum OxygenDevice {
    NONE,
    CANNULA,
    MASK,
    RESERVOIR,
    VENTURI,
    HIGH_FLOW,
    NPPV,
    VENTILATOR
}
