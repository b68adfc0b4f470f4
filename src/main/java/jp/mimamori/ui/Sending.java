package jp.mimamori.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Entry;
import jp.mimamori.ward.Saved;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Entries on their way to the record: one batch at a time, and what became of the last. */
public final class Sending {

    /** Where the last batch is. */
    public sealed interface State {
        record Idle() implements State {}

        /** Not yet durable: nothing else is sent meanwhile. */
        record Underway() implements State {}

        record Done() implements State {}

        /** Nothing was recorded; what was typed is kept. */
        record Failed(Saved why) implements State {}

        /** Why nothing was recorded, in words; empty when it was, or nothing was sent. */
        default String fault(Words words) {
            return switch (this) {
                case Failed(Saved why) -> Sending.fault(why, words);
                case Idle _, Underway _, Done _ -> "";
            };
        }
    }

    /** Why nothing was recorded, in words; empty when it was. */
    public static String fault(Saved saved, Words words) {
        return switch (saved) {
            case Saved.Refused(var reason, _) -> words.text("saved." + reason);
            case Saved.NotDurable(boolean mayRemain) ->
                    words.text(mayRemain ? "saved.unsure" : "saved.notDurable");
            case Saved.Done _ -> "";
        };
    }

    private final Function<List<Entry>, CompletionStage<Saved>> write;
    private final FxThread fx;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());

    public Sending(Function<List<Entry>, CompletionStage<Saved>> write, FxThread fx) {
        this.write = write;
        this.fx = fx;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    public boolean underway() {
        return state.get() instanceof State.Underway;
    }

    /** Whether the last batch is not in the record: still on its way, or it failed. */
    public boolean unsaved() {
        return state.get() instanceof State.Underway || state.get() instanceof State.Failed;
    }

    /** Something was typed since: the last outcome is of no interest any more. */
    public void forget() {
        if (!underway()) {
            state.set(new State.Idle());
        }
    }

    /**
     * Sends a batch, and does what comes then once it is durable. Does nothing while another is
     * under way.
     */
    public void send(List<Entry> entries, Runnable then) {
        if (underway()) {
            return;
        }
        state.set(new State.Underway());
        var _ = write.apply(entries).thenAccept(saved -> fx.run(() -> arrived(saved, then)));
    }

    private void arrived(Saved saved, Runnable then) {
        switch (saved) {
            case Saved.Done _ -> {
                state.set(new State.Done());
                then.run();
            }
            case Saved.Refused _, Saved.NotDurable _ -> state.set(new State.Failed(saved));
        }
    }
}
