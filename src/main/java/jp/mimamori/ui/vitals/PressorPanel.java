package jp.mimamori.ui.vitals;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry.Vasopressor.Agent;
import jp.mimamori.course.Entry.Vasopressor.DoseClass;
import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vasopressors that run, each with the clinician's word for its dose: low, high, or not said. A
 * drug's digit goes through them and off again.
 */
final class PressorPanel extends VBox {

    private static final List<@Nullable DoseClass> WORDS =
            Arrays.asList(DoseClass.LOW, DoseClass.HIGH, null);

    private record Said(String drug, @Nullable DoseClass dose) {}

    private final SupportField support;
    private final Words words;
    private final Runnable back;
    private final Map<Said, ToggleButton> buttons = new LinkedHashMap<>();

    PressorPanel(
            SupportField support, Words words, FindingWords findings, Runnable back, Node close) {
        this.support = support;
        this.words = words;
        this.back = back;
        getStyleClass().addAll("choice-panel");
        setId("pressor-panel");
        Button off = Parts.plain(words.text("support.off"), this::none);
        getChildren()
                .add(
                        Parts.row(
                                6,
                                Parts.wrapped(words.text("support.pressors.title"), "strong"),
                                Parts.space(),
                                off,
                                close));
        int number = 1;
        for (String drug : SupportField.DRUGS) {
            getChildren().add(row(number++, drug, findings.drug(drug)));
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    private HBox row(int number, String drug, String name) {
        HBox doses = new HBox(4);
        for (DoseClass dose : WORDS) {
            String text = words.text(dose == null ? "support.unsaid" : "support." + dose.name());
            ToggleButton pill = Parts.pill(text, () -> choose(drug, dose));
            pill.setId("pressor-" + drug + "-" + dose);
            pill.setAccessibleText(name + " " + text);
            buttons.put(new Said(drug, dose), pill);
            doses.getChildren().add(pill);
        }
        return Parts.row(
                8, Parts.label(number + "  " + name, "t-13", "strong"), Parts.space(), doses);
    }

    private void choose(String drug, @Nullable DoseClass dose) {
        support.choose(drug, dose);
        show();
    }

    private void none() {
        support.none();
        show();
    }

    void take() {
        show();
        buttons.values().iterator().next().requestFocus();
    }

    private void show() {
        List<Agent> agents = support.agents().get();
        buttons.forEach((said, pill) ->
                pill.setSelected(agents.contains(new Agent(said.drug(), said.dose()))));
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            event.consume();
            back.run();
        } else if (event.getCode().isDigitKey()) {
            String name = event.getCode().getName();
            int place = Character.digit(name.charAt(name.length() - 1), 10) - 1;
            if (place >= 0 && place < SupportField.DRUGS.size()) {
                event.consume();
                through(SupportField.DRUGS.get(place));
            }
        }
    }

    /** Low, high, not said, off. */
    private void through(String drug) {
        Agent runs =
                support.agents().get().stream()
                        .filter(a -> a.drug().equals(drug))
                        .findFirst()
                        .orElse(null);
        if (runs == null) {
            choose(drug, DoseClass.LOW);
        } else {
            choose(drug, runs.dose() == DoseClass.LOW ? DoseClass.HIGH : null);
        }
    }
}
