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
