package jp.mimamori.ui;

/** How a screen asks to go elsewhere; screens do not know each other. */
public interface Navigation {

    /** The ward board. */
    void board();

    /** A place that is of no patient, or of the patient last shown. */
    void open(Place place);

    /** A place with a patient. */
    void open(String patient, Place place);

    /** An entry of a patient, where it can be corrected. */
    void openEntry(String patient, String entry);

    /**
     * Says in passing that something was done ("保存しました"); never used for what must not be missed.
     */
    void tell(String message);
}
