package jp.mimamori.ui.register;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Sex;
import jp.mimamori.guideline.Pack.InfusionBounds;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Card;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.FieldOrder;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.StayWords;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.controlsfx.control.textfield.TextFields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The form of one draft. */
final class RegisterForm extends BorderPane {

    /** Width of the card of the infusion, px: its notes take few lines. */
    private static final double INFUSION = 460;

    private final Ui ui;
    private final Words words;
    private final RegisterModel model;
    private final VBox notices = new VBox(8);
    private final KeyHint save;
    private final FieldBox id;
    private final FieldBox name;
    private final List<FieldBox> boxes = new ArrayList<>();
    private final FieldOrder order;

    RegisterForm(Ui ui, RegisterModel model, Runnable then) {
        this.ui = ui;
        this.words = ui.words(RegisterForm.class);
        this.model = model;
        getStyleClass().add("register");
        PatientDraft p = model.patient();
        id = box("id", "", "register.id.example", p.id());
        id.input().setDisable(!model.isNew());
        name = box("name", "", "register.name.example", p.name());
        save =
                new KeyHint(
                                words.text(model.isNew() ? "register.save" : "register.change"),
                                new KeyCodeCombination(KeyCode.ENTER, KeyCombination.CONTROL_DOWN),
                                "Ctrl+⏎",
                                () -> save(then))
                        .main();
        new Keys(this).on(save);
        Node patient = patientCard(p);
        Region infusion = infusionCard(model.infusion());
        order = new FieldOrder(this, boxes, save::fire);
        HBox.setHgrow(patient, Priority.ALWAYS);
        infusion.setMinWidth(INFUSION);
        infusion.setPrefWidth(INFUSION);
        HBox cards = new HBox(16, patient, infusion);
        Label title =
                new Label(words.text(model.isNew() ? "register.title" : "register.title.known"));
        title.getStyleClass().addAll("t-18", "strong");
        Label kept = new Label(words.text("register.kept"));
        kept.getStyleClass().addAll("t-13", "muted");
        HBox foot = new HBox(12, save, kept);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox page = new VBox(12, title, cards, notices, foot);
        page.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        model.toConfirm().subscribe(_ -> notices());
        model.state().subscribe(_ -> notices());
    }

    boolean touched() {
        return model.touched();
    }

    private void save(Runnable then) {
        model.save(then);
        order.toFirstWrong();
    }

    /** The first field to type in takes the focus. */
    void focus() {
        (model.isNew() ? id : name).input().requestFocus();
    }

    private FieldBox box(String key, String unit, String example, Field<?> field) {
        return named(
                words.text("register." + key),
                unit,
                example.isEmpty() ? "" : words.text(example),
                field);
    }

    private FieldBox named(String name, String unit, String example, Field<?> field) {
        FieldBox box = new FieldBox(words, name, unit, example, field);
        boxes.add(box);
        return box;
    }

    private Node patientCard(PatientDraft p) {
        GridPane grid = grid();
        grid.add(id, 0, 0);
        grid.add(name, 0, 1);
        grid.add(box("kana", "", "register.kana.example", p.kana()), 1, 1);
        grid.add(box("birth", "", "register.birth.example", p.birth()), 0, 2);
        grid.add(sex(p), 1, 2);
        StayWords stay = new StayWords(ui);
        FieldBox ward = named(stay.ward(), "", "", p.ward());
        List<String> wards = ui.desk().snapshot().hospital().settings().wards();
        if (!wards.isEmpty()) {
            TextFields.bindAutoCompletion(ward.input(), wards).setVisibleRowCount(wards.size());
        }
        grid.add(ward, 0, 3);
        grid.add(named(stay.bed(), "", "", p.bed()), 1, 3);
        grid.add(box("weight", "kg", "", p.weight()), 0, 4);
        grid.add(box("height", "cm", "", p.height()), 1, 4);
        return card("register.patient", grid);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(6);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        return grid;
    }

    private Card card(String titleKey, Node... content) {
        Label title = new Label(words.text(titleKey));
        title.getStyleClass().add("card-title");
        Card card = new Card(title);
        card.getChildren().addAll(content);
        return card;
    }

