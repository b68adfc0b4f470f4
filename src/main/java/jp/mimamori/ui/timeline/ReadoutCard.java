package jp.mimamori.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Glued;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What stood at the cursor, beside the picture: upon it, it would hide the curves that it reads.
 */
final class ReadoutCard extends VBox {

    /** What the bar of a pane takes, px. */
    private static final double BAR = 14;

    private static final String APART = "  ";

    /** Characters that have room in a line. */
    private static final int SHORT = 18;

    /** Room for whose value it is, px. */
    private static final double LABELS = 72;

    private final TimelineModel model;
    private final Label time = new Label();
    private final GridPane rows = new GridPane();

    ReadoutCard(TimelineModel model) {
        this.model = model;
        getStyleClass().addAll("card", "timeline-readout");
        time.getStyleClass().add("strong");
        wrapping(time);
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        rows.getColumnConstraints().addAll(labels, values);
        rows.getStyleClass().add("readout-rows");
        getChildren().addAll(time, rows);
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
            time.setText((readout.time() + "\n" + readout.since()).strip());
            rows.getChildren().clear();
            int line = 0;
            for (Readout.Row row : readout.rows()) {
                rows.addRow(line++, label(row), value(row));
            }
        }
    }

    private static Label label(Readout.Row row) {
        Label label = new Label(row.label());
        label.getStyleClass().addAll("t-13", "muted");
        GridPane.setValignment(label, VPos.TOP);
        return wrapping(label);
    }

    private static Label value(Readout.Row row) {
        Label value = new Label(Glued.of(figures(row.value())));
        value.getStyleClass().add("t-13");
        return wrapping(value);
    }

    /** Values that stand apart by two blanks break between each other, not within a short one. */
    private static String figures(String value) {
        return Arrays.stream(value.split(APART, -1))
                .map(ReadoutCard::figure)
                .collect(Collectors.joining(APART));
    }

    private static String figure(String value) {
        int age = Math.max(value.indexOf('（'), value.indexOf(" ("));
        String head = age < 0 ? value : value.substring(0, age);
        return head.length() > SHORT ? value : Glued.whole(head) + value.substring(head.length());
    }

    private static Label wrapping(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
