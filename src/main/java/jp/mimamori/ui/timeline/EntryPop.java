package jp.mimamori.ui.timeline;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;

/** One entry, whole, or what is worked out, beside its mark; leads to where it is dealt with. */
final class EntryPop {

    private static final double WIDTH = 320;

    private final Ui ui;
    private final Words words;
    private final EntryWords entries;
    private final VBox content = new VBox(6);
    private final PopOver pop = new PopOver(content);

    EntryPop(Ui ui) {
        this.ui = ui;
        words = ui.words(EntryPop.class);
        entries = new EntryWords(ui);
        content.getStyleClass().add("entry-pop");
        content.setPrefWidth(WIDTH);
        pop.setDetachable(false);
        pop.setAnimated(false);
        pop.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    }

    /** Shows an entry of a patient at a place of the screen. */
    void show(Node owner, double screenX, double screenY, String patient, Entry entry) {
        Label type = new Label(entries.type(entry));
        type.getStyleClass().addAll("t-13", "muted");
        Label text = new Label(entries.text(entry));
        text.getStyleClass().addAll("t-18", "strong");
        text.setWrapText(true);
        KeyHint open =
                new KeyHint(
                                words.text("pop.open"),
                                new KeyCodeCombination(KeyCode.ENTER),
                                "⏎",
                                () -> {
                                    pop.hide();
                                    ui.go().openEntry(patient, entry.id());
                                })
                        .main();
        content.getChildren().setAll(type, text);
        Meta meta = entry.meta();
        fact("pop.at", ui.times().moment(entry.at()));
        OffsetDateTime recorded = meta.recordedAt();
        if (recorded != null) {
            fact("pop.recorded", ui.times().moment(recorded.toInstant()));
        }
        if (meta.by() != null) {
            fact("pop.by", People.of(ui).name(meta.by()));
        }
        if (meta.comment() != null) {
            fact("pop.comment", meta.comment());
        }
        content.getChildren().add(new HBox(open));
        new Keys(content).on(open);
        pop.show(owner, screenX, screenY);
        open.requestFocus();
    }

    /**
     * Shows what is worked out, in words.
     *
     * @param lead to where it is dealt with, null when nowhere
     */
    void show(
            Node owner,
            double screenX,
            double screenY,
            String patient,
            String said,
            @Nullable Place lead) {
        Label text = new Label(said);
        text.getStyleClass().addAll("t-18", "strong");
        text.setWrapText(true);
        content.getChildren().setAll(text);
        if (lead != null) {
            KeyHint open =
                    new KeyHint(
                                    words.text("pop.to." + lead.name()),
                                    new KeyCodeCombination(KeyCode.ENTER),
                                    "⏎",
                                    () -> {
                                        pop.hide();
                                        ui.go().open(patient, lead);
                                    })
                            .main();
            content.getChildren().add(new HBox(open));
            new Keys(content).on(open);
            pop.show(owner, screenX, screenY);
            open.requestFocus();
        } else {
            pop.show(owner, screenX, screenY);
        }
    }

    private void fact(String key, String value) {
        Label name = new Label(words.text(key));
        name.getStyleClass().addAll("t-13", "muted");
        name.setMinWidth(72);
        Label said = new Label(value);
        said.getStyleClass().add("t-13");
        said.setWrapText(true);
        content.getChildren().add(new HBox(8, name, said));
    }

    boolean isShowing() {
        return pop.isShowing();
    }

    void hide() {
        pop.hide();
    }
}
