package jp.mimamori.ui.packs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.packs.Difference;
import jp.mimamori.packs.Held;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.BedWords;
import jp.mimamori.ui.Card;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ui.packs.PacksModel.View;
import jp.mimamori.ward.PatientNow;

import java.util.List;

/** The pack that is looked at: what it is, what it says otherwise, who goes by it. */
final class PackPane extends ScrollPane {

    private final Ui ui;
    private final Words words;
    private final PackWords said;
    private final PacksModel model;
    private final Consider consider;
    private final VBox sheet = new VBox(12);

    PackPane(Ui ui, Words words, PackWords said, PacksModel model) {
        this.ui = ui;
        this.words = words;
        this.said = said;
        this.model = model;
        consider = new Consider(words, model);
        setContent(sheet);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        sheet.getStyleClass().add("pack-sheet");
    }

    void show() {
        sheet.getChildren().clear();
        setVvalue(0);
        Held shown = model.shown();
        if (shown == null) {
            return;
        }
        Candidate candidate = model.candidate().get();
        sheet.getChildren()
                .addAll(
                        Parts.wrapped(words.text(shown.pack().title()), "t-18", "strong"),
                        Parts.wrapped(
                                said.edition(shown)
                                        + "  "
                                        + words.text("pack.date", shown.pack().date().toString()),
                                "muted"));
        String fault = model.state().get().fault(words);
        if (!fault.isEmpty()) {
            sheet.getChildren().add(new Banner(Urgency.HIGH, false, fault, ""));
        }
        Move move = model.move().get();
        if (candidate != null) {
            sheet.getChildren().add(install(candidate));
            difference(shown);
            return;
        }
        sheet.getChildren().add(origin(shown));
        if (model.takingBack().get()) {
            sheet.getChildren().add(takeBack());
        }
        sheet.getChildren().add(views(shown));
        if (model.view().get() == View.DIFFERENCE) {
            difference(shown);
            return;
        }
        if (move != null) {
            sheet.getChildren().add(move(move));
        }
        sheet.getChildren().add(patients(shown));
    }

    private Node views(Held shown) {
        Difference difference = model.difference();
        HBox pills = Parts.row(8);
        pills.getChildren()
                .addAll(
                        pill(
                                View.DIFFERENCE,
                                difference == null
                                        ? words.text("view.first")
                                        : words.text("view.difference", difference.items().size()),
                                "Alt+1"),
                        pill(
                                View.PATIENTS,
                                words.text("view.patients", model.count(shown)),
                                "Alt+2"));
        return pills;
    }

    private ToggleButton pill(View view, String text, String key) {
        ToggleButton pill = Parts.pill(text, key, () -> model.view(view));
        pill.setSelected(model.view().get() == view);
        pill.setId("view-" + view.name().toLowerCase(java.util.Locale.ROOT));
        return pill;
    }

    private void difference(Held shown) {
        Held before = model.before();
        Difference difference = model.difference();
        if (before == null || difference == null) {
            sheet.getChildren().add(Parts.wrapped(words.text("difference.first"), "muted"));
            return;
        }
        DifferenceBox box = new DifferenceBox(words, said);
        box.show(difference, before, shown);
        sheet.getChildren().add(box);
    }

    private Node install(Candidate candidate) {
        return consider.card(
                new Consider.Deed("install", "install.do", model::install),
                List.of(
                        Parts.wrapped(words.text("install.title", candidate.file()), "strong"),
                        Parts.wrapped(words.text("install.passed", candidate.passed())),
                        Parts.wrapped(words.text("install.detail"), "t-13", "muted")),
                "install.reason",
                "install.aside",
                model::putAside);
    }

    /** Everybody who is here: who goes by it, and who could be moved to it. */
    private Node patients(Held held) {
        Card card = new Card();
        List<PatientNow> all = model.patients();
        card.getChildren()
                .add(
                        Parts.wrapped(
                                words.text("patients", model.count(held), all.size()), "strong"));
        for (PatientNow patient : all) {
            card.getChildren().add(patient(patient, held));
        }
        return card;
    }

    private Node patient(PatientNow patient, Held held) {
        boolean goes = model.goes(patient, held);
        Label name = Parts.label(BedWords.of(patient));
        name.setMinWidth(0);
        HBox row = Parts.row(10, name, Parts.space());
        row.setAlignment(Pos.CENTER_LEFT);
        if (goes) {
            row.getChildren().add(Parts.label(words.text("goes"), "t-13", "muted"));
        } else {
            String other = model.packs().id(patient.course(), ui.desk().now());
            row.getChildren().add(Parts.label(words.text("goes.other", other), "t-13", "muted"));
            if (held.offered() && held.judges()) {
                Button move = Parts.plain(words.text("move"), () -> model.consider(patient));
                move.setId("move-" + patient.patient().id());
                row.getChildren().add(move);
            }
        }
        return row;
    }

    private Node origin(Held held) {
        if (held.entry() == null) {
            return Parts.wrapped(words.text("origin.own"));
        }
        String by = People.of(ui).name(held.entry().meta().by(), "–");
        Label origin =
                Parts.wrapped(
                        words.text(
                                "origin",
                                ui.times().moment(held.entry().at()),
                                by,
                                held.entry().reason()));
        if (!held.offered()) {
            return Parts.column(4, origin, Parts.wrapped(words.text("back.done"), "muted"));
        }
        origin.setMinWidth(0);
        Button back = Parts.plain(words.text("back"), model::considerTakingBack);
        back.setId("back");
        HBox row = Parts.row(12, origin, Parts.space(), back);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node move(Move move) {
        return consider.card(
                new Consider.Deed("move", "move.do", model::moved),
                new MoveLines(ui, words, said).of(move),
                "move.reason",
                "stay",
                model::stay);
    }

    private Node takeBack() {
        return consider.card(
                new Consider.Deed("back", "back.do", model::takeBack),
                List.of(Parts.wrapped(words.text("back.detail"))),
                "back.reason",
                "stay",
                model::stay);
    }
}
