package jp.mimamori.ui.vitals;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sheet of one patient: fields on the left, digits or choices on the right, what saving will
 * mean below them.
 */
final class VitalsPane extends VBox {

    /** What comes after, and how to leave. */
    interface Ways {
        /** What was typed is durable. */
        void saved();

        /** The patient stays. */
        void stay();

        /** The next patient comes. */
        void next();

        void leave();

        void grade();
    }

    private final Ui ui;
    private final Words words;
    private final VitalsModel model;
    private final Ways ways;
    private final Map<Sign, SignCard> cards = new EnumMap<>(Sign.class);
    private final StackPane right = new StackPane();
    private final QuestionPanel question;
    private final Panels panels;
    private final SupportRow support;
    private final TimeBar time;
    private final OutlookBox outlook;
    private final SaveBar foot;
    private final Onward onward;
    private @Nullable NumberInput current;

    VitalsPane(Ui ui, VitalsModel model, Ways ways) {
        this.ui = ui;
        this.model = model;
        this.ways = ways;
        words = ui.words(VitalsPane.class);
        FieldWords said = new FieldWords(words, ui.times());
        question = new QuestionPanel(model, words, said, this::yes, this::correct);
        panels =
                new Panels(
                        ui,
                        model,
                        right,
                        keypad(),
                        this::back,
                        this::enter,
                        this::notMeasured,
                        question);
        for (Sign sign : Sign.values()) {
            cards.put(sign, card(sign, said));
            at(sign).input().whenRefused(question::urge);
        }
        support =
                new SupportRow(
                        model,
                        words,
                        new FindingWords(ui.language()),
                        ui.times(),
                        panels.openers());
        support.inputs().forEach(this::extra);
        time = new TimeBar(model, words, ui.times(), ui.desk()::now, this::back);
        time.field().focusedProperty().subscribe(this::timing);
        onward = new Onward(model, ways, words, this::look, this::show);
        outlook = new OutlookBox(ui, model, onward::grade);
        foot = new SaveBar(words, onward);
        build();
        new PaneKeys(model, panels, actions()).on(this);
        listen();
    }

    private KeyPad keypad() {
        PadKeys.Ways keys =
                new PadKeys.Ways(this::back, this::notMeasured, this::previous, this::enter);
        return new KeyPad(words, new PadKeys(this::input, () -> time.field(), keys));
    }

    private SignCard card(Sign sign, FieldWords said) {
        SignCard card = new SignCard(sign, model, words, said);
        card.input()
                .focusedProperty()
                .addListener((_, _, focused) -> {
                    if (focused) {
                        current = card.input();
                        panels.of(sign);
                        show();
                    }
                });
        card.input().setOnAction(_ -> enter());
        return card;
    }

