package jp.mimamori.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import java.util.List;

/** One entry, whole, or what is worked out, beside its mark; leads to where it is dealt with. */
final class EntryPop {

    private static final double WIDTH = 320;

    private static final int MOST_DIGITS = 9;

    private final Ui ui;
    private final Words words;
    private final EntryWords entries;
    private final PopOver pop = new PopOver();

    EntryPop(Ui ui) {
        this.ui = ui;
        words = ui.words(EntryPop.class);
        entries = new EntryWords(ui);
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
                                () -> open(patient, entry))
                        .main();
        VBox content = content();
        content.getChildren().addAll(type, text);
        Meta meta = entry.meta();
        fact(content, "pop.at", ui.times().moment(entry.at()));
        OffsetDateTime recorded = meta.recordedAt();
        if (recorded != null) {
            fact(content, "pop.recorded", ui.times().moment(recorded.toInstant()));
        }
        if (meta.by() != null) {
            fact(content, "pop.by", People.of(ui).name(meta.by()));
        }
        if (meta.comment() != null) {
            fact(content, "pop.comment", meta.comment());
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
        VBox content = content();
        content.getChildren().add(text);
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

    /**
     * Offers the entries of one instant: Enter opens the one with the focus, a digit its own.
     *
     * @param choices more than one, the first has the focus
     */
    void choose(Node owner, double screenX, double screenY, String patient, List<Entry> choices) {
        VBox content = content();
        Label title = new Label(words.text("pop.choose", choices.size()));
        title.getStyleClass().addAll("t-13", "muted");
        content.getChildren().add(title);
        Keys keys = new Keys(content);
        for (Entry entry : choices) {
            int number = content.getChildren().size();
            Button choice = choice(number, entry, patient, keys);
            choice.setWrapText(true);
            choice.setMinWidth(0);
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setAlignment(Pos.CENTER_LEFT);
            content.getChildren().add(choice);
        }
        pop.show(owner, screenX, screenY);
        content.getChildren().get(1).requestFocus();
    }

    /** Those that have a digit show it. */
    private Button choice(int number, Entry entry, String patient, Keys keys) {
        String text = entries.type(entry) + "  " + entries.text(entry);
        if (number > MOST_DIGITS) {
            Button plain = new Button(text);
            plain.setOnAction(_ -> open(patient, entry));
            return plain;
        }
        KeyHint hinted =
                new KeyHint(
                        text,
                        new KeyCodeCombination(KeyCode.valueOf("DIGIT" + number)),
                        Integer.toString(number),
                        () -> open(patient, entry));
        keys.on(hinted);
        return hinted;
    }

    private void open(String patient, Entry entry) {
        pop.hide();
        ui.go().openEntry(patient, entry.id());
    }

    /** A new one each time: the keys of the one before are gone with it. */
    private VBox content() {
        VBox content = new VBox(6);
        content.getStyleClass().add("entry-pop");
        content.setPrefWidth(WIDTH);
        pop.setContentNode(content);
        return content;
    }

    private void fact(VBox content, String key, String value) {
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
