package jp.mimamori.ui.prompts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import java.util.List;
import java.util.function.Consumer;

/**
 * Instead of advice that cannot be given: what to do, and what can still be read of the record.
 * Nothing is counted or concluded from it, since entries may be missing; an order can be stopped
 * all the same, since nothing stands in the way of recording.
 */
final class UnjudgedPane extends VBox {

    private static final double COLUMNS = 12;
    private static final double ROWS = 6;

    private final Naming naming;
    private final Words words;
    private final EntryWords entries;

    /**
     * @param stop opens the form that ends an order
     */
    UnjudgedPane(
            PatientNow patient,
            Naming naming,
            Words words,
            EntryWords entries,
            Consumer<Entry.Order> stop) {
        this.naming = naming;
        this.words = words;
        this.entries = entries;
        getStyleClass().add("gap-8");
        WhatWasRead read = WhatWasRead.of(patient.pack(), patient.course().standing());
        getChildren()
                .addAll(
                        Parts.wrapped(words.text("cannotJudge"), "t-24", "strong", "high-text"),
                        Parts.wrapped(why(patient), "t-15"),
                        Parts.wrapped(words.text("unjudged.todo"), "t-15"));
        orders(read.orders(), stop);
        getChildren()
                .addAll(
                        Parts.wrapped(words.text("unjudged.read"), "card-title"),
                        Parts.wrapped(words.text("unjudged.missing"), "t-13", "muted"));
        if (read.entries().isEmpty()) {
            getChildren().add(Parts.wrapped(words.text("unjudged.nothing"), "t-15", "muted"));
        } else {
            getChildren().add(entries(read.entries()));
        }
        if (read.more() > 0) {
            getChildren()
                    .add(Parts.wrapped(words.text("unjudged.more", read.more()), "t-15", "strong"));
        }
    }

    private String why(PatientNow patient) {
        PatientNow.CannotJudge why = patient.cannotJudge();
        return why == null ? "" : words.text("cannotJudge." + why.name());
    }

    private void orders(List<Entry.Order> orders, Consumer<Entry.Order> stop) {
        if (orders.isEmpty()) {
            return;
        }
        getChildren()
                .addAll(
                        Parts.wrapped(words.text("unjudged.orders"), "card-title"),
                        Parts.wrapped(words.text("unjudged.orders.not"), "t-13", "muted"));
        GridPane grid = grid();
        for (int i = 0; i < orders.size(); i++) {
            Entry.Order order = orders.get(i);
            Button button =
                    Parts.plain(
                            words.text("unjudged.stop"),
                            words.text("stop", naming.ordered(order)),
                            () -> stop.accept(order));
            button.setId("act-stop-" + order.drug());
            grid.addRow(
                    i,
                    at(order),
                    what(naming.ordered(order)),
                    whole(naming.by(order), "t-13", "muted"),
                    button);
        }
        getChildren().add(grid);
    }

    private GridPane entries(List<Entry> read) {
        GridPane grid = grid();
        for (int i = 0; i < read.size(); i++) {
            Entry entry = read.get(i);
            grid.addRow(
                    i,
                    at(entry),
                    whole(entries.type(entry), "t-13", "muted"),
                    what(entries.text(entry)),
                    whole(naming.by(entry), "t-13", "muted"));
        }
        return grid;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(COLUMNS, ROWS);
        grid.getStyleClass().add("read-entries");
        return grid;
    }

    private Node at(Entry entry) {
        return whole(naming.times().moment(entry.at()), "t-15");
    }

    private static Node what(String text) {
        return Parts.glued(text, "t-15", "strong");
    }

    private static Node whole(String text, String... styles) {
        var label = Parts.label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
