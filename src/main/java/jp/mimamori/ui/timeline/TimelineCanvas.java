package jp.mimamori.ui.timeline;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import jp.mimamori.ui.Theme;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The picture on the screen. It is painted once a frame at most, and only when something it shows
 * has changed; the cursor lies on a canvas of its own, so that moving it paints nothing anew.
 */
final class TimelineCanvas extends Region {

    /** Told what was pointed at, and where on the screen. */
    interface Pointed {
        void at(List<String> entries, double screenX, double screenY);

        /** A mark that is worked out, of no entry. */
        default void said(Mark mark, double screenX, double screenY) {}
    }

    private static final double WHEEL = 1.0015;

    /** A press that moves less than this is a click, px. */
    private static final double CLICK = 4;

    /** A finger that moves less than this has not moved, px. */
    private static final double TAP = 12;

    private final TimelineModel model;
    private final Theme theme;
    private final Pointed open;
    private final Canvas ground = new Canvas();
    private final Canvas names = new Canvas();
    private final Canvas above = new Canvas();
    private final Texts texts = new Texts(Texts.PLAIN);
    private @Nullable Targets targets;
    private @Nullable Lines lines;
    private boolean groundDirty = true;
    private boolean namesDirty = true;
    private double pressedX;
    private double draggedX;
    private boolean dragged;

    /** Whether fingers have moved or zoomed the picture since they came down. */
    private boolean swiped;

    /**
     * @param open is called when the mark of an entry was clicked
     */
    TimelineCanvas(TimelineModel model, Theme theme, Pointed open) {
        this.model = model;
        this.theme = theme;
        this.open = open;
        getStyleClass().add("timeline-canvas");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinWidth(320);
        getChildren().addAll(ground, names, above);
        names.setMouseTransparent(true);
        above.setMouseTransparent(true);
        model.picture()
                .addListener((_, _, _) -> {
                    namesDirty = true;
                    dirty();
                    requestParentLayout();
                });
        model.scale().addListener((_, _, _) -> dirty());
        model.now().addListener((_, _, _) -> dirty());
        model.cursor().addListener((_, _, _) -> requestLayout());
        theme.shadeProperty()
                .addListener((_, _, _) -> {
                    namesDirty = true;
                    dirty();
                });
        widthProperty().addListener((_, _, width) -> wide(width.doubleValue()));
        setOnScroll(this::scrolled);
        setOnZoomStarted(_ -> swiped = true);
        setOnZoom(event -> {
            swiped = true;
            model.zoom(Math.max(0, plot(event.getX())), event.getZoomFactor());
            event.consume();
        });
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(this::moved);
        setOnMouseExited(event -> {
            if (!event.isSynthesized()) {
                model.cursor().set(null);
            }
        });
    }

