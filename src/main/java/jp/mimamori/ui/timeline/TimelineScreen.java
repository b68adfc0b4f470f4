package jp.mimamori.ui.timeline;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Every;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** The infusion timeline of one patient (経過図). */
public final class TimelineScreen implements Screen {

    private static final double CARDS = 300;

    /** So much of the cards stays beside a long read-out, px. */
    private static final double LEAST_CARDS = 88;

    /** What the card at the head keeps whole of itself while something is read out, px. */
    private static final double MOST_CARDS = 260;

    private static final double PAN = 0.25;

    private final Ui ui;
    private final Words words;
    private final TimelineModel model;
    private final TimelineCanvas canvas;
    private final BorderPane node = new BorderPane();
    private final VBox banners = new VBox(8);
    private final Keys keys = new Keys(node);
    private final PutOut putOut;
    private final EntryPop pop;
    private final Map<TimelineModel.Range, ToggleButton> ranges =
            new EnumMap<>(TimelineModel.Range.class);
    private String patient = "";
    private final Every redrawn = new Every(Duration.ofSeconds(5));
    private @Nullable Runnable following;
    private boolean focusWanted;
    private @Nullable Banner unjudged;

    /** Draws pictures up on a thread of its own. */
    public TimelineScreen(Ui ui) {
        this(ui, task -> Thread.ofPlatform().name("timeline").daemon(true).start(task));
    }

    /**
     * @param background draws pictures up
     */
    public TimelineScreen(Ui window, Executor background) {
        ui = window.of(() -> patient);
        words = ui.words(TimelineScreen.class);
        model =
                new TimelineModel(
                        Naming.of(ui),
                        words,
                        course -> ui.desk().snapshot().hospital().along(course),
                        () -> ui.desk().now(),
                        background,
                        ui.fx());
        canvas = new TimelineCanvas(model, ui.theme(), pointed());
        pop = new EntryPop(ui);
        putOut = new PutOut(ui, model, () -> node.getScene().getWindow());
        putOut.failure().addListener((_, _, _) -> banners());
        layOut();
        keys();
        canvas.sceneProperty().subscribe(this::focus);
    }

    private void layOut() {
        node.getStyleClass().addAll("timeline", "pad-16");
        node.getStylesheets()
                .add(
                        Objects.requireNonNull(TimelineScreen.class.getResource("timeline.css"))
                                .toExternalForm());
        ScrollPane lanes = new ScrollPane(canvas);
        lanes.setFitToWidth(true);
        lanes.setFitToHeight(true);
        lanes.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        lanes.setFocusTraversable(false);
        StackPane surface = new StackPane(lanes);
        surface.getStyleClass().addAll("card", "timeline-surface");
        StandingCards standing =
                new StandingCards(
                        model,
                        () -> ui.go().open(patient, Place.GRADING),
                        () -> ui.go().open(patient, Place.PROMPTS));
        ScrollPane cards = new ScrollPane(standing);
        cards.setFitToWidth(true);
        cards.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        cards.setMinWidth(CARDS);
        cards.setPrefWidth(CARDS);
        cards.setFocusTraversable(false);
        ReadoutCard readout = new ReadoutCard(model);
        ScrollPane read = readout.pane(CARDS);
        cards.prefHeightProperty()
                .bind(
                        Bindings.when(read.visibleProperty())
                                .then(LEAST_CARDS)
                                .otherwise(Region.USE_COMPUTED_SIZE));
        cards.minHeightProperty()
                .bind(
                        Bindings.when(read.visibleProperty())
                                .then(Bindings.min(standing.first(), MOST_CARDS))
                                .otherwise(Region.USE_COMPUTED_SIZE));
        VBox beside = new VBox(12, cards, read);
        VBox.setVgrow(cards, Priority.ALWAYS);
        HBox main = new HBox(16, surface, beside);
        HBox.setHgrow(surface, Priority.ALWAYS);
        VBox.setVgrow(main, Priority.ALWAYS);
        VBox all = new VBox(12, bar(), banners, main);
        banners.managedProperty().bind(banners.visibleProperty());
        banners.setVisible(false);
        node.setCenter(all);
    }