    private void extra(NumberInput input) {
        input.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (focused) {
                        current = input;
                        panels.digits();
                    }
                });
        input.setOnAction(_ -> enter());
    }

    /** The time takes digits as the values do. */
    private void timing(boolean focused) {
        if (focused) {
            panels.digits();
        }
    }

    private SignCard at(Sign sign) {
        SignCard card = cards.get(sign);
        if (card == null) {
            throw new IllegalStateException("no card of " + sign);
        }
        return card;
    }

    private void build() {
        getStyleClass().add("vitals-pane");
        HBox main = PaneLayout.of(cards.values(), support, right, outlook);
        getChildren().addAll(time, main, foot);
    }

    private PaneKeys.Actions actions() {
        return new PaneKeys.Actions() {
            @Override
            public void save() {
                onward.save();
            }

            @Override
            public void saveNext() {
                onward.saveNext();
            }

            @Override
            public void notMeasured() {
                VitalsPane.this.notMeasured();
            }

            @Override
            public void grade() {
                onward.grade();
            }

            @Override
            public void time() {
                time.field().requestFocus();
            }

            @Override
            public boolean correct() {
                return VitalsPane.this.correct();
            }

            @Override
            public void leave() {
                ways.leave();
            }

            @Override
            public boolean move(int rows) {
                return atField() && VitalsPane.this.move(rows * PaneLayout.COLUMNS);
            }
        };
    }

    private boolean atField() {
        return current != null && current.isFocused();
    }

    private void listen() {
        model.forecasts().addListener((Observable _) -> show());
        model.sent().addListener((Observable _) -> show());
        model.time().choice().addListener((Observable _) -> forget());
        for (Sign sign : Sign.values()) {
            model.field(sign).state().addListener((Observable _) -> forget());
        }
    }

    private void forget() {
        onward.forget();
        show();
    }

    /** The keys go to the first field that is still empty. */
    void take() {
        Sign first =
                java.util.Arrays.stream(Sign.values())
                        .filter(sign -> !model.field(sign).state().get().filled())
                        .findFirst()
                        .orElse(Sign.TEMPERATURE);
        at(first).input().requestFocus();
    }

    private NumberInput input() {
        return current == null ? at(Sign.TEMPERATURE).input() : current;
    }

    private @Nullable Sign sign() {
        return cards.entrySet().stream()
                .filter(e -> e.getValue().input() == current)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void panel(@Nullable Sign sign) {
        if (sign != null) {
            panels.of(sign);
        } else {
            panels.digits();
        }
    }

    /** Back from a panel to the field where one was. */
    private void back() {
        panel(sign());
        input().requestFocus();
        show();
    }

    private void notMeasured() {
        Sign sign = sign();
        if (sign != null) {
            panels.reasons(sign, () -> go(sign.next() == null ? sign : sign.next()));
        }
    }

    private void enter() {
        Sign sign = sign();
        if (sign == null) {
            if (input().field().enter()) {
                Node after = input().getId().equals("oxygen-flow") ? lookup("#oxygen-fio2") : null;
                if (after != null && after.isVisible()) {
                    after.requestFocus();
                } else {
                    take();
                }
            }
            return;
        }
        if (sign.equals(panels.asked())) {
            yes();
        } else {
            enter(sign);
        }
    }

    private void enter(Sign sign) {
        Sign next = model.enter(sign);
        show();
        if (next == null) {
            onward.save();
        } else {
            go(next);
        }
    }

    /** The value that is asked about is right. */
    private void yes() {
        Sign asked = panels.asked();
        if (asked != null && !onward.goesOn(model.field(asked))) {
            enter(asked);
        }
    }

    /** It is not; the next digit takes its place. */
    private boolean correct() {
        Sign asked = panels.asked();
        if (asked != null) {
            model.field(asked).correct();
            go(asked);
        }
        return asked != null;
    }

    private boolean has(NumberInput input) {
        return getScene() != null && input.equals(getScene().getFocusOwner());
    }

    /** The question stands in the place of the digits as long as its field is at hand. */
    private void ask() {
        Sign here = sign();
        Sign asked = panels.asked();
        if (asked != null && !model.field(asked).state().get().asks()) {
            panel(here);
        } else if (here != null
                && asked != here
                && has(input())
                && model.field(here).state().get().asks()) {
            panels.of(here);
        }
    }

    private void previous() {
        Sign sign = sign();
        go(sign == null || sign.previous() == null ? Sign.TEMPERATURE : sign.previous());
    }

    private boolean move(int by) {
        Sign sign = sign();
        List<Sign> order = List.of(Sign.values());
        int place = sign == null ? -1 : order.indexOf(sign) + by;
        if (place >= 0 && place < order.size()) {
            go(order.get(place));
        }
        return true;
    }

    private void go(Sign sign) {
        NumberInput input = at(sign).input();
        input.requestFocus();
        if (model.field(sign).state().get().asks()) {
            input.end();
        } else {
            input.selectAll();
        }
    }

    /** To the grade, with what is typed; the sheet stays where that cannot be recorded. */
    void grade() {
        onward.grade();
    }

    private void look(Block block) {
        switch (block) {
            case Block.At(Sign sign) -> {
                if (sign.equals(panels.asked())) {
                    question.urge();
                }
                go(sign);
            }
            case Block.IceHalf _ -> go(Sign.ICE);
            case Block.Oxygen _ -> support.flow();
            case Block.Support _, Block.Time _, Block.Stale _, Block.Future _, Block.Nothing _ -> {}
        }
        show();
    }

    private @Nullable PatientNow patient() {
        return ui.desk().snapshot().patient(model.patient()).orElse(null);
    }

    /** A second has gone by, or the ward has changed. */
    void tick() {
        time.tick(patient());
        cards.values().forEach(card -> card.tick(ui.desk().now()));
        foot.next(Round.next(ui.desk().snapshot(), model.patient()));
    }

    void show() {
        Map<Sign, Integer> means = Meanings.of(ui.desk().pack(), model.forecasts().get());
        cards.forEach((sign, card) -> card.means(means.getOrDefault(sign, 0)));
        support.show();
        tick();
        ask();
        outlook.show(patient(), onward.blocked());
        foot.underway(model.underway());
    }

    VitalsModel model() {
        return model;
    }
}
