package jp.mimamori.ui.pathway;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;

/** What is worked out, on a card. */
final class SheetPane extends VBox {

    private static final double MARK = 12;

    SheetPane(Sheet sheet) {
        super(Parts.wrapped(sheet.title(), "card-title"));
        getStyleClass().addAll("card", "sheet");
        for (Sheet.Line line : sheet.lines()) {
            getChildren().add(line(line));
        }
        if (sheet.cite() != null) {
            getChildren().add(Parts.wrapped(sheet.cite(), "t-12", "accent-text"));
        }
    }

    private static Node line(Sheet.Line line) {
        Label text = Parts.wrapped(line.text(), "t-13");
        Urgency urgency = line.urgency();
        if (urgency == null) {
            return text;
        }
        if (urgency == Urgency.HIGH) {
            text.getStyleClass().addAll("high-text", "strong");
        } else if (urgency == Urgency.MEDIUM) {
            text.getStyleClass().addAll("medium-text", "strong");
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, new UrgencyMark(urgency, MARK), text);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("sheet-line");
        return row;
    }
}
