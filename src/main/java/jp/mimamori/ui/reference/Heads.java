package jp.mimamori.ui.reference;

import javafx.scene.layout.Region;

/** A table whose heads stay in sight while the page is moved. */
interface Heads {

    Region region();

    /**
     * Moves the heads down.
     *
     * @param top what of the table is above what is in sight, pixels
     */
    void headAt(double top);
}
