package jp.mimamori.launch;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import jp.mimamori.guideline.Words;
import jp.mimamori.ui.Language;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says that the ward is a demo, and moves its clock ahead. */
final class DemoBar extends HBox {

    private static final int GAP = 8;
    private static final Map<Words, Duration> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put(new Words("+1分", "+1 min"), Duration.ofMinutes(1));
        STEPS.put(new Words("+15分", "+15 min"), Duration.ofMinutes(15));
        STEPS.put(new Words("+1時間", "+1 h"), Duration.ofHours(1));
        STEPS.put(new Words("+6時間", "+6 h"), Duration.ofHours(6));
        STEPS.put(new Words("+1日", "+1 day"), Duration.ofDays(1));
    }

    DemoBar(DemoWard demo, Language language) {
        super(GAP);
        getStyleClass().add("demo-bar");
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(GAP / 2.0, GAP * 2.0, GAP / 2.0, GAP * 2.0));
        Label said =
                new Label(
                        new Words(
                                        "デモ病棟 — 架空の患者です。保存されません。時計を進める:",
                                        "Demo ward — invented patients, nothing is saved. Move the"
                                                + " clock:")
                                .in(language.tag()));
        getChildren().add(said);
        STEPS.forEach((name, by) -> {
            Button step = new Button(name.in(language.tag()));
            step.setOnAction(_ -> demo.move(by));
            getChildren().add(step);
        });
    }
}
