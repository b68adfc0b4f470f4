package jp.mimamori.ui.shell;

import jp.mimamori.pathway.Settings;
import jp.mimamori.ui.FxThread;

/** Lets alarms be heard, as the hospital has set it. */
final class Ringing {

    private final ShellModel model;
    private final Machine machine;
    private final FxThread fx;
    private final Bell bell = new Bell();

    Ringing(ShellModel model, Machine machine, FxThread fx) {
        this.model = model;
        this.machine = machine;
        this.fx = fx;
    }

    /** A second has passed. */
    void tick() {
        Settings settings = model.snapshot().get().hospital().settings();
        if (bell.due(model.alarms().shown().get(), machine.running().get()) && settings.sound()) {
            machine.loudspeaker().sound(settings.tone(), heard -> fx.run(() -> model.heard(heard)));
        }
    }

    /** For two minutes, never for good. */
    void silence() {
        bell.silence(machine.running().get());
    }
}
