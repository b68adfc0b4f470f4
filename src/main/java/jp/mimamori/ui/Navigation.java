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
     * The guideline, at a section ("S6"), a table ("T15"), a block or a row of the pack by its id;
     * at its beginning for an id that it does not have.
     */
    void guideline(String id);

    /** The same, in the edition by which a patient goes. */
    void guideline(String patient, String id);

    /** From the guideline to where one was before it. */
    void back();

    /**
     * Says in passing that something was done ("保存しました"); never used for what must not be missed.
     */
    void tell(String message);
}
