package jp.mimamori.ui.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Window;

import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts the picture into a file or on paper; what failed is said until it is closed or done. */
final class PutOut {

    private final Ui ui;
    private final Words words;
    private final Sheet sheet;
    private final Supplier<@Nullable Window> owner;
    private final ReadOnlyObjectWrapper<@Nullable Banner> failure =
            new ReadOnlyObjectWrapper<>(null);

    /**
     * @param owner of the dialogs
     */
    PutOut(Ui ui, TimelineModel model, Supplier<@Nullable Window> owner) {
        this.ui = ui;
        this.owner = owner;
        words = model.words();
        sheet = new Sheet(model);
    }

    /** Null when nothing failed. */
    ReadOnlyObjectProperty<@Nullable Banner> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Nobody needs to know any more. */
    void forget() {
        failure.set(null);
    }

    void save() {
        try {
            Optional<Path> saved = sheet.save(owner.get());
            saved.ifPresent(path -> {
                ui.go().tell(words.text("picture.saved", path.getFileName()));
                forget();
            });
        } catch (IOException e) {
            failed("picture.failed", "picture.failed.detail", button("failed.close", this::forget));
        }
    }

    void print() {
        switch (sheet.print(owner.get())) {
            case DONE -> {
                ui.go().tell(words.text("print.done"));
                forget();
            }
            case CANCELLED -> {}
            case NO_PRINTER -> notPrinted("print.none");
            case FAILED -> notPrinted("print.failed");
        }
    }

    private void notPrinted(String why) {
        failed(
                why,
                "print.instead",
                button("picture", this::save),
                button("failed.close", this::forget));
    }

    private void failed(String what, String then, Node... actions) {
        failure.set(new Banner(Urgency.MEDIUM, false, words.text(what), words.text(then), actions));
    }

    private Button button(String key, Runnable action) {
        return Parts.plain(words.text(key), words.text(key + ".spoken"), action);
    }
}