    private HBox bar() {
        HBox bar = new HBox(8);
        bar.setAlignment(Pos.CENTER_LEFT);
        int key = 1;
        for (TimelineModel.Range range : TimelineModel.Range.values()) {
            if (range == TimelineModel.Range.OTHER) {
                continue;
            }
            ToggleButton button = new ToggleButton(words.text("range." + range.name()));
            button.getStyleClass().add("pill");
            button.setMinWidth(Region.USE_PREF_SIZE);
            Label hint = new Label(Integer.toString(key++));
            hint.getStyleClass().add("key");
            button.setGraphic(hint);
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            button.setOnAction(_ -> model.show(range));
            ranges.put(range, button);
            bar.getChildren().add(button);
        }
        model.range().addListener((_, _, _) -> chosen());
        chosen();
        Label hint = new Label(words.text("hint"));
        hint.getStyleClass().addAll("t-13", "muted");
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setAlignment(Pos.CENTER_RIGHT);
        bar.getChildren()
                .addAll(
                        plain("zoom.in", model::zoomIn),
                        plain("zoom.out", model::zoomOut),
                        hinted(
                                "to.now",
                                new KeyCodeCombination(KeyCode.HOME),
                                "Home",
                                model::toNow),
                        hint,
                        hinted("picture", control(KeyCode.S), "Ctrl+S", putOut::save),
                        hinted("print", control(KeyCode.P), "Ctrl+P", putOut::print));
        return bar;
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private KeyHint hinted(String name, KeyCombination key, String shown, Runnable action) {
        KeyHint button = new KeyHint(words.text(name), key, shown, action);
        button.getStyleClass().add("plain");
        button.setAccessibleText(words.text(name + ".spoken"));
        keys.on(button);
        return button;
    }

    private void chosen() {
        ranges.forEach((range, button) -> button.setSelected(range == model.range().get()));
    }

    private Button plain(String key, Runnable action) {
        return Parts.plain(words.text(key), words.text(key + ".spoken"), action);
    }

    private void keys() {
        keys.on(KeyCode.DIGIT1, () -> model.show(TimelineModel.Range.DAY))
                .on(KeyCode.DIGIT2, () -> model.show(TimelineModel.Range.THREE_DAYS))
                .on(KeyCode.DIGIT3, () -> model.show(TimelineModel.Range.WEEK))
                .on(KeyCode.DIGIT4, () -> model.show(TimelineModel.Range.ALL))
                .on(KeyCode.ADD, model::zoomIn)
                .on(KeyCode.PLUS, model::zoomIn)
                .on(KeyCode.EQUALS, model::zoomIn)
                .on(
                        new KeyCodeCombination(KeyCode.SEMICOLON, KeyCombination.SHIFT_DOWN),
                        model::zoomIn)
                .on(KeyCode.SUBTRACT, model::zoomOut)
                .on(KeyCode.MINUS, model::zoomOut)
                .on(KeyCode.LEFT, () -> model.panBy(-PAN))
                .on(KeyCode.RIGHT, () -> model.panBy(PAN))
                .on(KeyCode.COMMA, () -> model.step(false))
                .on(KeyCode.PERIOD, () -> model.step(true))
                .on(new KeyCodeCombination(KeyCode.ENTER), canvas::openAtCursor);
    }

    private TimelineCanvas.Pointed pointed() {
        return new TimelineCanvas.Pointed() {
            @Override
            public void at(List<String> entries, double screenX, double screenY) {
                open(entries, screenX, screenY);
            }

            @Override
            public void said(Mark mark, double screenX, double screenY) {
                Place lead = lead(mark.lane());
                pop.show(canvas, screenX, screenY, patient, mark.spoken(), lead);
            }
        };
    }

    /** Where what is worked out on a lane is dealt with, null when nowhere. */
    private static @Nullable Place lead(Lane lane) {
        return switch (lane) {
            case OBSERVED -> Place.PATHWAY;
            case CRS, NEURO -> Place.GRADING;
            case PROMPTS, TOCILIZUMAB, STEROID -> Place.PROMPTS;
            default -> null;
        };
    }

    private void open(List<String> ids, double screenX, double screenY) {
        Picture shown = model.picture().get();
        if (shown == null) {
            return;
        }
        Taken taken = Taken.of(shown.course());
        List<Entry> entries =
                ids.stream().flatMap(id -> taken.byId(Entry.class, id).stream()).toList();
        if (entries.size() > 1) {
            pop.choose(canvas, screenX, screenY, patient, entries);
        } else if (!entries.isEmpty()) {
            pop.show(canvas, screenX, screenY, patient, entries.getFirst());
        }
    }

    @Override
    public Node node() {
        return node;
    }

    /** Time takes what room there is. */
    @Override
    public double most() {
        return Double.MAX_VALUE;
    }

    @Override
    public String titleKey() {
        return "place.TIMELINE";
    }

    @Override
    public void show(String next) {
        if (!next.equals(patient)) {
            putOut.forget();
        }
        patient = next;
        if (following == null) {
            following = ui.follow(this::arrived);
        } else {
            arrived(ui.desk().snapshot());
        }
        focusWanted = true;
        focus();
    }

    /** The picture is in the window only once that has been laid out. */
    private void focus() {
        if (focusWanted && canvas.getScene() != null) {
            focusWanted = false;
            canvas.requestFocus();
        }
    }

    @Override
    public boolean drawn() {
        return model.upToDate();
    }

    @Override
    public void tick(Instant now) {
        if (redrawn.passed(now)) {
            model.tick();
        }
    }

    @Override
    public void hidden() {
        pop.hide();
        if (following != null) {
            following.run();
            following = null;
        }
    }

    private void arrived(Snapshot snapshot) {
        snapshot.patient(patient).ifPresent(this::arrived);
    }

    private void arrived(PatientNow now) {
        PatientNow.CannotJudge why = now.cannotJudge();
        unjudged =
                why == null
                        ? null
                        : new Banner(
                                Urgency.HIGH,
                                true,
                                words.text("cannotJudge"),
                                words.text("cannotJudge." + why.name()));
        banners();
        model.show(now);
    }

    private void banners() {
        banners.getChildren()
                .setAll(
                        Stream.of(unjudged, putOut.failure().get())
                                .filter(Objects::nonNull)
                                .toList());
        banners.setVisible(!banners.getChildren().isEmpty());
    }

    /** Moves the cursor, for pictures. */
    public void point(@Nullable Instant at) {
        model.cursor().set(at);
    }

    TimelineModel model() {
        return model;
    }

    EntryPop pop() {
        return pop;
    }

    TimelineCanvas canvas() {
        return canvas;
    }
}
