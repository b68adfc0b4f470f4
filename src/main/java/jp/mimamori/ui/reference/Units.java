package jp.mimamori.ui.reference;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import jp.mimamori.guideline.reference.Mark;
import jp.mimamori.guideline.reference.Reading;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** The texts of the page in sight: marked where they hold what is looked for or was gone to. */
final class Units {

    private final ReferenceModel model;
    private final Words words;
    private @Nullable Node target;

    Units(ReferenceModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    void clear() {
        target = null;
    }

    /** The first node that was gone to. */
    @Nullable Node target() {
        return target;
    }

    Region text(String text, String... styles) {
        List<Mark> marks = model.marks(text);
        return marks.isEmpty() ? Parts.wrapped(text, styles) : new MarkedText(text, marks, styles);
    }

    /** Says where a node stands, so that it can be gone to. */
    void place(Node node, String unit, List<String> rows) {
        if (model.chosen(unit, rows)) {
            node.getStyleClass().add("gone-to");
            if (target == null) {
                target = node;
            }
        }
    }

    /** How many readings concern rows. */
    int concerning(List<String> rows) {
        return model.concerning(rows).size();
    }

    /** Whether the readings of a table's row are unfolded. */
    boolean unfolded(String row) {
        return model.unfolded().contains(row);
    }

    /** Unfolds them, or folds them again. */
    void unfold(String row) {
        if (!model.unfolded().remove(row)) {
            model.unfolded().add(row);
        }
    }

    /** The readings that concern rows, by their numbers: ★1 ★4; empty when none does. */
    String stars(List<String> rows) {
        List<Reading> concerning = model.concerning(rows);
        return concerning.stream()
                .map(reading -> words.text("star", model.number(reading)))
                .collect(Collectors.joining(" "));
    }
}
