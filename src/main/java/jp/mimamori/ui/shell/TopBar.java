package jp.mimamori.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

/** The ward, its figures, whether it is judged, the time, and who is here. */
final class TopBar extends HBox {

    private final ShellModel model;
    private final Words words;
    private final Times times;
    private final Label ward = new Label();
    private final Label figures = new Label();
    private final Label judging = new Label();
    private final HBox sound = new HBox();
    private final Label time = new Label();

    TopBar(ShellModel model, Words words, Times times, Person person) {
        this.model = model;
        this.words = words;
        this.times = times;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        ward.getStyleClass().addAll("t-24", "strong");
        figures.getStyleClass().addAll("t-13", "muted");
        figures.setWrapText(true);
        judging.getStyleClass().add("heartbeat");
        time.getStyleClass().addAll("t-15", "strong", "clock");
        Region middle = new Region();
        setHgrow(middle, Priority.ALWAYS);
        for (Label whole : new Label[] {ward, judging, time}) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        sound.setAlignment(Pos.CENTER);
        sound.setMinWidth(USE_PREF_SIZE);
        sound.managedProperty().bind(sound.visibleProperty());
        getChildren().addAll(ward, figures, middle, sound, judging, time, person);
        model.sound().subscribe(this::sound);
        model.snapshot()
                .subscribe(_ -> {
                    figures();
                    judged(model.heartbeat().get());
                });
        model.heartbeat().subscribe(this::judged);
        model.now().subscribe(now -> time.setText(times.moment(now)));
    }

    private void figures() {
        Counts counts = model.counts();
        ward.setText(
                switch (counts.wards().size()) {
                    case 0 -> words.text("app.name");
                    case 1 -> counts.wards().getFirst();
                    default -> words.text("shell.wards", counts.wards().size());
                });
        StringBuilder text = new StringBuilder(words.text("shell.patients", counts.patients()));
        text.append("　").append(words.text("shell.asked", counts.asked()));
        if (counts.overdue() > 0) {
            text.append("　").append(words.text("shell.overdue", counts.overdue()));
        }
        figures.setText(text.toString());
    }

    /** That no alarm would be heard is said as long as that is so. */
    private void sound(Sound now) {
        sound.setVisible(now != Sound.ON);
        if (now == Sound.ON) {
            sound.getChildren().clear();
        } else {
            String text = Urgency.MEDIUM.mark() + " " + words.text("shell.sound." + now);
            Label silent = Chip.of(Urgency.MEDIUM, text);
            silent.setId("no-sound");
            silent.setMinWidth(USE_PREF_SIZE);
            sound.getChildren().setAll(silent);
        }
    }

    private void judged(Heartbeat heartbeat) {
        judging.getStyleClass().remove("heartbeat-stale");
        String at = times.seconds(heartbeat.checkedAt());
        if (heartbeat.stale()) {
            judging.getStyleClass().add("heartbeat-stale");
            judging.setText("▲ " + words.text("shell.stale", at));
        } else if (model.counts().unjudged() > 0) {
            judging.getStyleClass().add("heartbeat-stale");
            judging.setText("▲ " + words.text("shell.unjudged", model.counts().unjudged()));
        } else {
            judging.setText("● " + words.text("shell.judging", at));
        }
    }
}
