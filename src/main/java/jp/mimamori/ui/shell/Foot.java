package jp.mimamori.ui.shell;

import javafx.scene.control.Label;

import jp.mimamori.ui.Place;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Upkeep;

/** Under the board: how old the automatic backup is, or that there is none. */
final class Foot extends Label {

    private final ShellModel model;
    private final Words words;
    private final Times times;

    Foot(ShellModel model, Words words, Times times) {
        this.model = model;
        this.words = words;
        this.times = times;
        setId("foot");
        getStyleClass().addAll("foot", "t-12", "muted");
        setMaxWidth(Double.MAX_VALUE);
        model.where().subscribe(_ -> show());
        model.upkeep().subscribe(_ -> show());
        model.now().subscribe(_ -> show());
    }

    private void show() {
        Upkeep upkeep = model.upkeep().get();
        boolean here =
                model.where().get().place() == Place.BOARD && upkeep.room() != Upkeep.Room.NO_DISK;
        setVisible(here);
        setManaged(here);
        setText(text(upkeep));
    }

    private String text(Upkeep upkeep) {
        String last =
                upkeep.lastCopy() == null
                        ? words.text("foot.copy.none")
                        : words.text(
                                "foot.copy.last",
                                times.moment(upkeep.lastCopy()),
                                times.roughlyAgo(upkeep.lastCopy(), model.now().get()));
        if (upkeep.fault() != null) {
            return "▲ " + words.text("foot.copy.fault." + upkeep.fault()) + "　" + last;
        }
        return upkeep.copyTo() == null ? words.text("foot.copy.off") : last + "　" + upkeep.copyTo();
    }
}
