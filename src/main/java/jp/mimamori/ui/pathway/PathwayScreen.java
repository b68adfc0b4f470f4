package jp.mimamori.ui.pathway;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import jp.mimamori.ui.Every;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One patient's way from eligibility to follow-up. */
public final class PathwayScreen implements Screen {

    private final Ui ui;
    private final StackPane root = new StackPane();
    private final Map<String, PathwayPane> panes = new HashMap<>();
    private final Every looked = new Every(Duration.ofSeconds(30));
    private @Nullable PathwayPane shown;

    public PathwayScreen(Ui ui) {
        this.ui = ui;
        root.getStylesheets().add(PathwayPane.sheet());
        ui.follow(_ -> {
            if (shown != null) {
                shown.look();
            }
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String titleKey() {
        return "place.PATHWAY";
    }

    @Override
    public void show(String patient) {
        shown = panes.computeIfAbsent(patient, id -> new PathwayPane(ui.of(() -> id), id));
        root.getChildren().setAll(shown);
        shown.look();
        shown.focus();
    }

    @Override
    public void tick(Instant now) {
        if (shown != null && looked.passed(now)) {
            shown.look();
        }
    }

    @Override
    public List<String> unsaved() {
        return panes.entrySet().stream()
                .filter(pane -> pane.getValue().unsaved())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public void hidden() {
        shown = null;
    }
}
