package jp.mimamori.ui.vitals;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

import jp.mimamori.ui.BedWords;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

/** What saves the sheet, and who comes next. */
final class SaveBar extends HBox {

    private final Words words;
    private final KeyHint save;
    private final KeyHint saveNext;
    private final Label next = Parts.label("", "muted");

    SaveBar(Words words, Onward onward) {
        super(8);
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        saveNext =
                new KeyHint(
                                words.text("vitals.saveNext"),
                                new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN),
                                "Ctrl+⏎",
                                onward::saveNext)
                        .main();
        save =
                new KeyHint(
                        words.text("button.save"),
                        new KeyCodeCombination(KeyCode.S, KeyCombination.CONTROL_DOWN),
                        "Ctrl+S",
                        onward::save);
        save.setId("save");
        saveNext.setId("save-next");
        getChildren()
                .addAll(
                        saveNext,
                        save,
                        next,
                        Parts.space(),
                        Parts.label(words.text("vitals.esc"), "t-13", "muted"));
    }

    /**
     * @param after null at the last bed
     */
    void next(@Nullable PatientNow after) {
        next.setText(
                after == null
                        ? words.text("vitals.last.bed")
                        : words.text("vitals.next", BedWords.of(after)));
        saveNext.setText(words.text(after == null ? "vitals.saveEnd" : "vitals.saveNext"));
    }

    /** Nothing else is sent meanwhile. */
    void underway(boolean is) {
        save.setDisable(is);
        saveNext.setDisable(is);
    }
}
