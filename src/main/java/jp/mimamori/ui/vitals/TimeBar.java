package jp.mimamori.ui.vitals;

import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.MeasuredTime;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When it was measured: now, a few minutes ago, or any time; and how long after the infusion that
 * is.
 */
final class TimeBar extends HBox {

    private static final List<Integer> MINUTES = List.of(0, 5, 10, 15);

    private final VitalsModel model;
    private final Words words;
    private final Times times;
    private final Label at = Parts.label("", "t-24", "strong", "measured-at");
    private final Label since = Parts.label("", "t-15", "muted");
    private final List<ToggleButton> pills;
    private final ToggleButton other;

    TimeBar(VitalsModel model, Words words, Times times, Runnable choose) {
        this.model = model;
        this.words = words;
        this.times = times;
        getStyleClass().add("time-bar");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setSpacing(8);
        pills = MINUTES.stream().map(this::pill).toList();
        other = Parts.pill(words.text("measured.choose"), "Alt+4", () -> open(choose));
        other.setId("time-choose");
        Label title = Parts.label(words.text("measured.at"), "strong");
        title.setMinWidth(USE_PREF_SIZE);
        at.setMinWidth(USE_PREF_SIZE);
        since.setWrapText(true);
        getChildren().addAll(title, at);
        getChildren().addAll(pills);
        getChildren().addAll(other, since);
        model.time().choice().addListener((Observable _) -> tick(null));
    }

    private ToggleButton pill(int minutes) {
        String text =
                minutes == 0 ? words.text("measured.now") : words.text("measured.before", minutes);
        ToggleButton pill =
                Parts.pill(
                        text,
                        "Alt+" + MINUTES.indexOf(minutes),
                        () -> {
                            model.before(minutes);
                            tick(null);
                        });
        pill.setId("time-" + minutes);
        return pill;
    }

    private void open(Runnable choose) {
        tick(null);
        choose.run();
    }

    /** The clock goes on. */
    void tick(@Nullable PatientNow patient) {
        Instant when = model.at();
        at.setText(times.moment(when));
        MeasuredTime.Choice choice = model.time().choice().get();
        for (int i = 0; i < pills.size(); i++) {
            int minutes = MINUTES.get(i);
            pills.get(i)
                    .setSelected(
                            switch (choice) {
                                case MeasuredTime.Choice.Now _ -> minutes == 0;
                                case MeasuredTime.Choice.Before(int before) -> minutes == before;
                                case MeasuredTime.Choice.Chosen _ -> false;
                            });
        }
        other.setSelected(choice instanceof MeasuredTime.Choice.Chosen);
        if (patient != null) {
            since.setText(since(patient, when));
        }
    }

    private String since(PatientNow patient, Instant when) {
        Instant infused =
                patient.course().standing().stream()
                        .filter(Entry.Infusion.class::isInstance)
                        .map(Entry::at)
                        .findFirst()
                        .orElse(null);
        if (infused == null || infused.isAfter(when)) {
            return words.text("measured.beforeInfusion");
        }
        long day =
                java.time.temporal.ChronoUnit.DAYS.between(
                        infused.atZone(times.zone()).toLocalDate(),
                        when.atZone(times.zone()).toLocalDate());
        return words.text(
                "measured.since", times.hours(Duration.between(infused, when)), times.day(day));
    }
}
