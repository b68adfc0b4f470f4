package jp.mimamori.ui.reference;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import jp.mimamori.guideline.reference.Finder.Hit;
import jp.mimamori.guideline.reference.Mark;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A place found: where it is, and what it says around what was looked for. */
final class HitCell extends ListCell<Hit> {

    /** Letters shown before what was looked for, and in all. */
    private static final int BEFORE = 8;

    private static final int SHOWN = 42;

    /** Room for the place and four lines, pixels. */
    static final double HEIGHT = 92;

    private static final double EDGE = 48;

    private final ReferenceModel model;
    private final Words words;

    HitCell(ReferenceModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("hit-cell");
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setText(null);
        setGraphic(hit == null || empty ? null : cell(hit));
    }

    private VBox cell(Hit hit) {
        Label where = new Label(words.text(hit.page().brief()) + row(hit));
        where.getStyleClass().add("hit-where");
        String excerpt = excerpt(words.text(hit.shown()));
        MarkedText text = new MarkedText(excerpt, model.marks(excerpt), "hit-text");
        double width = getListView().getWidth() - EDGE;
        text.setMinWidth(width);
        text.setMaxWidth(width);
        VBox cell = new VBox(2, where, text);
        return cell;
    }

    private String row(Hit hit) {
        return hit.row() == null ? "" : "　" + words.text(hit.row());
    }

    /** Letters of Latin take half the room. */
    private String excerpt(String text) {
        int shown = words.language() == jp.mimamori.ui.Language.EN ? SHOWN * 2 : SHOWN;
        if (text.length() <= shown) {
            return text;
        }
        List<Mark> marks = model.marks(text);
        int from = marks.isEmpty() ? 0 : Math.max(0, marks.getFirst().from() - BEFORE);
        from = from <= BEFORE ? 0 : from;
        return Excerpt.of(text, from, shown);
    }
}
