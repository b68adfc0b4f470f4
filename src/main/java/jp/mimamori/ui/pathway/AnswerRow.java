package jp.mimamori.ui.pathway;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Check.State;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.guideline.CheckItem.Meaning;
import jp.mimamori.pathway.Answered;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** One item: what it means now, its words, who answered and when, and the answers to touch. */
final class AnswerRow extends HBox {

    private static final double CHIP = 98;

    private final AnswersModel model;
    private final Words words;
    private final Answered answered;

    AnswerRow(AnswersModel model, Words words, Times times, People people, Answered answered) {
        super(12);
        this.model = model;
        this.words = words;
        this.answered = answered;
        getStyleClass().add("answer-row");
        setAlignment(Pos.CENTER_LEFT);
        setId("item-" + answered.item().id());
        Label said = Parts.wrapped(words.text(answered.item().words()));
        VBox texts = new VBox(2, said);
        texts.getStyleClass().add("answer-texts");
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        texts.setMinWidth(0);
        Entry.Check answer = answered.answer();
        if (answer != null) {
            texts.getChildren().add(Parts.wrapped(who(answer, times, people), "t-13", "muted"));
        }
        getChildren().addAll(chip(), texts, answers());
        setOnMouseClicked(_ -> model.choose(answered.item().id()));
        boolean chosen = answered.item().id().equals(model.item().get());
        if (chosen) {
            getStyleClass().add("answer-chosen");
        }
    }

    private String who(Entry.Check answer, Times times, People people) {
        String by = people.name(answer.meta().by(), "–");
        return times.moment(answer.at())
                + "  "
                + by
                + (answer.note() == null ? "" : "  " + answer.note());
    }

    private Label chip() {
        Meaning meaning = answered.meaning();
        Urgency urgency =
                switch (meaning) {
                    case AGAINST -> Urgency.HIGH;
                    case OPEN -> Urgency.MEDIUM;
                    case FULFILLED -> Urgency.NEUTRAL;
                };
        Label chip =
                Chip.of(
                        urgency,
                        answered.answer() == null
                                ? words.text("pathway.unanswered")
                                : words.text("pathway.meaning." + meaning));
        if (meaning == Meaning.FULFILLED) {
            chip.getStyleClass().add("chip-fulfilled");
        }
        chip.getStyleClass().add("t-13");
        chip.setMinWidth(CHIP);
        chip.setAlignment(Pos.CENTER);
        return chip;
    }

    private HBox answers() {
        HBox pills = new HBox(6);
        pills.setAlignment(Pos.CENTER_RIGHT);
        pills.setMinWidth(USE_PREF_SIZE);
        CheckItem item = answered.item();
        for (CheckItem.Option option : item.options()) {
            String said = words.text("pathway.option", option.code(), words.text(option.words()));
            ToggleButton pill = pill(option.code(), () -> model.answer(option, said));
            pill.setAccessibleText(said);
            Entry.Check answer = answered.answer();
            sign(pill, option.yes() ? item.yes() : item.no());
            pill.setSelected(
                    answer != null
                            && answer.note() != null
                            && answer.note().matches("(?s)" + option.code() + "(?!\\d).*"));
            pills.getChildren().add(pill);
        }
        if (item.options().isEmpty()) {
            pills.getChildren().add(state(State.YES));
            pills.getChildren().add(state(State.NO));
            if (item.notApplicable() != null) {
                pills.getChildren().add(state(State.NOT_APPLICABLE));
            }
        }
        ToggleButton unknown = pill(words.text("pathway.unknown"), model::unknown);
        pills.getChildren().add(unknown);
        return pills;
    }

    private ToggleButton state(State state) {
        ToggleButton pill = pill(words.text("pathway.answer." + state), () -> model.answer(state));
        CheckItem item = answered.item();
        Meaning meaning =
                switch (state) {
                    case YES -> item.yes();
                    case NO -> item.no();
                    case NOT_APPLICABLE -> item.notApplicable();
                };
        sign(pill, meaning);
        Entry.Check answer = answered.answer();
        pill.setSelected(answer != null && answer.state() == state);
        return pill;
    }

    /** Says what an answer would mean, where one of them stands against treatment. */
    private void sign(ToggleButton pill, @Nullable Meaning meaning) {
        CheckItem item = answered.item();
        boolean asks = item.yes() == Meaning.AGAINST || item.no() == Meaning.AGAINST;
        if (asks && meaning != null) {
            String said = words.text("pathway.sign." + meaning);
            Label sign =
                    Parts.label(said, "sign", "sign-" + meaning.name().toLowerCase(Locale.ROOT));
            pill.setGraphic(sign);
            pill.setContentDisplay(ContentDisplay.RIGHT);
            pill.setGraphicTextGap(5);
            pill.setAccessibleText(pill.getAccessibleText() + " " + said);
        }
    }

    /** Pressed, it says what it says of this item; what is marked follows the record alone. */
    private ToggleButton pill(String text, Runnable action) {
        ToggleButton[] pill = new ToggleButton[1];
        ToggleButton made =
                Parts.pill(
                        text,
                        () -> {
                            pill[0].setSelected(!pill[0].isSelected());
                            model.choose(answered.item().id());
                            action.run();
                        });
        pill[0] = made;
        made.setFocusTraversable(false);
        made.setAccessibleText(words.text(answered.item().words()) + ": " + text);
        return made;
    }
}
