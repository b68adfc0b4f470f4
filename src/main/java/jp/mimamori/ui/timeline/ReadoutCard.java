package jp.mimamori.ui.timeline;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What stood at the cursor, beside the picture: upon it, it would hide the curves that it reads.
 */
final class ReadoutCard extends VBox {

    /** What the bar of a pane takes, px. */
    private static final double BAR = 14;

    private final TimelineModel model;
    private final Label time = new Label();
    private final Label lines = new Label();

    ReadoutCard(TimelineModel model) {
        this.model = model;
        getStyleClass().addAll("card", "timeline-readout");
        time.getStyleClass().add("strong");
        lines.getStyleClass().add("t-13");
        for (Label label : new Label[] {time, lines}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        getChildren().addAll(time, lines);
        setMinHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        model.cursor().addListener((_, _, _) -> show());
        model.picture().addListener((_, _, _) -> show());
        show();
    }

    /**
     * The card in a pane that is as high as it if there is room, and scrolls otherwise.
     *
     * @param width px
     */
    ScrollPane pane(double width) {
        ScrollPane pane =
                new ScrollPane(this) {
                    @Override
                    protected double computePrefHeight(double any) {
                        return ReadoutCard.this.prefHeight(width - BAR);
                    }
                };
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMaxWidth(width);
        pane.setFocusTraversable(false);
        pane.visibleProperty().bind(visibleProperty());
        pane.managedProperty().bind(visibleProperty());
        return pane;
    }

    private void show() {
        Readout readout = model.readout();
        setVisible(readout != null);
        if (readout != null) {
            time.setText(readout.time());
            lines.setText(String.join("\n", readout.lines()));
        }
    }
}
