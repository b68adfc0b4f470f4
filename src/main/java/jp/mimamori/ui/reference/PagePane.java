package jp.mimamori.ui.reference;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import jp.mimamori.guideline.reference.Block;
import jp.mimamori.guideline.reference.Page;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A page of the guideline, and beside it the program's readings of what it leaves open. */
final class PagePane extends HBox {

    /** What stays above a place gone to: the heads of its table and the line before, pixels. */
    private static final double ABOVE = 88;

    /** What a page has beside the contents on the smallest usual screen, pixels. */
    private static final double ROOM = 850;

    private static final double EDGES = 56;

    private final ReferenceModel model;
    private final Words words;
    private final Units units;
    private final ReadingsPane readings;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox sheet = new VBox(16);
    private final List<Heads> tables = new ArrayList<>();
    private @Nullable Page shown;

    PagePane(ReferenceModel model, Words words) {
        super(12);
        this.model = model;
        this.words = words;
        units = new Units(model, words);
        readings = new ReadingsPane(model, words);
        scroll.setFitToWidth(true);
        scroll.setContent(sheet);
        scroll.setId("reference-page");
        scroll.getStyleClass().add("reference-scroll");
        sheet.getStyleClass().add("guideline-page");
        StackPane card = new StackPane(scroll);
        card.getStyleClass().addAll("card", "reference-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        getChildren().addAll(card, readings);
        scroll.vvalueProperty().subscribe(_ -> heads());
        scroll.viewportBoundsProperty().subscribe(_ -> heads());
        model.place().subscribe(_ -> show());
        model.reference().subscribe((_, _) -> show());
        model.query().subscribe(_ -> show());
    }

    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }

    private void show() {
        Page page = model.page();
        boolean other = !page.equals(shown);
        shown = page;
        units.clear();
        tables.clear();
        if (model.missing()) {
            shown = null;
            sheet.getChildren().setAll(Parts.wrapped(words.text("found.none"), "muted"));
            readings.none();
            return;
        }
        sheet.getChildren()
                .setAll(
                        units.text(words.text(page.cite()), "page-cite"),
                        units.text(words.text(page.heading()), "page-heading"));
        sheet.setAccessibleText(words.text(page.heading()));
        page.blocks().forEach(block -> sheet.getChildren().add(drawn(block)));
        List<Page> within = model.within(page);
        if (!within.isEmpty()) {
            sheet.getChildren().add(links(within));
        }
        readings.show(units);
        toTarget(other);
    }

    private Node drawn(Block block) {
        VBox box = new VBox(8);
        box.getStyleClass().add("page-block");
        Node title = units.text(words.text(block.title()), "block-title");
        units.place(title, block.id(), List.of());
        box.getChildren().add(title);
        switch (block) {
            case Block.Facts facts -> box.getChildren().add(FactsList.of(facts, units, words));
            case Block.Figures table -> {
                FiguresGrid grid = new FiguresGrid(table, units, words, room());
                tables.add(grid);
                box.getChildren().add(grid);
                table.notes().forEach(note -> box.getChildren().add(note(note)));
            }
            case Block.Cells table -> {
                CellsGrid grid = new CellsGrid(table, units, words);
                tables.add(grid);
                box.getChildren().add(grid);
                table.notes().forEach(note -> box.getChildren().add(note(note)));
            }
        }
        return box;
    }

    private double room() {
        return Math.max(ROOM, scroll.getViewportBounds().getWidth() - EDGES);
    }

    private Node note(jp.mimamori.guideline.Words note) {
        return units.text(words.text(note), "table-note");
    }

    private Node links(List<Page> within) {
        FlowPane links = new FlowPane(8, 8);
        for (Page page : within) {
            Button link = Parts.plain(words.text(page.brief()), () -> model.openPage(page.id()));
            links.getChildren().add(link);
        }
        VBox box = new VBox(8, Parts.label(words.text("within"), "block-title"), links);
        box.getStyleClass().add("page-block");
        return box;
    }

    /** Brings what was gone to into sight. */
    private void toTarget(boolean otherPage) {
        Node target = units.target();
        if (getScene() != null) {
            getScene().getRoot().applyCss();
            getScene().getRoot().layout();
        }
        if (target == null) {
            if (otherPage) {
                scroll.setVvalue(0);
            }
        } else {
            scrollTo(target);
        }
        heads();
    }

    private double hidden() {
        return Math.max(0, sheet.getHeight() - scroll.getViewportBounds().getHeight());
    }

    private void scrollTo(Node target) {
        Bounds at = sheet.sceneToLocal(target.localToScene(target.getBoundsInLocal()));
        if (hidden() > 0) {
            scroll.setVvalue(Math.clamp((at.getMinY() - ABOVE) / hidden(), 0.0, 1.0));
        }
    }

    /** The heads of a long table stay in sight. */
    private void heads() {
        double top = scroll.getVvalue() * hidden();
        for (Heads table : tables) {
            Point2D at = sheet.sceneToLocal(table.localToScene(0, 0));
            table.headAt(at == null ? 0 : top - at.getY());
        }
    }
}
