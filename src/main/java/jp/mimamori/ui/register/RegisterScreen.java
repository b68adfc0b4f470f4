package jp.mimamori.ui.register;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Registers patients and the infusion. What is typed of a patient stays until it is saved. */
public final class RegisterScreen implements Screen {

    private final Ui ui;
    private final Words words;
    private final StackPane root = new StackPane();
    private final Map<String, RegisterForm> forms = new HashMap<>();

    /** Whose form is in sight: whoever has gone elsewhere while it was saved is left there. */
    private @Nullable String shown;

    public RegisterScreen(Ui ui) {
        this.ui = ui;
        words = ui.words(RegisterScreen.class);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String titleKey() {
        return "place.REGISTER";
    }

    /** A new patient when the id is empty. */
    @Override
    public void show(String patient) {
        shown = patient;
        RegisterForm form =
                forms.compute(
                        patient, (key, old) -> old == null || !old.touched() ? form(key) : old);
        root.getChildren().setAll(form);
        root.applyCss(); // A pane that scrolls holds its content only once it has its skin.
        form.focus();
    }

    private RegisterForm form(String patient) {
        Ui his = ui.of(() -> patient);
        PatientNow known = his.desk().snapshot().patient(patient).orElse(null);
        RegisterModel model =
                new RegisterModel(
                        his.desk(), ui.author(), ui.fx(), words.text("register.confirmed"), known);
        return new RegisterForm(his, model, () -> done(patient, model));
    }

    private void done(String patient, RegisterModel model) {
        forms.remove(patient);
        ui.go().tell(words.text("register.done", model.patient().name().text().get()));
        if (patient.equals(shown)) {
            ui.go().board();
        }
    }

    @Override
    public List<String> unsaved() {
        return forms.entrySet().stream()
                .filter(form -> form.getValue().touched())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public void hidden() {
        shown = null;
    }
}
