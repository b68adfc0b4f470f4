package jp.mimamori.ui.vitals;

import javafx.application.Platform;

import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * Where one goes from the sheet, once what is typed on it is durable: it stays, the next patient
 * comes, or the grade. Nothing is left behind unsaved on the way to the grade, since grading looks
 * at what is recorded only.
 */
final class Onward {

    private final VitalsModel model;
    private final VitalsPane.Ways ways;
    private final Words words;
    private final Consumer<Block> look;
    private final Runnable show;
    private @Nullable String blocked;
    private @Nullable Runnable wanted;
    private Runnable then = () -> {};

    /**
     * @param look goes to what stands in the way
     * @param show shows how it stands
     */
    Onward(
            VitalsModel model,
            VitalsPane.Ways ways,
            Words words,
            Consumer<Block> look,
            Runnable show) {
        this.model = model;
        this.ways = ways;
        this.words = words;
        this.look = look;
        this.show = show;
    }

    void save() {
        save(ways::stay);
    }

    void saveNext() {
        save(ways::next);
    }

    /**
     * Saves and goes to the grade; at once where nothing is typed. What is still on its way to the
     * record is waited for, and what was typed meanwhile is saved too.
     */
    void grade() {
        if (!model.touched()) {
            ways.grade();
        } else if (model.underway()) {
            then = this::grade;
        } else {
            save(this::grade);
        }
    }

    private void save(Runnable next) {
        if (model.underway()) {
            return;
        }
        then = next;
        Block block = model.save(() -> Platform.runLater(this::saved));
        blocked = block == null ? null : BlockWords.said(block, model, words);
        if (block != null) {
            wanted = next;
            look.accept(block);
        }
        show.run();
    }

    /**
     * An unlikely value is right: whoever wanted to save before it was asked about need not again.
     */
    boolean goesOn(QuantityField asked) {
        Runnable next = wanted;
        asked.keep();
        if (next != null) {
            save(next);
        }
        return next != null;
    }

    private void saved() {
        ways.saved();
        then.run();
    }

    /** Why it was not sent, in words; null where nothing stands in the way or a field says it. */
    @Nullable String blocked() {
        return blocked;
    }

    /** Something else is typed. */
    void forget() {
        wanted = null;
        blocked = null;
    }
}
