package jp.mimamori.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Health;
import jp.mimamori.ward.Lack;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the workstation, across the window for as long as it lasts. */
final class Troubles extends VBox {

    private final ShellModel model;
    private final Words words;
    private final Times times;
    private List<Trouble> said = List.of();

    /** What stays until somebody has read it. */
    private enum Read {
        FAULT,
        UNSAVED
    }

    /**
     * One banner.
     *
     * @param read null for what goes by itself
     */
    private record Trouble(Urgency urgency, String title, String detail, @Nullable Read read) {
        Trouble untilRead(Read what) {
            return new Trouble(urgency, title, detail, what);
        }
    }

    Troubles(ShellModel model, Words words, Times times) {
        this.model = model;
        this.words = words;
        this.times = times;
        getStyleClass().add("troubles");
        model.snapshot().subscribe(_ -> show());
        model.heartbeat().subscribe(_ -> show());
        model.upkeep().subscribe(_ -> show());
        model.faultAt().subscribe(_ -> show());
        model.unsavedAt().subscribe(_ -> show());
        model.savingFor().subscribe(_ -> show());
    }

    private void show() {
        List<Trouble> now = new ArrayList<>();
        program(now);
        saving(now);
        lack(now);
        clock(now);
        disk(now);
        if (!now.equals(said)) {
            said = now;
            getChildren().setAll(now.stream().map(this::banner).toList());
            setManaged(!now.isEmpty());
            setVisible(!now.isEmpty());
        }
    }

    /** Something of the program, or of what it goes by, is not as it should be. */
    private void program(List<Trouble> now) {
        Health health = model.health();
        Heartbeat heartbeat = model.heartbeat().get();
        if (health.packFailed()) {
            now.add(high("trouble.pack"));
        }
        if (model.snapshot().get().hospital().damaged()) {
            now.add(high("trouble.hospital"));
        }
        if (heartbeat.stale()) {
            now.add(
                    high(
                            "trouble.stale",
                            times.seconds(heartbeat.checkedAt()),
                            times.length(heartbeat.age())));
        }
        Instant faultAt = model.faultAt().get();
        if (faultAt != null) {
            now.add(medium("trouble.fault", times.seconds(faultAt)).untilRead(Read.FAULT));
        }
        if (health.screenFailed()) {
            now.add(high("trouble.screen"));
        }
    }

    /** Something that was entered is not in the record. */
    private void saving(List<Trouble> now) {
        if (model.health().storeDown()) {
            now.add(high("trouble.store"));
        }
        if (model.savingFor().get() > 0) {
            now.add(high("trouble.saving", model.savingFor().get()));
        }
        Instant unsavedAt = model.unsavedAt().get();
        if (unsavedAt != null) {
            now.add(high("trouble.unsaved", times.seconds(unsavedAt)).untilRead(Read.UNSAVED));
        }
    }

    /** The data was put back to an older state: nobody would see it by itself. */
    private void lack(List<Trouble> now) {
        Lack lack = model.upkeep().get().lack();
        if (lack != null) {
            now.add(
                    new Trouble(
                            Urgency.HIGH,
                            words.text(
                                    "trouble.lack",
                                    times.moment(lack.madeAt()),
                                    lack.entries(),
                                    lack.people()),
                            words.text("trouble.lack.more", lack.copy().getFileName()),
                            null));
        }
    }

    private void clock(List<Trouble> now) {
        Health health = model.health();
        if (health.behindRecord() != null) {
            now.add(high("trouble.behind", times.length(health.behindRecord())));
        }
        if (health.apart() != null) {
            boolean behind = health.apart().isNegative();
            now.add(
                    high(
                            behind ? "trouble.apart.behind" : "trouble.apart.ahead",
                            times.length(health.apart().abs())));
        }
        if (health.clockJump() != null) {
            boolean back = health.clockJump().isNegative();
            now.add(
                    new Trouble(
                            Urgency.MEDIUM,
                            words.text(
                                    back ? "trouble.jump.back" : "trouble.jump.ahead",
                                    times.length(health.clockJump().abs())),
                            words.text("trouble.jump.more"),
                            null));
        }
    }

    private void disk(List<Trouble> now) {
        switch (model.upkeep().get().room()) {
            case SHORT -> {
                // It says that entries can still be saved.
                if (!model.health().storeDown()) {
                    now.add(medium("trouble.room"));
                }
            }
            case NO_ANSWER -> now.add(medium("trouble.disk"));
            case ENOUGH, NO_DISK -> {}
        }
    }

    private Trouble high(String key, Object... values) {
        return new Trouble(Urgency.HIGH, words.text(key, values), words.text(key + ".more"), null);
    }

    private Trouble medium(String key, Object... values) {
        return new Trouble(
                Urgency.MEDIUM, words.text(key, values), words.text(key + ".more"), null);
    }

    private Banner banner(Trouble trouble) {
        Read read = trouble.read();
        Node[] actions = read == null ? new Node[0] : new Node[] {read(read)};
        return new Banner(
                trouble.urgency(),
                trouble.urgency() == Urgency.HIGH,
                trouble.title(),
                trouble.detail(),
                actions);
    }

    private Button read(Read what) {
        Button read = new Button(words.text("alarm.look"));
        read.setId(what == Read.FAULT ? "fault-read" : "unsaved-read");
        read.getStyleClass().add("strip-button");
        read.setMinWidth(USE_PREF_SIZE);
        read.setOnAction(_ -> {
            switch (what) {
                case FAULT -> model.faultRead();
                case UNSAVED -> model.unsavedRead();
            }
        });
        return read;
    }
}
