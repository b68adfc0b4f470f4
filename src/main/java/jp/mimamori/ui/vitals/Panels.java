package jp.mimamori.ui.vitals;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import jp.mimamori.course.OxygenDevice;
import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What stands on the right: digits, or the choices of what is being entered. */
final class Panels {

    private static final List<String> JCS =
            List.of("0", "1", "2", "3", "10", "20", "30", "100", "200", "300");

    private final Words words;
    private final VitalsModel model;
    private final StackPane place;
    private final Runnable back;
    private final Runnable onward;
    private final Runnable notMeasured;
    private final KeyPad keypad;
    private final FindingWords findings;
    private final IcePanel ice;
    private final QuestionPanel question;

    /**
     * @param back to the field where one was
     * @param onward to the next field, as Enter does
     */
    Panels(
            Ui ui,
            VitalsModel model,
            StackPane place,
            KeyPad keypad,
            Runnable back,
            Runnable onward,
            Runnable notMeasured,
            QuestionPanel question) {
        this.question = question;
        this.model = model;
        this.place = place;
        this.back = back;
        this.onward = onward;
        this.notMeasured = notMeasured;
        this.keypad = keypad;
        words = ui.words(Panels.class);
        findings = new FindingWords(ui.language());
        ice = new IcePanel(model.ice(), words, this::digits, notMeasured, onward);
        digits();
    }

    private void put(Node node) {
        place.getChildren().setAll(node);
    }

    void digits() {
        put(keypad);
    }

    /** The panel that goes with a field; where its value is asked about, the question. */
    void of(Sign sign) {
        if (model.field(sign).state().get().asks()) {
            question.ask(sign);
            put(question);
            return;
        }
        switch (sign) {
            case ICE -> put(ice);
            case JCS -> put(jcs());
            default -> digits();
        }
    }

    /** Whose value is asked about, null while nothing is. */
    @Nullable Sign asked() {
        return place.getChildren().contains(question) ? question.sign() : null;
    }

    private ChoicePanel jcs() {
        List<ChoicePanel.Choice> choices = new ArrayList<>();
        QuantityField field = model.field(Sign.JCS);
        for (String level : JCS) {
            choices.add(
                    new ChoicePanel.Choice(
                            level,
                            words.text("jcs." + level),
                            () -> field.state().get().text().equals(level),
                            () -> {
                                field.type(level);
                                onward.run();
                            }));
        }
        return new ChoicePanel(
                words.text("jcs.title"),
                choices,
                2,
                false,
                back,
                still("keypad.notMeasured", notMeasured),
                still("keypad.next", onward));
    }

    /** Why a field was not measured; then it goes on. */
    void reasons(Sign sign, Runnable then) {
        List<ChoicePanel.Choice> choices = new ArrayList<>();
        QuantityField field = model.field(sign);
        for (Typed.Reason reason : Typed.Reason.values()) {
            choices.add(
                    new ChoicePanel.Choice(
                            words.text("reason." + reason.code()),
                            "",
                            () ->
                                    field.state().get().typed()
                                                    instanceof Typed.NotMeasured(var stands)
                                            && stands == reason,
                            () -> {
                                field.notMeasured(reason);
                                then.run();
                            }));
        }
        ChoicePanel panel =
                new ChoicePanel(
                        words.text("reason.title", words.text("sign." + sign.code())),
                        choices,
                        1,
                        true,
                        back,
                        close());
        put(panel);
        panel.take();
    }

    SupportRow.Panels openers() {
        return new SupportRow.Panels() {
            @Override
            public void devices() {
                open(Panels.this.devices());
            }

            @Override
            public void pressors() {
                Panels.this.pressors();
            }

            @Override
            public void symptoms() {
                open(Panels.this.symptoms());
            }
        };
    }

    private void open(ChoicePanel panel) {
        put(panel);
        panel.take();
    }

    private ChoicePanel devices() {
        List<ChoicePanel.Choice> choices = new ArrayList<>();
        for (OxygenDevice device : OxygenDevice.values()) {
            choices.add(
                    new ChoicePanel.Choice(
                            words.text("oxygen." + device.name()),
                            "",
                            () -> model.oxygen().device().get() == device,
                            () -> {
                                model.oxygen().choose(device);
                                back.run();
                                if (device != OxygenDevice.NONE) {
                                    flow();
                                }
                            }));
        }
        return new ChoicePanel(words.text("oxygen.title"), choices, 2, true, back, close());
    }

    private void flow() {
        Node flow = place.getScene().lookup("#oxygen-flow");
        if (flow != null) {
            flow.requestFocus();
        }
    }

    private void pressors() {
        PressorPanel panel = new PressorPanel(model.support(), words, findings, back, close());
        put(panel);
        panel.take();
    }

    private Button close() {
        return Parts.plain(words.text("panel.back"), back);
    }

    private Button still(String key, Runnable action) {
        Button button = Parts.plain(words.text(key), action);
        button.setFocusTraversable(false);
        return button;
    }

    private ChoicePanel symptoms() {
        List<ChoicePanel.Choice> choices = new ArrayList<>();
        choices.add(
                new ChoicePanel.Choice(
                        words.text("symptom.none"),
                        "",
                        () -> model.symptoms().none().get(),
                        model.symptoms()::toggleNone));
        for (String code : SymptomsField.CODES) {
            choices.add(
                    new ChoicePanel.Choice(
                            words.text("symptom." + code),
                            "",
                            () -> model.symptoms().present().get().contains(code),
                            () -> model.symptoms().toggle(code)));
        }
        return new ChoicePanel(words.text("symptom.title"), choices, 2, true, back, close());
    }
}
