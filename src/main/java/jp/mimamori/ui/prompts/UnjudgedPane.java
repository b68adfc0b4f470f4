package jp.mimamori.ui.prompts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import java.util.ArrayList;
import java.util.List;

/**
 * Instead of advice that cannot be given: what to do, and what can still be read of the record.
 * Nothing is counted or concluded from it, since entries may be missing.
 */
final class UnjudgedPane extends VBox {

    private static final int MOST_DOSES = 6;

    private final Naming naming;
    private final Words words;
    private final EntryWords entries;

    UnjudgedPane(PatientNow patient, Naming naming, Words words, EntryWords entries) {
        this.naming = naming;
        this.words = words;
        this.entries = entries;
        getStyleClass().add("gap-8");
        getChildren()
                .addAll(
                        Parts.wrapped(words.text("cannotJudge"), "t-24", "strong", "high-text"),
                        Parts.wrapped(why(patient), "t-15"),
                        Parts.wrapped(words.text("unjudged.todo"), "t-15"),
                        Parts.wrapped(words.text("unjudged.read"), "card-title"),
                        Parts.wrapped(words.text("unjudged.missing"), "t-13", "muted"));
        List<Entry> read = read(patient.course().standing());
        read.forEach(entry -> getChildren().add(row(entry)));
        if (read.isEmpty()) {
            getChildren().add(Parts.wrapped(words.text("unjudged.nothing"), "t-15", "muted"));
        }
    }

    private String why(PatientNow patient) {
        PatientNow.CannotJudge why = patient.cannotJudge();
        return why == null ? "" : words.text("cannotJudge." + why.name());
    }

    /** The last grade on each course and the last doses, the newest first. */
    private static List<Entry> read(List<Entry> standing) {
        List<Entry> read = new ArrayList<>();
        int doses = 0;
        for (Entry entry : standing.reversed()) {
            boolean wanted =
                    switch (entry) {
                        case Entry.CrsGrade _ ->
                                read.stream().noneMatch(Entry.CrsGrade.class::isInstance);
                        case Entry.NeuroGrade _ ->
                                read.stream().noneMatch(Entry.NeuroGrade.class::isInstance);
                        case Entry.Medication _ -> doses++ < MOST_DOSES;
                        default -> false;
                    };
            if (wanted) {
                read.add(entry);
            }
        }
        return read;
    }

    private Node row(Entry entry) {
        Label at = Parts.wrapped(naming.times().moment(entry.at()), "t-15");
        at.setMinWidth(150);
        Label type = Parts.wrapped(entries.type(entry), "t-13", "muted");
        type.setMinWidth(120);
        Label what = Parts.wrapped(entries.text(entry), "t-15", "strong");
        HBox.setHgrow(what, Priority.ALWAYS);
        Label by = Parts.wrapped(naming.by(entry), "t-13", "muted");
        by.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, at, type, what, by);
    }
}
