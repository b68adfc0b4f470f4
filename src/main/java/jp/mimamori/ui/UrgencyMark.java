package jp.mimamori.ui;

import javafx.scene.layout.Region;

/** ▲ high, ◆ medium, ● low, ○ neutral: a shape and a colour for each. */
public final class UrgencyMark extends Region {

    /**
     * A mark of a size.
     *
     * @param size of its square, px
     */
    public UrgencyMark(Urgency urgency, double size) {
        getStyleClass().addAll("mark", "mark-" + urgency.code());
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }
}
