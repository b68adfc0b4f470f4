package jp.mimamori.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import jp.mimamori.pathway.Staff;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Sought;
import jp.mimamori.ui.Words;

import java.util.List;
import java.util.function.Consumer;

/**
 * Chooses who is at the workstation: a click, or some letters and Enter. There are no passwords:
 * the workstation is offline and has nobody to ask.
 */
final class SignIn extends VBox {

    private static final double WIDTH = 340;
    private static final double MOST_HEIGHT = 380;

    private final ShellModel model;
    private final Words words;
    private final People people;
    private final Lock lock;
    private final Consumer<Staff.Member> chosen;
    private final TextField search = new TextField();
    private final VBox list = new VBox(4);
    private final Label none = Parts.wrapped("", "t-13", "muted");
    private final Button without;
    private final ScrollPane scroll = new ScrollPane(list);

    SignIn(
            ShellModel model,
            Words words,
            People people,
            Lock lock,
            Consumer<Staff.Member> chosen,
            Runnable closed) {
        super(10);
        this.model = model;
        this.words = words;
        this.people = people;
        this.lock = lock;
        this.chosen = chosen;
        getStyleClass().addAll("card", "sign-in");
        setPrefWidth(WIDTH);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        search.setId("sign-in-search");
        search.setAccessibleText(words.text("signin.search"));
        search.textProperty().addListener((_, _, _) -> draw());
        without = Parts.plain(words.text("signin.without"), closed);
        without.setId("sign-in-without");
        without.managedProperty().bind(without.visibleProperty());
        none.managedProperty().bind(none.textProperty().isNotEmpty());
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        getChildren()
                .addAll(
                        Parts.label(words.text("signin.title"), "t-18", "strong"),
                        Parts.wrapped(words.text("signin.detail"), "t-13", "muted"),
                        Parts.wrapped(words.text("signin.search"), "t-13", "muted"),
                        search,
                        none,
                        scroll,
                        without);
        new Keys(this).on(KeyCode.ENTER, this::first).on(KeyCode.ESCAPE, this::hide);
        hide();
    }

    /** Offers who is on the list now. */
    void offer() {
        search.clear();
        draw();
        setVisible(true);
        setManaged(true);
        search.requestFocus();
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    private List<Staff.Member> found() {
        Sought sought = Sought.of(search.getText());
        return here().stream()
                .filter(m ->
                        sought.isIn(m.name())
                                || sought.isIn(m.kana())
                                || sought.isIn(m.id())
                                || sought.isIn(people.role(m.role())))
                .toList();
    }

    private List<Staff.Member> here() {
        return model.snapshot().get().staff().here();
    }

    private void draw() {
        List<Staff.Member> found = found();
        boolean nobody = here().isEmpty();
        list.getChildren().setAll(found.stream().map(this::button).toList());
        scroll.setVisible(!found.isEmpty());
        scroll.setManaged(!found.isEmpty());
        none.setText(
                nobody
                        ? words.text("signin.nobody")
                        : found.isEmpty() ? words.text("signin.notFound") : "");
        search.setVisible(!nobody);
        search.setManaged(!nobody);
        without.setVisible(
                lock.locked().get() && (nobody || model.snapshot().get().hospital().damaged()));
    }

    private Button button(Staff.Member member) {
        Button button = Parts.plain(people.name(member), () -> chosen.accept(member));
        button.setId("sign-in-" + member.id());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        return button;
    }

    /** Enter takes the first that is found. */
    private void first() {
        List<Staff.Member> found = found();
        if (!found.isEmpty()) {
            chosen.accept(found.getFirst());
        } else if (without.isVisible()) {
            without.fire();
        }
    }
}
