package jp.mimamori.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Words;

/** Who is here, at the end of the top bar; pressed to choose somebody else, or to lock. */
final class Person extends HBox {

    private final ShellModel model;
    private final Words words;
    private final People people;
    private final Present present;
    private final Lock lock;
    private final Button name;
    private final Button shut;

    Person(
            ShellModel model,
            Words words,
            People people,
            Present present,
            Lock lock,
            Runnable choose,
            Runnable locks) {
        super(8);
        this.model = model;
        this.words = words;
        this.people = people;
        this.present = present;
        this.lock = lock;
        setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        name = Parts.plain("", choose);
        name.setId("person");
        shut = Parts.plain(words.text("lock.lock"), locks);
        shut.setId("lock");
        shut.managedProperty().bind(shut.visibleProperty());
        name.setTooltip(new Tooltip("Ctrl+U"));
        shut.setTooltip(new Tooltip("Ctrl+Shift+L"));
        shut.setAccessibleText(words.text("lock.lock") + " Ctrl+Shift+L");
        for (Button button : new Button[] {name, shut}) {
            button.getStyleClass().add("top-button");
            button.setFocusTraversable(false);
        }
        getChildren().addAll(name, shut);
        model.snapshot().subscribe(_ -> show());
        present.who().subscribe(_ -> show());
        lock.locked().subscribe(_ -> show());
    }

    /** Takes the focus, so that keys arrive in the window. */
    void focus() {
        name.requestFocus();
    }

    private void show() {
        boolean locked = lock.locked().get();
        boolean staffed = !model.snapshot().get().staff().here().isEmpty();
        boolean asks = locked || (staffed && !present.who().get().chosen());
        shut.setVisible(!locked);
        name.getStyleClass().remove("top-button-asks");
        if (asks) {
            name.getStyleClass().add("top-button-asks");
        }
        name.setText(
                locked
                        ? words.text("lock.unlock")
                        : asks
                                ? words.text("signin.choose")
                                : people.name(present.who().get()) + "  ▾");
        name.setAccessibleText(name.getText() + " Ctrl+U");
    }
}
