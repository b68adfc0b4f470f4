package jp.mimamori.ui.board;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/** Cards of one height in as many equal columns as fit; the arrow keys go from one to the next. */
final class CardGrid extends Region {

    private static final double LEAST_WIDTH = 280;
    private static final double MOST_WIDTH = 420;
    private static final double GAP = 12;
    private static final double MOST_HEIGHT = 340;

    List<Node> cards() {
        return getChildren();
    }

    int columns() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        return Math.max(1, (int) ((width + GAP) / (LEAST_WIDTH + GAP)));
    }

    /** The card so many places on, or the same at the ends. */
    int moved(int from, int columnsOn, int rowsOn) {
        int to = from + columnsOn + rowsOn * columns();
        return to < 0 || to >= getChildren().size() ? from : to;
    }

    private int rows() {
        return Math.max(1, (getChildren().size() + columns() - 1) / columns());
    }

    /** Low enough for all rows to be in sight where that is possible. */
    double cardHeight() {
        double height = getHeight() - snappedTopInset() - snappedBottomInset() + GAP;
        return Math.clamp(Math.floor(height / rows() - GAP), BedCard.LEAST_HEIGHT, MOST_HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset()
                + snappedBottomInset()
                + rows() * (BedCard.LEAST_HEIGHT + GAP)
                - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        int columns = columns();
        double high = cardHeight();
        double card = Math.min(MOST_WIDTH, Math.floor((width - GAP * (columns - 1)) / columns));
        for (int i = 0; i < getChildren().size(); i++) {
            double x = snappedLeftInset() + i % columns * (card + GAP);
            int row = i / columns;
            double y = snappedTopInset() + row * (high + GAP);
            layoutInArea(getChildren().get(i), x, y, card, high, 0, HPos.LEFT, VPos.TOP);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
