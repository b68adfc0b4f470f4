package jp.mimamori.ui.pathway;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.pathway.Stock;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.PromptWords;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The vials that are there, by lot, and what comes or goes. */
final class StockPane extends VBox {

    private static final double MARK = 12;

    /** Most height of the list of lots, and what its frame takes, pixels. */
    private static final double LIST = 280;

    private static final double EDGES = 4;

    private final Words words;
    private final StockModel model;
    private final Label count = Parts.label("", "t-24", "strong");
    private final VBox lots = new VBox(6);
    private final Label fault = Parts.wrapped("", "high-text");

    StockPane(Ui ui, StockModel model) {
        this.model = model;
        getStyleClass().add("card");
        words = ui.words(StockPane.class);
        String drug =
                new PromptWords(ui.desk()::pack, ui.times(), ui.language()).drug(model.drug());
        ScrollPane scroll = new ScrollPane(lots);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(MARK);
        scroll.setMaxHeight(LIST);
        scroll.prefHeightProperty().bind(lots.heightProperty().add(EDGES));
        FieldBox mg = box("stock.mg", "mg", model.vialMg());
        FieldBox vials = box("stock.vials", words.text("stock.unit"), model.vials());
        FieldBox lot = box("stock.lot", "", model.lot());
        FieldBox expiry =
                new FieldBox(
                        words,
                        words.text("stock.expiry"),
                        "",
                        words.text("stock.expiry.example"),
                        model.expiry());
        expiry.compact();
        FieldBox reason = box("stock.reason", "", model.reason());
        mg.input().setId("stock-mg");
        vials.input().setId("stock-vials");
        lot.input().setId("stock-lot");
        expiry.input().setId("stock-expiry");
        Button save = Parts.plain(words.text("stock.save"), model::save);
        save.setId("stock-save");
        save.disableProperty().bind(model.missing());
        save.getStyleClass().add("main");
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        getChildren()
                .addAll(
                        Parts.label(words.text("stock.title", drug), "card-title"),
                        count,
                        scroll,
                        way(),
                        pair(mg, vials),
                        sizes(),
                        pair(lot, expiry),
                        reason,
                        save,
                        fault);
        new Keys(this).on(KeyCode.ENTER, model::save);
        model.tooMany().subscribe(_ -> fault());
        model.state().subscribe(_ -> fault());
    }

    private FieldBox box(String key, String unit, Field<?> field) {
        FieldBox box = new FieldBox(words, words.text(key), unit, "", field);
        box.compact();
        return box;
    }

    private static HBox pair(FieldBox left, FieldBox right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(0);
        right.setPrefWidth(0);
        return new HBox(10, left, right);
    }

    private HBox way() {
        ToggleButton came = Parts.pill(words.text("stock.came"), () -> model.went().set(false));
        ToggleButton went = Parts.pill(words.text("stock.went"), () -> model.went().set(true));
        Runnable mark =
                () -> {
                    came.setSelected(!model.went().get());
                    went.setSelected(model.went().get());
                };
        came.setOnAction(_ -> {
            model.went().set(false);
            mark.run();
        });
        went.setOnAction(_ -> {
            model.went().set(true);
            mark.run();
        });
        model.went().subscribe(_ -> mark.run());
        return Parts.row(8, came, went);
    }

    private HBox sizes() {
        HBox sizes = Parts.row(6);
        for (int mg : model.sizes()) {
            sizes.getChildren()
                    .add(
                            Parts.plain(
                                    mg + " mg",
                                    () -> model.vialMg().text().set(String.valueOf(mg))));
        }
        return sizes;
    }

    void look() {
        Stock stock = model.stock();
        boolean recorded = stock.recorded();
        count.setText(
                recorded
                        ? words.text("stock.there", stock.vials())
                        : "◆ " + words.text("stock.unrecorded"));
        count.getStyleClass().removeAll("medium-text", "high-text");
        if (stock.vials() == 0) {
            count.getStyleClass().add(recorded ? "high-text" : "medium-text");
        }
        List<Node> drawn = new ArrayList<>();
        stock.lots().stream()
                .sorted(Comparator.comparing(lot -> lot.expired(stock.today())))
                .forEach(lot -> drawn.add(row(stock, lot)));
        if (stock.lots().isEmpty()) {
            drawn.add(
                    Parts.wrapped(
                            words.text(recorded ? "stock.none" : "stock.unrecorded.what"),
                            "muted"));
        }
        Redraw.of(lots, drawn);
    }

    private Node row(Stock stock, Stock.Lot lot) {
        boolean expired = lot.expired(stock.today());
        String said =
                words.text(
                        expired ? "stock.row.expired" : "stock.row",
                        Numbers.shown(lot.vialMg()),
                        lot.vials(),
                        lot.lot(),
                        Glued.whole(lot.expiry().toString()));
        Label text = Parts.wrapped(said, "t-13");
        if (expired) {
            text.getStyleClass().add("high-text");
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button take =
                expired
                        ? Parts.plain(
                                words.text("stock.discard"),
                                () -> model.discard(lot, words.text("stock.discard.why")))
                        : Parts.plain(words.text("stock.take"), () -> model.take(lot));
        HBox row =
                Parts.row(
                        8,
                        new UrgencyMark(expired ? Urgency.HIGH : Urgency.NEUTRAL, MARK),
                        text,
                        take);
        row.setId("lot-" + lot.lot() + "-" + lot.vialMg() + "-" + lot.expiry());
        return row;
    }

    private void fault() {
        fault.setText(
                model.tooMany().get()
                        ? words.text("stock.tooMany")
                        : model.state().get().fault(words));
    }
}
