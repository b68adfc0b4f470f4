package jp.mimamori.ui.pathway;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Course;
import jp.mimamori.ui.Ui;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The phases, the items of one, and what is worked out beside them, of one patient. */
final class PathwayPane extends BorderPane {

    private static final double SHEETS = 320;

    /** Phases in which the day of the infusion is planned or moved. */
    private static final Set<String> PLANNING = Set.of("apheresis", "lymphodepletion", "before");

    /** Phases beside which the observations stand also while none is due. */
    private static final Set<String> OBSERVING = Set.of("after", "discharge");

    private final Ui ui;
    private final AnswersModel model;
    private final AnswersPane answers;
    private final PlanModel planned;
    private final PlanCard plan;
    private final DueCard due;
    private final SheetWords words;
    private final VBox sheets = new VBox(10);
    private final ScrollPane side = new ScrollPane();

    PathwayPane(Ui ui, String patient) {
        this.ui = ui;
        model = new AnswersModel(ui.desk(), ui.author(), ui.fx(), patient);
        answers = new AnswersPane(ui, model);
        planned = new PlanModel(ui.desk(), ui.author(), ui.fx(), patient);
        plan = new PlanCard(ui, planned);
        due = new DueCard(ui, new DueModel(ui.desk(), ui.author(), ui.fx(), patient), patient);
        words = new SheetWords(ui);
        getStyleClass().add("pathway");
        VBox cards = new VBox(10, due, plan, sheets);
        cards.getStyleClass().add("sheets");
        side.setContent(cards);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.setPrefWidth(SHEETS);
        side.setMinWidth(SHEETS);
        side.setFocusTraversable(false);
        setLeft(new PhaseNav(ui, model));
        setCenter(answers);
        model.phase().subscribe(_ -> drawSheets());
        model.lists().subscribe(_ -> drawSheets());
    }

    static String sheet() {
        return Objects.requireNonNull(PathwayPane.class.getResource("pathway.css"), "pathway.css")
                .toExternalForm();
    }

    void look() {
        model.look();
        drawSheets();
    }

    boolean unsaved() {
        return model.unsaved() || planned.unsaved() || due.unsaved();
    }

    void focus() {
        answers.requestFocus();
    }

    private void drawSheets() {
        Course course = model.course().orElse(null);
        if (course == null) {
            return;
        }
        String phase = model.phase().get();
        List<Sheet> worked = words.of(phase, course, ui.desk().now());
        sheets.getChildren().setAll(worked.stream().map(SheetPane::new).toList());
        boolean planning = PLANNING.contains(phase);
        boolean observing = OBSERVING.contains(phase) || due.asks();
        shown(plan, planning);
        shown(due, observing);
        plan.show(course, ui.desk().now());
        due.look();
        setRight(planning || observing || !worked.isEmpty() ? side : null);
    }

    /** The cards stay where they are, so that what is being typed in them keeps the keys. */
    private static void shown(Node card, boolean shown) {
        card.setVisible(shown);
        card.setManaged(shown);
    }
}
