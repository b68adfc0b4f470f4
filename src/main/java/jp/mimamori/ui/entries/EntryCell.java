package jp.mimamori.ui.entries;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** One entry of the list: when, what, who recorded it, and what became of it. */
final class EntryCell extends ListCell<Line> {

    private static final double TIME_WIDTH = 52;
    private static final double TYPE_WIDTH = 96;

    private final Words words;
    private final Times times;
    private final EntryWords entries;
    private final People people;
    private final Function<Instant, String> dayNumber;
    private final Label day = label("cell-day");
    private final Label time = label("cell-time");
    private final Label type = label("cell-type");
    private final Label text = label("cell-text");
    private final Label who = label("cell-who");
    private final Label fate = label("cell-fate");
    private final VBox box;

    /**
     * A line of the list.
     *
     * @param dayNumber the day since the infusion, empty without one
     */
    EntryCell(
            Words words,
            Times times,
            EntryWords entries,
            People people,
            Function<Instant, String> dayNumber) {
        this.dayNumber = dayNumber;
        this.people = people;
        this.words = words;
        this.times = times;
        this.entries = entries;
        for (Label whole : new Label[] {time, type, who, fate}) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        time.setMinWidth(TIME_WIDTH);
        type.setMinWidth(TYPE_WIDTH);
        type.setPrefWidth(TYPE_WIDTH);
        VBox right = new VBox(1, who, fate);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        fate.managedProperty().bind(fate.textProperty().isNotEmpty());
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(12, time, type, text, right);
        line.getStyleClass().add("cell-line");
        line.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(day, line);
        box.setMinWidth(0);
        box.setPrefWidth(0);
        setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("entry-cell");
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        Entry entry = line.entry();
        boolean first = firstOfDay(entry.at());
        day.setText(
                first ? (times.date(entry.at()) + "  " + dayNumber.apply(entry.at())).strip() : "");
        day.setManaged(first);
        day.setVisible(first);
        time.setText(times.clock(entry.at()));
        type.setText(entries.type(entry));
        text.setText(entries.text(entry));
        text.getStyleClass().remove("struck");
        if (!line.stands()) {
            text.getStyleClass().add("struck");
        }
        fate.setText(fate(line));
        who.setText(who(entry));
        setGraphic(box);
        setAccessibleText(
                String.join(
                        " ",
                        times.moment(entry.at()),
                        type.getText(),
                        text.getText(),
                        fate.getText()));
    }

    private boolean firstOfDay(Instant at) {
        int above = getIndex() - 1;
        return above < 0
                || above >= getListView().getItems().size()
                || !date(getListView().getItems().get(above).entry().at()).equals(date(at));
    }

    private LocalDate date(Instant at) {
        return at.atZone(times.zone()).toLocalDate();
    }

    private String fate(Line line) {
        if (line.retracted()) {
            return words.text("entries.retracted");
        }
        if (!line.stands()) {
            return words.text("entries.corrected");
        }
        return line.entry().meta().replaces() == null ? "" : words.text("entries.correction");
    }

    private String who(Entry entry) {
        String by = people.name(entry.meta().by(), "");
        OffsetDateTime recorded = entry.meta().recordedAt();
        return recorded == null
                ? by
                : (by + "  " + times.brief(recorded.toInstant(), entry.at())).strip();
    }
}