    /**
     * The wheel zooms, and moves with Shift or sideways. Fingers move the picture with them: up and
     * down is left to the window.
     */
    private void scrolled(ScrollEvent event) {
        if (event.isDirect() || event.getTouchCount() > 0) {
            swiped = true;
            model.pan(-event.getDeltaX());
            if (Math.abs(event.getDeltaX()) >= Math.abs(event.getDeltaY())) {
                event.consume();
            }
            return;
        }
        if (plot(event.getX()) < 0) {
            return;
        }
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > 0) {
            model.pan(-event.getDeltaX() - event.getDeltaY());
        } else {
            model.zoom(plot(event.getX()), Math.pow(WHEEL, event.getDeltaY() * 2));
        }
        event.consume();
    }

    private static double plot(double x) {
        return x - Painter.LEFT;
    }

    private void wide(double width) {
        model.wide(width - Painter.LEFT - Painter.RIGHT);
    }

    private void dirty() {
        groundDirty = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (ground.getWidth() != width || ground.getHeight() != height) {
            ground.setWidth(width);
            ground.setHeight(height);
            names.setWidth(Painter.LEFT);
            names.setHeight(height);
            above.setWidth(width);
            above.setHeight(height);
            groundDirty = true;
            namesDirty = true;
        }
        if (width <= 0 || height <= 0) {
            return;
        }
        if (groundDirty) {
            groundDirty = false;
            paint(width, height);
        }
        cursor(width, height);
    }

    private void cursor(double width, double height) {
        GraphicsContext g = above.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        Picture picture = model.picture().get();
        TimeScale scale = model.scale().get();
        Lines under = lines;
        if (picture != null && scale != null && under != null) {
            new CursorPainter(g, theme.shade(), model)
                    .paint(picture, scale, width, Lanes.in(height, picture.rows()), under);
            Readout readout = model.readout();
            setAccessibleText(readout == null ? model.words().text("canvas") : readout.all());
        }
    }

    /** The names at the left stay what they are while time moves below. */
    private void paint(double width, double height) {
        GraphicsContext g = ground.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        Picture picture = model.picture().get();
        TimeScale scale = model.scale().get();
        targets = null;
        lines = null;
        if (picture == null || scale == null) {
            names.getGraphicsContext2D().clearRect(0, 0, Painter.LEFT, height);
            namesDirty = true;
            return;
        }
        Painter.Painted painted =
                new Painter(g, theme.shade(), model.naming(), model.words(), texts)
                        .paint(picture, scale, model.now().get(), width, height);
        Lanes lanes = Lanes.in(height, picture.rows());
        targets =
                new Targets(
                        picture,
                        scale,
                        lanes,
                        new Curves(g, theme.shade(), scale, lanes),
                        painted.placed());
        lines = painted.lines();
        if (namesDirty) {
            namesDirty = false;
            GraphicsContext left = names.getGraphicsContext2D();
            left.clearRect(0, 0, Painter.LEFT, height);
            new Names(left, theme.shade(), model.naming(), model.words()).paint(picture, lanes);
        }
    }

    /** The least height at which every lane is whole. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Picture picture = model.picture().get();
        return picture == null ? 560 : Lanes.in(0, picture.rows()).bottom();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        pressedX = event.getX();
        draggedX = event.getX();
        dragged = false;
        swiped = false;
    }

    private void dragged(MouseEvent event) {
        if (Math.abs(event.getX() - pressedX) > (event.isSynthesized() ? TAP : CLICK)) {
            dragged = true;
        }
        if (dragged && !swiped) {
            model.pan(draggedX - event.getX());
            draggedX = event.getX();
            setCursor(Cursor.CLOSED_HAND);
        }
    }

    private void released(MouseEvent event) {
        setCursor(Cursor.DEFAULT);
        if (dragged || swiped || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isSynthesized()) {
            moved(event);
        }
        Targets.Target target = target(event.getX(), event.getY(), event.isSynthesized());
        if (target != null && target.entry() != null) {
            open.at(List.of(target.entry()), event.getScreenX(), event.getScreenY());
        } else if (target != null && target.mark() != null) {
            open.said(target.mark(), event.getScreenX(), event.getScreenY());
        }
    }

    /**
     * What is meant by a place of this region, null when nothing.
     *
     * @param touched by a finger, which is wider than a pointer
     */
    Targets.@Nullable Target target(double x, double y, boolean touched) {
        Targets painted = targets;
        if (painted == null) {
            return null;
        }
        return touched ? painted.touched(plot(x), y) : painted.pointed(plot(x), y);
    }

    private void moved(MouseEvent event) {
        TimeScale scale = model.scale().get();
        double x = plot(event.getX());
        if (scale == null || x < 0 || x > scale.width()) {
            model.cursor().set(null);
            return;
        }
        model.cursor().set(scale.at(x));
        boolean nothing = target(event.getX(), event.getY(), false) == null;
        setCursor(nothing ? Cursor.DEFAULT : Cursor.HAND);
    }

    /** The entries at the cursor are pointed at by a key; nothing happens where there is none. */
    void openAtCursor() {
        List<String> entries = model.entriesAtCursor();
        Instant at = model.cursor().get();
        TimeScale scale = model.scale().get();
        if (!entries.isEmpty() && at != null && scale != null) {
            Point2D on = localToScreen(Painter.LEFT + scale.x(at), getHeight() / 3);
            open.at(entries, on.getX(), on.getY());
        }
    }

    /** Whether an instant is in sight. */
    boolean inSight(Instant at) {
        TimeScale scale = model.scale().get();
        return scale != null && scale.x(at) >= 0 && scale.x(at) <= scale.width();
    }
}