    private Node sex(PatientDraft p) {
        Label title = new Label(words.text("register.sex"));
        title.getStyleClass().add("field-name");
        ToggleGroup group = new ToggleGroup();
        HBox pills = new HBox(6);
        for (Sex sex : List.of(Sex.FEMALE, Sex.MALE, Sex.OTHER, Sex.UNKNOWN)) {
            ToggleButton pill = Parts.pill(words.text("sex." + sex.name()), () -> {});
            pill.getStyleClass().remove("small-pill");
            pill.setToggleGroup(group);
            pill.setSelected(sex != Sex.UNKNOWN && p.sex().get() == sex);
            pill.setOnAction(_ -> {
                p.sex().set(sex);
                pill.setSelected(true);
            });
            pills.getChildren().add(pill);
        }
        VBox box = new VBox(title, pills);
        box.getStyleClass().add("field-box");
        return box;
    }

    private Region infusionCard(InfusionDraft i) {
        InfusionBounds bounds = ui.desk().pack().infusion();
        Entry.Infusion recorded = model.recorded();
        if (recorded != null) {
            return recordedCard(recorded);
        }
        GridPane grid = grid();
        grid.add(box("start", "", "register.start.example", i.start()), 0, 0);
        Label means = new Label();
        means.getStyleClass().addAll("t-13", "muted");
        means.setWrapText(true);
        i.start()
                .read()
                .subscribe(_ -> means.setText(i.start().value().map(this::started).orElse("")));
        VBox beside = new VBox(means);
        beside.setAlignment(Pos.CENTER_LEFT);
        grid.add(beside, 1, 0);
        grid.add(box("cells", words.text("register.cells.unit"), "", i.cells()), 0, 1);
        grid.add(box("lot", "", "", i.lot()), 1, 1);
        grid.add(box("volume", "mL", "", i.volume()), 0, 2);
        grid.add(box("minutes", words.text("register.minutes.unit"), "", i.minutes()), 1, 2);
        Label rule =
                new Label(
                        words.text(
                                "register.bounds",
                                bounds.leastCells(),
                                bounds.mostCells(),
                                bounds.targetCells(),
                                bounds.mostMlPerMinute()));
        rule.getStyleClass().addAll("t-13", "muted");
        rule.setWrapText(true);
        Label later = new Label(words.text("register.later"));
        later.getStyleClass().addAll("t-13", "muted");
        later.setWrapText(true);
        return card("register.infusion", later, grid, rule);
    }

    private String started(Instant at) {
        return ui.times().moment(at) + "  " + ui.times().ago(at, ui.desk().now());
    }

    private Region recordedCard(Entry.Infusion infusion) {
        Label when = new Label(ui.times().moment(infusion.at()));
        when.getStyleClass().addAll("t-24", "strong");
        Label what =
                new Label(
                        words.text("register.recorded.cells", Numbers.shown(infusion.cells()))
                                + (infusion.volumeMl() == null
                                        ? ""
                                        : "  " + Numbers.shown(infusion.volumeMl()) + " mL")
                                + (infusion.minutes() == null
                                        ? ""
                                        : "  "
                                                + words.text(
                                                        "time.minutes",
                                                        Numbers.shown(infusion.minutes()))));
        Label once = new Label(words.text("register.once"));
        once.setWrapText(true);
        once.getStyleClass().addAll("t-13", "muted");
        return card("register.infusion", when, what, once);
    }

    private void notices() {
        notices.getChildren().clear();
        List<Read.No<Void>> warnings = model.toConfirm().get();
        if (!warnings.isEmpty()) {
            notices.getChildren()
                    .add(
                            new Banner(
                                    Urgency.MEDIUM,
                                    false,
                                    String.join(
                                            "　", warnings.stream().map(w -> w.in(words)).toList()),
                                    words.text("register.confirm")));
        }
        String fault = model.state().get().fault(words);
        if (!fault.isEmpty()) {
            notices.getChildren().add(new Banner(Urgency.HIGH, false, fault, ""));
        }
        save.setDisable(model.state().get() instanceof Sending.State.Underway);
    }
}
