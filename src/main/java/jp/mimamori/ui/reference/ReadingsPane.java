package jp.mimamori.ui.reference;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import jp.mimamori.guideline.reference.Reading;
import jp.mimamori.guideline.reference.Spot;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** How the program reads what the page leaves open; each can be pressed to see its lines. */
final class ReadingsPane extends StackPane {

    private static final double WIDTH = 292;

    private final ReferenceModel model;
    private final Words words;
    private final VBox list = new VBox(8);
    private final ScrollPane scroll = new ScrollPane();

    ReadingsPane(ReferenceModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("card", "readings");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setContent(list);
        scroll.setId("reference-readings");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .add(
                        new VBox(
                                6,
                                Parts.label(words.text("readings"), "card-title"),
                                Parts.wrapped(words.text("readings.what"), "t-12", "muted"),
                                scroll));
    }

    /** Beside nothing. */
    void none() {
        setVisible(false);
        setManaged(false);
    }

    void show(Units units) {
        List<Reading> beside = model.readings();
        setVisible(!beside.isEmpty());
        setManaged(!beside.isEmpty());
        list.getChildren().clear();
        Node first = null;
        for (Reading reading : beside) {
            Node card = card(reading, units);
            list.getChildren().add(card);
            if (first == null && model.chosen(reading)) {
                first = card;
            }
        }
        bring(first);
    }

    private Node card(Reading reading, Units units) {
        String star = words.text("star", model.number(reading));
        VBox card =
                new VBox(
                        2,
                        Parts.label(star, "reading-star"),
                        units.text(words.text(reading.words()), "reading-text"),
                        Parts.wrapped(words.text(reading.cite()), "t-12", "muted"));
        card.getStyleClass().add("reading");
        if (model.chosen(reading)) {
            card.getStyleClass().add("reading-chosen");
        }
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(star + " " + words.text(reading.words()));
        Runnable open = () -> model.open(new Spot(model.page().id(), reading.id()));
        card.setOnMouseClicked(_ -> open.run());
        new Keys(card).on(KeyCode.ENTER, open).on(KeyCode.SPACE, open);
        return card;
    }

    private void bring(@Nullable Node card) {
        if (getScene() == null) {
            return;
        }
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
        double to = card == null ? 0 : card.getBoundsInParent().getMinY();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(to / hidden, 0.0, 1.0));
    }
}
