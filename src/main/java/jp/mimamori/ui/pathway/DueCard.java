package jp.mimamori.ui.pathway;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.pathway.Task;
import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.TaskWords;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is due, each with the way to do it and with the way to say why it is not done. */
final class DueCard extends VBox {

    private static final double MARK = 12;

    private static final List<String> REASONS = List.of("asleep", "refused", "away");

    private final Ui ui;
    private final String patient;
    private final DueModel model;
    private final Words words;
    private final TaskWords tasks;
    private final VBox rows = new VBox(8);
    private final List<VBox> places = new ArrayList<>();
    private final VBox why;
    private final GiveModel give;
    private final GiveBox given;
    private final FieldBox reason;
    private final Label fault = Parts.wrapped("", "high-text");
    private final Label unset = Parts.wrapped("", "t-13");
    private List<Object> drawn = List.of();

    DueCard(Ui ui, DueModel model, String patient) {
        give = new GiveModel(ui.desk(), ui.author(), ui.fx(), patient);
        given = new GiveBox(ui, give);
        this.ui = ui;
        this.model = model;
        this.patient = patient;
        words = ui.words(DueCard.class);
        tasks = new TaskWords(ui);
        getStyleClass().addAll("card", "sheet");
        reason = new FieldBox(words, words.text("due.reason"), "", "", model.reason());
        reason.compact();
        reason.input().setId("due-reason");
        why = why();
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        unset.managedProperty().bind(unset.textProperty().isNotEmpty());
        getChildren()
                .addAll(
                        Parts.label(words.text("pathway.tasks.title"), "card-title"),
                        rows,
                        fault,
                        unset,
                        Parts.wrapped(words.text("pathway.tasks.cite"), "t-12", "accent-text"));
        model.explained().subscribe(_ -> draw());
        give.open().subscribe(_ -> draw());
        model.state().subscribe(this::sent);
    }

    private VBox why() {
        FlowPane brief = new FlowPane(6, 6);
        for (String each : REASONS) {
            String said = words.text("due.reason." + each);
            Button button = Parts.plain(said, () -> model.reason().text().set(said));
            button.setId("due-reason-" + each);
            brief.getChildren().add(button);
        }
        Button save = Parts.plain(words.text("due.save"), model::notDone);
        save.setId("due-save");
        save.getStyleClass().add("main");
        VBox box = new VBox(6, brief, reason, save);
        box.getStyleClass().add("due-why");
        new Keys(box).on(KeyCode.ENTER, model::notDone);
        return box;
    }

    /** Draws what is due as it stands; what is being typed stays. */
    void look() {
        unset.setText(unset());
        draw();
    }

    /** Whether somebody has to act. */
    boolean asks() {
        return model.tasks().stream().anyMatch(Task::asks);
    }

    private void draw() {
        Instant now = ui.desk().now();
        List<Task> all = model.tasks();
        List<Object> next = new ArrayList<>();
        String explained = model.explained().get();
        next.add(explained == null ? "" : explained);
        String giving = give.open().get();
        next.add(giving == null ? "" : giving);
        for (Task task : all) {
            next.add(task);
            next.add(tasks.line(task, now));
        }
        if (next.equals(drawn)) {
            return;
        }
        drawn = next;
        boolean typing = reason.input().isFocused();
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        int caret = reason.input().getCaretPosition();
        while (places.size() < all.size()) {
            places.add(new VBox(4));
        }
        for (int i = 0; i < all.size(); i++) {
            Redraw.of(places.get(i), parts(all.get(i), now));
        }
        Redraw.of(
                rows,
                all.isEmpty()
                        ? List.of(Parts.wrapped(words.text("pathway.tasks.none"), "t-13"))
                        : places.subList(0, all.size()));
        if (typing && explained != null) {
            reason.input().requestFocus();
            reason.input().positionCaret(caret);
        } else if (giving != null && focused != null && Parts.within(given, focused)) {
            focused.requestFocus();
        }
    }

    private List<Node> parts(Task task, Instant now) {
        Label text = Parts.wrapped(tasks.line(task, now), "t-13");
        Urgency urgency = tasks.urgency(task);
        if (urgency == Urgency.MEDIUM) {
            text.getStyleClass().addAll("medium-text", "strong");
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(8, new UrgencyMark(urgency, MARK), text);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("sheet-line");
        List<Node> parts = new ArrayList<>(List.of(line));
        FlowPane ways = ways(task);
        if (!ways.getChildren().isEmpty()) {
            parts.add(ways);
        }
        if (task.what().equals(model.explained().get())) {
            parts.add(why);
        }
        if (task.what().equals(give.open().get())) {
            parts.add(given);
        }
        return parts;
    }

    private FlowPane ways(Task task) {
        FlowPane ways = new FlowPane(6, 6);
        String what = tasks.what(task);
        if (!task.asks()) {
            return ways;
        }
        model.place(task)
                .ifPresent(place ->
                        ways.getChildren()
                                .add(
                                        way(
                                                "due-do-" + task.what(),
                                                words.text("due.record"),
                                                what,
                                                () -> ui.go().open(patient, place))));
        if (!give.doses(task.what()).isEmpty()) {
            ways.getChildren()
                    .add(
                            way(
                                    "due-give-" + task.what(),
                                    words.text("due.give"),
                                    what,
                                    () -> give.open(task.what())));
        }
        if (model.elsewhere(task)) {
            ways.getChildren()
                    .add(
                            way(
                                    "due-done-" + task.what(),
                                    words.text("due.done"),
                                    what,
                                    () -> model.done(task)));
        }
        if (model.observation(task).isPresent()) {
            ways.getChildren()
                    .add(
                            way(
                                    "due-not-" + task.what(),
                                    words.text("due.not"),
                                    what,
                                    () -> explain(task)));
        }
        return ways;
    }

    private void explain(Task task) {
        model.explain(task);
        if (task.what().equals(model.explained().get())) {
            reason.input().requestFocus();
        }
    }

    private static Button way(String id, String text, String what, Runnable action) {
        Button button = Parts.plain(text, action);
        button.setId(id);
        button.setAccessibleText(what + " " + text);
        return button;
    }

    private String unset() {
        List<String> names =
                ui.desk().pathway().observations().stream()
                        .filter(o -> o.lines().stream().allMatch(l -> l.everyMinutes() == null))
                        .map(o -> words.text(o.words()))
                        .toList();
        return names.isEmpty()
                ? ""
                : words.text(
                        "pathway.tasks.unset", String.join(words.text("pathway.tasks.and"), names));
    }

    private void sent(Sending.State state) {
        fault.setText(state.fault(words));
        if (state instanceof Sending.State.Done) {
            ui.go().tell(words.text("due.told"));
        }
    }

    boolean unsaved() {
        return model.unsaved() || give.unsaved();
    }
}
