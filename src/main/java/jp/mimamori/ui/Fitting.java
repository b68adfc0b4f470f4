package jp.mimamori.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Takes what room there is: content that needs more is scrolled to, so that what stands beneath it
 * never leaves the window.
 */
public final class Fitting extends ScrollPane {

    private final Region held;
    private final double least;

    /**
     * @param least the height in px that it keeps when room is short, less when the content is less
     */
    public Fitting(Region held, double least) {
        super(held);
        this.held = held;
        this.least = least;
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("fitting");
        setMinWidth(0);
    }

    /** Of texts, which keep the height that they need: what does not fit is scrolled to. */
    public static Fitting texts(Region held, double least) {
        held.setMinHeight(Region.USE_PREF_SIZE);
        return new Fitting(held, least);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(least, held.prefHeight(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return held.prefHeight(width);
    }
}
