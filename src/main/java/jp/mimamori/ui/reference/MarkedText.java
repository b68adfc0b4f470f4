package jp.mimamori.ui.reference;

import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import jp.mimamori.guideline.reference.Mark;

import java.util.List;

/** A text in which what was looked for is underlined, in bold, on another ground. */
final class MarkedText extends TextFlow {

    private final List<Mark> marks;
    private final Path ground = new Path();

    MarkedText(String text, List<Mark> marks, String... styles) {
        this.marks = marks;
        getStyleClass().add("marked-text");
        getStyleClass().addAll(styles);
        ground.setManaged(false);
        ground.getStyleClass().add("mark-ground");
        ground.setViewOrder(1);
        getChildren().add(ground);
        int at = 0;
        for (Mark mark : marks) {
            add(text.substring(at, mark.from()), "unmarked");
            add(text.substring(mark.from(), mark.to()), "marked");
            at = mark.to();
        }
        add(text.substring(at), "unmarked");
        setAccessibleText(text);
    }

    private void add(String part, String style) {
        if (!part.isEmpty()) {
            Text text = new Text(part);
            text.getStyleClass().add(style);
            getChildren().add(text);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ground.getElements().clear();
        for (Mark mark : marks) {
            ground.getElements().addAll(getRangeShape(mark.from(), mark.to(), false));
        }
    }
}
