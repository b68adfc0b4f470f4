package jp.mimamori.launch;

import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import jp.mimamori.store.Progress;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.util.function.LongSupplier;

/**
 * The small window before the program's own: that and how far the database is being made anew. It
 * comes only when that takes longer than a moment.
 */
final class StartUp implements AutoCloseable {

    private static final double WIDTH = 460;
    private static final double GAP = 12;

    private final Language language;
    private final Shade shade;
    private @Nullable Shown shown;
    private volatile boolean over;

    /** What is on the screen; touched on the JavaFX thread only. */
    private record Shown(Stage stage, Label words, ProgressBar bar) {}

    StartUp(Language language, Shade shade) {
        this.language = language;
        this.shade = shade;
    }

    /** Whom whoever opens the data tells. */
    Progress progress() {
        return progress(System::nanoTime);
    }

    Progress progress(LongSupplier nanos) {
        return new Rebuilding(nanos, this::tell);
    }

    private void tell(Rebuilding.Step step) {
        // A database made anew beside the running ward has no window.
        if (over) {
            return;
        }
        try {
            Toolkit.start(false);
            Toolkit.call(() -> {
                show(step);
                return null;
            });
        } catch (RuntimeException e) {
            // The data is opened all the same; the program's own window will say what is wrong.
            LoggerFactory.getLogger(StartUp.class).error("the start-up window failed", e);
            over = true;
        }
    }

    private void show(Rebuilding.Step step) {
        Shown now = shown == null ? open() : shown;
        shown = now;
        now.words().setText(step.words().in(language.tag()));
        now.bar().setProgress(step.part());
    }

    private Shown open() {
        Label words = new Label();
        words.setWrapText(true);
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox box = new VBox(GAP, words, bar);
        box.setPadding(new Insets(2 * GAP));
        box.setPrefWidth(WIDTH);
        Stage stage = new Stage();
        stage.setTitle("見守り Mimamori");
        stage.setScene(new Scene(box));
        new Theme(shade).dress(stage.getScene());
        stage.setResizable(false);
        // Opening the data cannot be broken off: the window goes when it is done.
        stage.setOnCloseRequest(javafx.event.Event::consume);
        stage.show();
        return new Shown(stage, words, bar);
    }

    /** Takes the window away, when there is one. */
    @Override
    public void close() {
        over = true;
        Shown was = shown;
        if (was != null) {
            Toolkit.call(() -> {
                was.stage().close();
                return null;
            });
            shown = null;
        }
    }
}
