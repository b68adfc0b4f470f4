package jp.mimamori.ui.grading;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.SparkLine;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The ICE score of the last days, and what the ASTCT consensus makes of it: a side note. */
final class IceBox extends VBox {

    private static final Duration SHOWN = Duration.ofDays(3);
    private static final int LAST = 5;

    private final Words words;
    private final Times times;
    private final Label score = Parts.wrapped("", "strong");
    private final Label scores = Parts.wrapped("", "t-13", "muted");
    private final Label note = Parts.wrapped("", "t-12", "muted");
    private final SparkLine line = new SparkLine(200, 32);

    IceBox(Words words, Times times) {
        super(4);
        this.words = words;
        this.times = times;
        getStyleClass().addAll("card", "ice-box");
        getChildren().addAll(score, line, scores, note);
    }

    void show(List<Entry.Ice> ice, @Nullable Integer astct, Instant now) {
        line.show(
                ice.stream()
                        .map(i -> new SparkLine.Point(i.at(), BigDecimal.valueOf(i.score())))
                        .toList(),
                now.minus(SHOWN),
                now,
                0,
                10,
                10);
        if (ice.isEmpty() || astct == null) {
            score.setText(words.text("ice.none"));
            scores.setText("");
            note.setText("");
            return;
        }
        Entry.Ice last = ice.getLast();
        score.setText(Glued.of(words.text("ice.last", last.score(), times.ago(last.at(), now))));
        List<Entry.Ice> few = ice.subList(Math.max(0, ice.size() - LAST), ice.size());
        scores.setText(
                String.join(
                        " → ",
                        few.stream()
                                .map(i ->
                                        Glued.whole(
                                                words.text(
                                                        "ice.at",
                                                        i.score(),
                                                        times.brief(i.at(), now))))
                                .toList()));
        note.setText(words.text("ice.astct", astct));
    }
}
