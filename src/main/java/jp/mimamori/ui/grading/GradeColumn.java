package jp.mimamori.ui.grading;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;
import jp.mimamori.ui.grading.Spoken.Standing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One grade of the guideline's definition, with the findings that speak for it and what is not
 * known.
 */
final class GradeColumn extends ToggleButton {

    private static final int MOST = 4;

    private final int grade;
    private final Words words;
    private final Times times;
    private final FindingWords findings;
    private final VBox spoken = new VBox(4);
    private final Label last = Parts.label("", "grade-last");
    private final String said;

    GradeColumn(
            Pack.Definition definition,
            Words words,
            Times times,
            FindingWords findings,
            Runnable choose) {
        this.grade = definition.grade();
        this.words = words;
        this.times = times;
        this.findings = findings;
        said = words.text("grade.name", grade) + " " + words.text(definition.headline());
        getStyleClass().setAll("toggle-button", "grade-column");
        setId("grade-" + grade);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setOnAction(_ -> choose.run());
        last.setText(words.text("grade.last"));
        HBox head =
                Parts.row(
                        8,
                        Parts.label(words.text("grade.name", grade), "grade-title"),
                        last,
                        Parts.space(),
                        Parts.label(words.text("grade.key", grade), "grade-key"));
        head.getStyleClass().addAll("grade-head", "grade-" + grade);
        VBox points =
                new VBox(4, Parts.wrapped(words.text(definition.headline()), "strong", "t-18"));
        definition
                .points()
                .forEach(point ->
                        points.getChildren().add(Parts.wrapped("・" + words.text(point), "point")));
        spoken.getStyleClass().add("spoken");
        VBox body = new VBox(8, spoken, points);
        body.getStyleClass().add("grade-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox all = new VBox(head, body);
        all.setMouseTransparent(true);
        all.prefWidthProperty().bind(widthProperty().subtract(4));
        all.prefHeightProperty().bind(heightProperty().subtract(4));
        setGraphic(all);
    }

    /**
     * Shows what is known.
     *
     * @param before the grade recorded last, null when none is
     */
    void show(
            CrsFindings known,
            @Nullable Integer chosen,
            @Nullable Integer before,
            boolean judged,
            Instant now) {
        setSelected(chosen != null && chosen == grade);
        last.setVisible(before != null && before == grade);
        spoken.getChildren().clear();
        List<Spoken> here = known.of(grade);
        here.stream()
                .limit(MOST)
                .forEach(s ->
                        spoken.getChildren()
                                .add(
                                        Parts.wrapped(
                                                sign(s) + Glued.of(line(s, now)),
                                                s.standing() == Standing.EARLIER
                                                        ? "earlier"
                                                        : "strong-text")));
        if (here.size() > MOST) {
            spoken.getChildren()
                    .add(
                            Parts.label(
                                    words.text("findings.more", here.size() - MOST),
                                    "t-13",
                                    "muted"));
        }
        List<Missing> missing = known.missing(grade);
        if (!judged) {
            spoken.getChildren().add(Parts.label(words.text("cannotJudge"), "high-text"));
        } else if (here.isEmpty() && missing.isEmpty()) {
            spoken.getChildren().add(Parts.label(words.text("findings.none"), "t-13", "muted"));
        }
        if (!missing.isEmpty()) {
            String names =
                    String.join(
                            words.text("preview.comma"),
                            missing.stream().map(m -> words.text("missing." + m.name())).toList());
            spoken.getChildren()
                    .add(
                            Parts.wrapped(
                                    words.text("findings.missing", names), "t-13", "medium-text"));
        }
        setAccessibleText(
                said + " " + String.join(" ", here.stream().map(s -> line(s, now)).toList()));
    }

    private static String sign(Spoken s) {
        return s.standing() == Standing.EARLIER ? "○ " : "● ";
    }

    private String line(Spoken s, Instant now) {
        String finding = findings.text(s.finding());
        String age = times.ago(s.at(), now);
        return switch (s.standing()) {
            case NEW -> finding + "　" + age;
            case CONTINUES -> words.text("findings.continues", finding, age);
            case EARLIER -> words.text("findings.earlier", finding + "　" + age);
        };
    }
}
