package jp.mimamori.launch;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import jp.mimamori.guideline.Words;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Says, in place of the ward's window, why that does not open: the start has no console. */
final class NoStartWindow {

    private static final double WIDTH = 620;
    private static final double GAP = 12;
    private static final Words TITLE = new Words("見守りを開けません", "Mimamori cannot be opened");
    private static final Words WHERE = new Words("記録の場所：", "Data: ");
    private static final Words AGAIN = new Words("もう一度", "Try again");
    private static final Words CLOSE = new Words("閉じる", "Close");

    private final Path directory;
    private final Language language;
    private final Shade shade;

    NoStartWindow(Path directory, Language language, Shade shade) {
        this.directory = directory;
        this.language = language;
        this.shade = shade;
    }

    /**
     * Shows it until it is closed; not on the JavaFX thread.
     *
     * @return whether it is to be tried once more
     * @throws Toolkit.NoScreen if there is no screen to show it on
     */
    boolean tell(NoStart why) {
        Toolkit.start(false);
        CompletableFuture<Boolean> again = new CompletableFuture<>();
        Toolkit.call(() -> {
            show(why, again);
            return null;
        });
        return again.join();
    }

    private void show(NoStart why, CompletableFuture<Boolean> again) {
        Stage stage = new Stage();
        Button close = new Button(said(CLOSE));
        close.setId("no-start-close");
        close.setCancelButton(true);
        close.setOnAction(_ -> stage.close());
        Button retry = new Button(said(AGAIN));
        retry.setId("no-start-again");
        retry.setVisible(why.mayPass());
        retry.setManaged(why.mayPass());
        retry.setOnAction(_ -> {
            again.complete(true);
            stage.close();
        });
        Button first = why.mayPass() ? retry : close;
        first.setDefaultButton(true);
        HBox title =
                new HBox(
                        GAP,
                        new UrgencyMark(Urgency.HIGH, 20),
                        label(said(TITLE), "t-18", "strong"));
        title.setAlignment(Pos.CENTER_LEFT);
        HBox foot = new HBox(GAP, retry, close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox box =
                new VBox(
                        GAP,
                        title,
                        label(said(why.what()), "t-15", "strong"),
                        label(said(WHERE) + directory.toAbsolutePath(), "muted"),
                        label(said(why.help())),
                        label(said(NoStart.MEANWHILE)),
                        foot);
        box.setId("no-start");
        box.setPadding(new Insets(2 * GAP));
        box.setPrefWidth(WIDTH);
        stage.setTitle("見守り Mimamori");
        stage.setScene(new Scene(box));
        new Theme(shade).dress(stage.getScene());
        stage.setResizable(false);
        stage.setOnHidden(_ -> again.complete(false));
        stage.show();
        stage.toFront();
        first.requestFocus();
    }

    private String said(Words words) {
        return words.in(language.tag());
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
