package jp.mimamori.ui.pathway;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;

import java.util.List;

/** What the hospital must have in order, answered once, and the stock. */
public final class SiteScreen implements Screen {

    private static final double STOCK = 380;

    private final BorderPane root = new BorderPane();
    private final AnswersModel model;
    private final AnswersPane answers;
    private final StockModel vials;
    private final StockPane stock;

    public SiteScreen(Ui ui) {
        model = new AnswersModel(ui.desk(), ui.author(), ui.fx(), Hospital.ID);
        answers = new AnswersPane(ui, model);
        vials = new StockModel(ui.desk(), ui.author(), ui.fx());
        stock = new StockPane(ui, vials);
        stock.setPrefWidth(STOCK);
        stock.setMinWidth(STOCK);
        BorderPane side = new BorderPane(stock);
        side.getStyleClass().add("sheets");
        root.getStyleClass().add("pathway");
        root.getStylesheets().add(PathwayPane.sheet());
        root.setCenter(answers);
        root.setRight(side);
        ui.follow(_ -> look());
    }

    private void look() {
        model.look();
        stock.look();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String titleKey() {
        return "place.SITE";
    }

    @Override
    public void show(String patient) {
        look();
        answers.requestFocus();
    }

    @Override
    public List<String> unsaved() {
        return model.unsaved() || vials.unsaved() ? List.of("") : List.of();
    }
}
