package jp.mimamori.ui.reference;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import jp.mimamori.guideline.reference.Finder.Hit;
import jp.mimamori.guideline.reference.Page;
import jp.mimamori.guideline.reference.Spot;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The guideline's contents, or, while something is looked for, the places that hold it. */
final class ContentsPane extends StackPane {

    private final ReferenceModel model;
    private final Words words;
    private final ListView<Page> pages = new ListView<>();
    private final ListView<Hit> hits = new ListView<>();
    private boolean following;

    ContentsPane(ReferenceModel model, Words words) {
        this.model = model;
        this.words = words;
        model.reference().subscribe(read -> pages.getItems().setAll(read.pages()));
        pages.setId("reference-contents");
        pages.setAccessibleText(words.text("contents"));
        pages.setCellFactory(_ -> new PageCell());
        hits.setId("reference-hits");
        hits.setAccessibleText(words.text("hits"));
        hits.setCellFactory(_ -> new HitCell(model, words));
        hits.setFixedCellSize(HitCell.HEIGHT);
        hits.setPlaceholder(new Region());
        getChildren().addAll(pages, hits);
        pages.getSelectionModel().selectedItemProperty().subscribe(this::passed);
        hits.getSelectionModel().selectedItemProperty().subscribe(this::passed);
        model.hits().subscribe(this::found);
        model.place().subscribe(_ -> follow());
    }

    private void found(List<Hit> found) {
        following = true;
        hits.getItems().setAll(found);
        hits.scrollTo(0);
        following = false;
        hits.setVisible(model.searching());
        pages.setVisible(!model.searching());
        follow();
    }

    private void passed(@Nullable Page page) {
        if (page != null && !following) {
            model.pass(new Spot(page.id(), ""));
        }
    }

    private void passed(@Nullable Hit hit) {
        if (hit != null && !following) {
            model.pass(hit.spot());
        }
    }

    /** The lists show where one is. */
    private void follow() {
        following = true;
        Page page = model.page();
        if (!page.equals(pages.getSelectionModel().getSelectedItem())) {
            pages.getSelectionModel().select(page);
            pages.scrollTo(Math.max(0, model.pages().indexOf(page) - 4));
        }
        Spot at = model.place().get();
        Hit chosen = hits.getSelectionModel().getSelectedItem();
        if (chosen == null || !chosen.spot().equals(at)) {
            hits.getSelectionModel().clearSelection();
            hits.getItems().stream()
                    .filter(hit -> hit.spot().equals(at))
                    .findFirst()
                    .ifPresent(hits.getSelectionModel()::select);
        }
        following = false;
    }

    private ListView<?> shown() {
        return model.searching() ? hits : pages;
    }

    void move(int by) {
        ListView<?> list = shown();
        int last = list.getItems().size() - 1;
        int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - 2));
    }

    /** Opens the place chosen, the first when none is, and gives the list the focus. */
    void enter() {
        ListView<?> list = shown();
        if (list.getSelectionModel().isEmpty()) {
            move(1);
        }
        list.requestFocus();
    }

    @Override
    public void requestFocus() {
        shown().requestFocus();
    }

    /** A page in the contents. */
    private final class PageCell extends ListCell<Page> {
        private final Label name = new Label();

        PageCell() {
            getStyleClass().add("contents-cell");
            name.setWrapText(true);
        }

        @Override
        protected void updateItem(@Nullable Page page, boolean empty) {
            super.updateItem(page, empty);
            setText(null);
            setGraphic(page == null || empty ? null : name);
            if (page != null && !empty) {
                name.setText(words.text(page.brief()));
                name.getStyleClass().setAll("label", "contents-" + page.level());
                name.prefWidthProperty().bind(getListView().widthProperty().subtract(44));
            }
        }
    }
}
