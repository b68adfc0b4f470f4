package jp.mimamori.ui;

import javafx.scene.control.Button;

import jp.mimamori.guideline.Cite;
import jp.mimamori.guideline.reference.ReferenceReader;

/** The way from a citation to the place of the guideline that it names. */
public final class Guide {

    private Guide() {}

    /** Opens the place that a citation names. */
    public static void open(Ui ui, Cite cite) {
        ReferenceReader.builtIn().find(cite).ifPresent(spot -> ui.go().guideline(spot.id()));
    }

    /** A citation that can be pressed. */
    public static Button link(String cite, Runnable open) {
        Button link = new Button(cite);
        link.getStyleClass().add("cite-link");
        link.setMinHeight(Button.USE_PREF_SIZE);
        link.setWrapText(true);
        link.setFocusTraversable(false);
        link.setOnAction(_ -> open.run());
        return link;
    }
}
