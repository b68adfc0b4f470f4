package jp.mimamori.ui.timeline;

/**
 * A mark on its pixels.
 *
 * @param x left edge of the mark, of its middle for what happens at once
 * @param y top edge
 * @param width 0 for what happens at once
 * @param text that is written, empty when there is no room
 * @param textX left edge of the text
 * @param textWidth its width, px
 * @param framed whether the text stands in a frame behind now: what stands, not what comes
 */
record Placed(
        Mark mark,
        double x,
        double y,
        double width,
        double height,
        String text,
        double textX,
        double textWidth,
        boolean framed) {

    /** Half of what a point takes around its middle, px. */
    static final double POINT = 7;

    /** How far a place lies from the mark and from its text, px; 0 upon them. */
    double away(double px, double py) {
        double left = mark.to() == null ? x : x - 1;
        double right = mark.to() == null ? x : x + Math.max(width, 6);
        double high = outside(py, y, y + height);
        double own = Math.hypot(outside(px, left, right), high);
        return text.isEmpty()
                ? own
                : Math.min(own, Math.hypot(outside(px, textX, textX + textWidth), high));
    }

    private static double outside(double at, double from, double to) {
        return Math.max(0, Math.max(from - at, at - to));
    }

    /** Whether a click at a place means this mark; points take a little more than they show. */
    boolean hit(double px, double py) {
        if (py < y || py > y + height) {
            return false;
        }
        double left = mark.to() == null ? x - POINT : x;
        double right = mark.to() == null ? x + POINT : x + Math.max(width, 6);
        return (px >= left && px <= right)
                || (!text.isEmpty() && px >= textX && px <= textX + textWidth);
    }
}
