package jp.mimamori.ui.pathway;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.pathway.Checklist;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;

/** The phases in order, each with what its items come to. */
final class PhaseNav extends VBox {

    private static final double MARK = 14;

    private final AnswersModel model;
    private final Words words;

    PhaseNav(Ui ui, AnswersModel model) {
        super(4);
        this.model = model;
        words = ui.words(PhaseNav.class);
        getStyleClass().add("phase-nav");
        model.lists().subscribe(_ -> draw());
        model.phase().subscribe(_ -> draw());
    }

    private void draw() {
        getChildren().setAll(model.lists().get().stream().map(this::button).toList());
    }

    private Button button(Checklist list) {
        Urgency urgency =
                switch (list.result()) {
                    case AGAINST -> Urgency.HIGH;
                    case OPEN -> Urgency.MEDIUM;
                    case FULFILLED -> Urgency.NEUTRAL;
                };
        String said =
                switch (list.result()) {
                    case AGAINST -> words.text("pathway.nav.AGAINST", list.against().size());
                    case OPEN -> words.text("pathway.nav.OPEN", list.open().size());
                    case FULFILLED -> words.text("pathway.nav.FULFILLED");
                };
        Label name = Parts.label(words.text(list.phase().words()), "strong");
        Label state = Parts.label(said, "t-13");
        VBox texts = new VBox(1, name, state);
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox content = new HBox(10, new UrgencyMark(urgency, MARK), texts);
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll("phase");
        if (list.phase().id().equals(model.phase().get())) {
            button.getStyleClass().add("phase-chosen");
        }
        button.setId("phase-" + list.phase().id());
        button.setAccessibleText(name.getText() + " " + said);
        button.setOnAction(_ -> model.show(list.phase().id()));
        return button;
    }
}
