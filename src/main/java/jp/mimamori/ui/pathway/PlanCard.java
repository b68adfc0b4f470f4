package jp.mimamori.ui.pathway;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.pathway.InfusionPlan;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the infusion is planned, and where it is moved. */
final class PlanCard extends VBox {

    private final Ui ui;
    private final Words words;
    private final Label when = Parts.wrapped("", "t-18", "strong");
    private final Label before = Parts.wrapped("", "t-13", "muted");
    private final Label notReady = Parts.wrapped("", "medium-text", "strong");
    private final SheetWords sheets;
    private final Label fault = Parts.wrapped("", "high-text");
    private final Button save;
    private final Button withdraw;
    private final FieldBox at;
    private final FieldBox reason;

    PlanCard(Ui ui, PlanModel model) {
        this.ui = ui;
        getStyleClass().addAll("card", "sheet");
        words = ui.words(PlanCard.class);
        sheets = new SheetWords(ui);
        at =
                new FieldBox(
                        words,
                        words.text("pathway.plan.at"),
                        "",
                        words.text("pathway.plan.example"),
                        model.at());
        at.compact();
        reason = new FieldBox(words, words.text("pathway.plan.reason"), "", "", model.reason());
        reason.compact();
        save = Parts.plain(words.text("pathway.plan.save"), model::save);
        withdraw = Parts.plain(words.text("pathway.plan.withdraw"), model::withdraw);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        before.managedProperty().bind(before.textProperty().isNotEmpty());
        notReady.managedProperty().bind(notReady.textProperty().isNotEmpty());
        notReady.setId("plan-not-ready");
        at.input().setId("plan-at");
        save.setId("plan-save");
        save.disableProperty().bind(Field.missing(model.at()));
        getChildren()
                .addAll(
                        Parts.label(words.text("pathway.plan.title"), "card-title"),
                        when,
                        before,
                        notReady,
                        at,
                        reason,
                        Parts.row(8, save, withdraw),
                        fault);
        new Keys(this).on(KeyCode.ENTER, model::save);
        model.state().subscribe(state -> fault.setText(state.fault(words)));
    }

    void show(Course course, Instant now) {
        Optional<InfusionPlan> plan = InfusionPlan.of(course, now);
        boolean given = plan.map(p -> p.given() != null).orElse(false);
        when.setText(
                plan.map(p ->
                                words.text(
                                        given ? "pathway.plan.given" : "pathway.plan.planned",
                                        ui.times().moment(p.at())))
                        .orElse(words.text("pathway.plan.none")));
        before.setText(
                plan.map(InfusionPlan::plans)
                        .filter(p -> p.size() > 1)
                        .map(this::moved)
                        .orElse(""));
        notReady.setText(given ? "" : sheets.notReady(course, now));
        for (javafx.scene.Node node : List.of(at, save)) {
            node.setVisible(!given);
            node.setManaged(!given);
        }
        // Of a first plan nothing is changed.
        boolean changes = plan.isPresent() && !given;
        reason.setVisible(changes);
        reason.setManaged(changes);
        withdraw.setVisible(changes);
        withdraw.setManaged(changes);
    }

    private String moved(List<Entry.Plan> plans) {
        Entry.Plan last = plans.getLast();
        Instant old = plans.get(plans.size() - 2).infusion();
        return words.text(
                "pathway.plan.moved",
                old == null ? words.text("pathway.plan.none") : ui.times().moment(old),
                last.reason() == null ? "–" : last.reason());
    }
}
