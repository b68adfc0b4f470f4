package jp.mimamori.ui.vitals;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import jp.mimamori.ui.Parts;
import jp.mimamori.ui.SinceInfusion;
import jp.mimamori.ui.TimeChoice;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * When it was measured: now, a few minutes ago, or any time; and how long after the infusion that
 * is.
 */
final class TimeBar extends HBox {

    private static final List<String> KEYS = List.of("Alt+0", "Alt+1", "Alt+2", "Alt+3");

    private final VitalsModel model;
    private final Words words;
    private final Times times;
    private final TimeChoice choice;
    private final Label since = Parts.label("", "t-15", "muted");

    TimeBar(VitalsModel model, Words words, Times times, Supplier<Instant> now, Runnable back) {
        this.model = model;
        this.words = words;
        this.times = times;
        getStyleClass().add("time-bar");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        choice =
                new TimeChoice(
                                words.text("measured.at"),
                                model.time(),
                                now,
                                model::before,
                                model::refresh,
                                words,
                                times)
                        .keys(KEYS)
                        .keepKey("Alt+5")
                        .back(back);
        choice.field().setId("time-field");
        choice.field().setTooltip(new Tooltip("Alt+4"));
        HBox.setHgrow(choice, Priority.ALWAYS);
        since.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(choice, since);
        model.time().choice().addListener((Observable _) -> tick(null));
    }

    TextField field() {
        return choice.field();
    }

    /** The clock goes on. */
    void tick(@Nullable PatientNow patient) {
        choice.tick();
        if (patient != null) {
            since.setText(since(patient, model.at()));
        }
    }

    private String since(PatientNow patient, Instant when) {
        String said = SinceInfusion.of(patient.course(), words, times).dayAndHours(when);
        return said.isEmpty() ? words.text("patient.notInfused") : said;
    }
}
