package jp.mimamori.ui.timeline;

import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import jp.mimamori.course.Patient;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Token;
import jp.mimamori.ward.PatientNow;

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
        void at(String entry, double screenX, double screenY);

        /** A mark that is worked out, of no entry. */
        default void said(Mark mark, double screenX, double screenY) {}
    }

    private static final double WHEEL = 1.0015;

    /** A press that moves less than this is a click, px. */
    private static final double CLICK = 4;

    private static final double NEAR = 9;

    private static final double HEADING = 34;

    private final TimelineModel model;
    private final Theme theme;
    private final Pointed open;
    private final Canvas ground = new Canvas();
    private final Canvas names = new Canvas();
    private final Canvas above = new Canvas();
    private final Texts texts = new Texts(Texts.PLAIN);
    private List<Placed> placed = List.of();
    private @Nullable Lines lines;
    private boolean groundDirty = true;
    private boolean namesDirty = true;
    private double pressedX;
    private double draggedX;
    private boolean dragged;

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
        setOnScroll(event -> {
            if (plot(event.getX()) < 0) {
                return;
            }
            if (event.isShiftDown() || Math.abs(event.getDeltaX()) > 0) {
                model.pan(-event.getDeltaX() - event.getDeltaY());
            } else {
                model.zoom(plot(event.getX()), Math.pow(WHEEL, event.getDeltaY() * 2));
            }
            event.consume();
        });
        setOnZoom(event -> model.zoom(plot(event.getX()), event.getZoomFactor()));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseMoved(this::moved);
        setOnMouseExited(_ -> model.cursor().set(null));
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
        placed = List.of();
        lines = null;
        if (picture == null || scale == null) {
            names.getGraphicsContext2D().clearRect(0, 0, Painter.LEFT, height);
            namesDirty = true;
            return;
        }
        Painter.Painted painted =
                new Painter(g, theme.shade(), model.naming(), model.words(), texts)
                        .paint(picture, scale, model.now().get(), width, height);
        placed = painted.placed();
        lines = painted.lines();
        if (namesDirty) {
            namesDirty = false;
            GraphicsContext left = names.getGraphicsContext2D();
            left.clearRect(0, 0, Painter.LEFT, height);
            new Names(left, theme.shade(), model.naming(), model.words())
                    .paint(picture, Lanes.in(height, picture.rows()));
        }
    }

    /**
     * The same picture on a canvas of its own, under a line that says whose, in the colours of the
     * day.
     */
    Canvas sheet(double width, double height) {
        Picture picture = model.picture().get();
        TimeScale scale = model.scale().get();
        PatientNow patient = model.patient().get();
        if (picture == null || scale == null || patient == null) {
            return new Canvas(width, height);
        }
        Lanes lanes = Lanes.in(height - HEADING, picture.rows());
        double high = Math.max(height - HEADING, lanes.bottom());
        Canvas sheet = new Canvas(width, high + HEADING);
        GraphicsContext g = sheet.getGraphicsContext2D();
        g.setFill(Token.SURFACE.colour(Shade.LIGHT));
        g.fillRect(0, 0, width, high + HEADING);
        g.setFill(Token.TEXT.colour(Shade.LIGHT));
        g.setFont(Texts.BOLD);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(heading(patient), 4, HEADING / 2);
        g.translate(0, HEADING);
        TimeScale wide = scale.wide(width - Painter.LEFT - Painter.RIGHT);
        new Painter(g, Shade.LIGHT, model.naming(), model.words(), texts)
                .paint(picture, wide, model.now().get(), width, high);
        new Names(g, Shade.LIGHT, model.naming(), model.words())
                .paint(picture, Lanes.in(high, picture.rows()));
        return sheet;
    }

    private String heading(PatientNow patient) {
        Patient who = patient.patient();
        String bed =
                patient.stay() == null ? "" : patient.stay().ward() + " " + patient.stay().bed();
        return model.words()
                .text(
                        "sheet",
                        who.id(),
                        who.name() == null ? "" : who.name(),
                        bed,
                        model.naming().times().moment(model.now().get()));
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
    }

    private void dragged(MouseEvent event) {
        if (Math.abs(event.getX() - pressedX) > CLICK) {
            dragged = true;
        }
        if (dragged) {
            model.pan(draggedX - event.getX());
            draggedX = event.getX();
            setCursor(Cursor.CLOSED_HAND);
        }
    }

    private void released(MouseEvent event) {
        setCursor(Cursor.DEFAULT);
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            String entry = entryAt(event.getX(), event.getY());
            if (entry != null) {
                open.at(entry, event.getScreenX(), event.getScreenY());
                return;
            }
            Mark mark = workedOutAt(event.getX(), event.getY());
            if (mark != null) {
                open.said(mark, event.getScreenX(), event.getScreenY());
            }
        }
    }

    /** The mark of no entry that lies at a place of this region, null when there is none. */
    @Nullable Mark workedOutAt(double x, double y) {
        Mark found = null;
        for (Placed each : placed) {
            if (each.mark().entry() == null && each.hit(plot(x), y)) {
                found = each.mark();
            }
        }
        return found;
    }

    private void moved(MouseEvent event) {
        TimeScale scale = model.scale().get();
        double x = plot(event.getX());
        if (scale == null || x < 0 || x > scale.width()) {
            model.cursor().set(null);
            return;
        }
        model.cursor().set(scale.at(x));
        boolean nothing =
                entryAt(event.getX(), event.getY()) == null
                        && workedOutAt(event.getX(), event.getY()) == null;
        setCursor(nothing ? Cursor.DEFAULT : Cursor.HAND);
    }

    /** The entry whose mark lies at a place of this region, null when there is none. */
    @Nullable String entryAt(double x, double y) {
        Picture picture = model.picture().get();
        TimeScale scale = model.scale().get();
        if (picture == null || scale == null) {
            return null;
        }
        double in = plot(x);
        String under = null;
        for (Placed each : placed) {
            if (each.mark().entry() != null && each.hit(in, y)) {
                under = each.mark().entry();
            }
        }
        return under != null ? under : value(picture, scale, in, y);
    }

    private @Nullable String value(Picture picture, TimeScale scale, double x, double y) {
        Lanes lanes = Lanes.in(getHeight(), picture.rows());
        Curves curves = new Curves(ground.getGraphicsContext2D(), theme.shade(), scale, lanes);
        String nearest = null;
        double least = NEAR;
        for (Sign sign : Sign.values()) {
            Series series = picture.signs().of(sign);
            int i = series.near(scale, x, NEAR);
            if (i >= 0) {
                double away = Math.abs(curves.height(sign, series.value(i)) - y);
                if (away < least) {
                    least = away;
                    nearest = series.entry(i);
                }
            }
        }
        for (Signs.Missed missed : picture.signs().missed()) {
            if (Math.abs(scale.x(missed.at()) - x) < NEAR
                    && Math.abs(Curves.missedY(lanes, missed.sign()) - y) < NEAR / 2) {
                nearest = missed.entry();
            }
        }
        return nearest;
    }

    /** The entry at the cursor is pointed at by a key; nothing happens where there is none. */
    void openAtCursor() {
        String entry = model.entryAtCursor();
        Instant at = model.cursor().get();
        TimeScale scale = model.scale().get();
        if (entry != null && at != null && scale != null) {
            Point2D on = localToScreen(Painter.LEFT + scale.x(at), getHeight() / 3);
            open.at(entry, on.getX(), on.getY());
        }
    }

    /** Whether an instant is in sight. */
    boolean inSight(Instant at) {
        TimeScale scale = model.scale().get();
        return scale != null && scale.x(at) >= 0 && scale.x(at) <= scale.width();
    }
}
