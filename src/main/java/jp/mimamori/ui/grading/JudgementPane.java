package jp.mimamori.ui.grading;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry.Judgement.Value;
import jp.mimamori.ui.Ui;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Whether the treatment has helped, on both axes side by side. */
final class JudgementPane extends VBox implements GradingPane {

    private final JudgementCard crs;
    private final JudgementCard neuro;
    private final Runnable recorded;

    JudgementPane(Ui ui, JudgementModel crs, JudgementModel neuro, Runnable recorded) {
        this.recorded = recorded;
        this.crs = new JudgementCard(ui, crs, 1, this::done);
        this.neuro = new JudgementCard(ui, neuro, 4, this::done);
        HBox both = new HBox(8, this.crs, this.neuro);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().add(both);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public @Nullable Node time() {
        return null;
    }

    @Override
    public boolean key(KeyCode code) {
        Integer digit = Digits.of(code);
        if (digit == null || digit < 1 || digit > 2 * Value.values().length) {
            return false;
        }
        int place = digit - 1;
        List<Value> values = List.of(Value.values());
        (place < values.size() ? crs : neuro).choose(values.get(place % values.size()));
        return true;
    }

    @Override
    public void record() {
        if (crs.chosen() && neuro.chosen()) {
            crs.record(neuro::record);
        } else if (neuro.chosen()) {
            neuro.record();
        } else {
            crs.record();
        }
    }

    /** One is recorded; what is chosen on the other card is not left behind. */
    private void done() {
        if (!crs.chosen() && !neuro.chosen()) {
            recorded.run();
        }
    }

    @Override
    public void refresh() {
        crs.refresh();
        neuro.refresh();
    }

    @Override
    public void tick() {
        crs.tick();
        neuro.tick();
    }

    @Override
    public Node first() {
        return crs.offered() || !neuro.offered() ? crs.first() : neuro.first();
    }

    @Override
    public boolean unsaved() {
        return crs.unsaved() || neuro.unsaved();
    }
}
