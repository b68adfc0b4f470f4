package jp.mimamori.ui.vitals;

/** What must be looked at before anything is saved. */
public sealed interface Block {

    /** Nothing is typed. */
    record Nothing() implements Block {}

    /** A value is impossible, not whole, or unlikely and not yet confirmed. */
    record At(Sign sign) implements Block {}

    /** A number of the oxygen. */
    record Oxygen() implements Block {}

    /** The volume of the fluids. */
    record Support() implements Block {}

    /** Some items of the ICE score have no points. */
    record IceHalf() implements Block {}

    /** What is typed as the time of measuring is none. */
    record Time() implements Block {}

    /** The time of measuring was never typed, and has stood too long to be taken as it is. */
    record Stale() implements Block {}

    /** The time of measuring lies after now. */
    record Future() implements Block {}
}
