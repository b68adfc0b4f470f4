package jp.mimamori.ui.board;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/** Cards of one height in equal columns; the arrow keys go from one to the next. */
final class CardGrid extends Region {

    private static final double LEAST_WIDTH = 280;
    private static final double MOST_WIDTH = 420;
    private static final double GAP = 12;
    private static final double MOST_HEIGHT = 340;

    private double room;

    List<Node> cards() {
        return getChildren();
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    /** The fewest, so that cards are wide, with which all are in sight; so many as fit if none. */
    private int columns(double width) {
        int most = fitting(width, LEAST_WIDTH);
        double high = room - snappedTopInset() - snappedBottomInset() + GAP;
        int rows = Math.max(1, (int) (high / (MOST_HEIGHT + GAP)));
        int needed = (getChildren().size() + rows - 1) / rows;
        return Math.clamp(needed, Math.min(most, fitting(width, MOST_WIDTH)), most);
    }

    private int fitting(double width, double card) {
        return Math.max(1, (int) ((inside(width) + GAP) / (card + GAP)));
    }

    /** What height is in sight, px. */
    void room(double height) {
        room = height;
        requestLayout();
    }

    private double cardWidth(double width) {
        int columns = columns(width);
        return Math.min(MOST_WIDTH, Math.floor((inside(width) - GAP * (columns - 1)) / columns));
    }

    /** The card so many places on, or the same at the ends. */
    int moved(int from, int columnsOn, int rowsOn) {
        int to = from + columnsOn + rowsOn * columns(getWidth());
        return to < 0 || to >= getChildren().size() ? from : to;
    }

    private int rows(double width) {
        int columns = columns(width);
        return Math.max(1, (getChildren().size() + columns - 1) / columns);
    }

    /** What the fullest card needs: no word of any is lost. */
    private double leastHeight(double width) {
        double card = cardWidth(width);
        return getChildren().stream()
                .mapToDouble(each -> Math.ceil(each.minHeight(card)))
                .reduce(BedCard.LEAST_HEIGHT, Math::max);
    }

    /** Low enough for all rows to be in sight where that is possible. */
    double cardHeight() {
        double height = getHeight() - snappedTopInset() - snappedBottomInset() + GAP;
        double even = Math.floor(height / rows(getWidth()) - GAP);
        return Math.max(leastHeight(getWidth()), Math.min(even, MOST_HEIGHT));
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? getWidth() : width;
        return snappedTopInset()
                + snappedBottomInset()
                + rows(known) * (leastHeight(known) + GAP)
                - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double high = cardHeight();
        double card = cardWidth(getWidth());
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
