package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class RedrawTest {

    private final VBox pane = new VBox();
    private final List<String> done = new ArrayList<>();

    @Start
    void open(Stage stage) {}

    private Button button(String text, String does) {
        return Parts.plain(text, () -> done.add(does));
    }

    private static Node with(String id, Node node) {
        node.setId(id);
        return node;
    }

    private static List<String> texts(VBox pane) {
        return pane.getChildren().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void aTextThatChangesIsSaidByTheSameLabel() {
        Redraw.of(pane, List.of(new Label("1 分前")));
        Node label = pane.getChildren().getFirst();
        Redraw.of(pane, List.of(new Label("2 分前")));
        assertThat(pane.getChildren()).containsExactly(label);
        assertThat(texts(pane)).containsExactly("2 分前");
    }

    @Test
    void aButtonThatSaysTheSameStaysAndDoesWhatTheNewOneDoes() {
        Redraw.of(pane, List.of(new Card(new Label("a"), button("開く", "old"))));
        Card card = (Card) pane.getChildren().getFirst();
        Button stands = (Button) card.getChildren().getLast();
        Redraw.of(pane, List.of(new Card(new Label("b"), button("開く", "new"))));
        assertThat(card.getChildren()).last().isSameAs(stands);
        stands.fire();
        assertThat(done).containsExactly("new");
    }

    /** Whoever pressed the one did not mean the other. */
    @Test
    void aButtonThatSaysSomethingElseIsAnother() {
        Redraw.of(pane, List.of(button("中止 8 mg", "8")));
        Node stands = pane.getChildren().getFirst();
        Redraw.of(pane, List.of(button("中止 16 mg", "16")));
        assertThat(pane.getChildren()).doesNotContain(stands).hasSize(1);
    }

    @Test
    void ofAnotherThingNothingStaysThoughItSaysTheSame() {
        Redraw.of(pane, "A", List.of(button("開く", "A")));
        Node stands = pane.getChildren().getFirst();
        Redraw.of(pane, "A", List.of(button("開く", "A again")));
        assertThat(pane.getChildren()).containsExactly(stands);
        Redraw.of(pane, "B", List.of(button("開く", "B")));
        assertThat(pane.getChildren()).doesNotContain(stands).hasSize(1);
    }

    @Test
    void aCardThatComesBeforeLeavesTheOthers() {
        Redraw.of(pane, List.of(with("asked", new Card()), with("next", new Card())));
        List<Node> stood = List.copyOf(pane.getChildren());
        Redraw.of(
                pane,
                List.of(
                        with("late", new Card()),
                        with("asked", new Card()),
                        with("next", new Card())));
        assertThat(pane.getChildren()).hasSize(3).containsSubsequence(stood);
        Redraw.of(pane, List.of(with("next", new Card())));
        assertThat(pane.getChildren()).containsExactly(stood.getLast());
    }

    @Test
    void anotherLookIsAnotherNode() {
        Redraw.of(pane, List.of(Parts.label("a", "muted")));
        Node stands = pane.getChildren().getFirst();
        Redraw.of(pane, List.of(Parts.label("a", "strong")));
        assertThat(pane.getChildren()).doesNotContain(stands).hasSize(1);
    }

    @Test
    void whatIsChosenFollows() {
        ToggleButton pill = Parts.pill("501", () -> {});
        Redraw.of(pane, List.of(pill));
        ToggleButton chosen = Parts.pill("501", () -> {});
        chosen.setSelected(true);
        Redraw.of(pane, List.of(chosen));
        assertThat(pane.getChildren()).containsExactly(pill);
        assertThat(pill.isSelected()).isTrue();
    }

    @Test
    void aFieldIsExchangedUnlessItIsTheVeryOne() {
        TextField field = new TextField();
        Redraw.of(pane, List.of(field));
        Redraw.of(pane, List.of(new Label("a"), field));
        assertThat(pane.getChildren()).hasSize(2).contains(field);
        Redraw.of(pane, List.of(new TextField()));
        assertThat(pane.getChildren()).hasSize(1).doesNotContain(field);
    }
}
