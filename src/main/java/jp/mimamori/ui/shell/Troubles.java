package jp.mimamori.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the workstation, across the window for as long as it lasts. */
final class Troubles extends VBox {

    private final ShellModel model;
    private final Words words;
    private final Times times;
    private List<String> said = List.of();

    Troubles(ShellModel model, Words words, Times times) {
        this.model = model;
        this.words = words;
        this.times = times;
        getStyleClass().add("troubles");
        model.snapshot().subscribe(_ -> show());
        model.heartbeat().subscribe(_ -> show());
        model.upkeep().subscribe(_ -> show());
        model.faultAt().subscribe(_ -> show());
    }

    private void show() {
        List<String> lines = new ArrayList<>();
        List<Node> banners = new ArrayList<>();
        Heartbeat heartbeat = model.heartbeat().get();
        Health health = model.health();
        if (health.packFailed()) {
            add(
                    lines,
                    banners,
                    Urgency.HIGH,
                    words.text("trouble.pack"),
                    words.text("trouble.pack.more"));
        }
        if (model.snapshot().get().hospital().damaged()) {
            add(
                    lines,
                    banners,
                    Urgency.HIGH,
                    words.text("trouble.hospital"),
                    words.text("trouble.hospital.more"));
        }
        if (heartbeat.stale()) {
            add(
                    lines,
                    banners,
                    Urgency.HIGH,
                    words.text(
                            "trouble.stale",
                            times.seconds(heartbeat.checkedAt()),
                            times.length(heartbeat.age())),
                    words.text("trouble.stale.more"));
        }
        if (health.storeDown()) {
            add(
                    lines,
                    banners,
                    Urgency.HIGH,
                    words.text("trouble.store"),
                    words.text("trouble.store.more"));
        }
        Instant faultAt = model.faultAt().get();
        if (faultAt != null) {
            add(
                    lines,
                    banners,
                    Urgency.MEDIUM,
                    words.text("trouble.fault", times.seconds(faultAt)),
                    words.text("trouble.fault.more"),
                    read());
        }
        if (health.screenFailed()) {
            add(
                    lines,
                    banners,
                    Urgency.HIGH,
                    words.text("trouble.screen"),
                    words.text("trouble.screen.more"));
        }
        if (health.behindRecord() != null) {
            add(
                    lines,
                    banners,
                    Urgency.HIGH,
                    words.text("trouble.behind", times.length(health.behindRecord())),
                    words.text("trouble.behind.more"));
        }
        if (health.clockJump() != null) {
            boolean back = health.clockJump().isNegative();
            add(
                    lines,
                    banners,
                    Urgency.MEDIUM,
                    words.text(
                            back ? "trouble.jump.back" : "trouble.jump.ahead",
                            times.length(health.clockJump().abs())),
                    words.text("trouble.jump.more"));
        }
        switch (model.upkeep().get().room()) {
            case SHORT ->
                    add(
                            lines,
                            banners,
                            Urgency.MEDIUM,
                            words.text("trouble.room"),
                            words.text("trouble.room.more"));
            case NO_ANSWER ->
                    add(
                            lines,
                            banners,
                            Urgency.MEDIUM,
                            words.text("trouble.disk"),
                            words.text("trouble.disk.more"));
            case ENOUGH, NO_DISK -> {}
        }
        if (!lines.equals(said)) {
            said = lines;
            getChildren().setAll(banners);
            setManaged(!banners.isEmpty());
            setVisible(!banners.isEmpty());
        }
    }

    private Button read() {
        Button read = new Button(words.text("alarm.look"));
        read.setId("fault-read");
        read.getStyleClass().add("strip-button");
        read.setMinWidth(USE_PREF_SIZE);
        read.setOnAction(_ -> model.faultRead());
        return read;
    }

    private static void add(
            List<String> lines,
            List<Node> banners,
            Urgency urgency,
            String title,
            String detail,
            Node... actions) {
        lines.add(title);
        banners.add(new Banner(urgency, urgency == Urgency.HIGH, title, detail, actions));
    }
}
