package jp.mimamori.ui.settings;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Settings.Known;
import jp.mimamori.pathway.Staff;
import jp.mimamori.ui.ListRow;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The hospital's settings, one line each, and the chosen one to change. */
public final class SettingsScreen implements Screen {

    private static final double VALUE = 130;

    private final Ui ui;
    private final Words words;
    private final SettingWords said;
    private final SettingsModel model;
    private final StaffModel staff;
    private final ChangePane change;
    private final StaffPane person;
    private final VBox rows = new VBox(4);
    private final BorderPane root = new BorderPane();

    /** Between the list with its bar and what is chosen in it, px. */
    private static final double BESIDE = 12;

    public SettingsScreen(Ui ui) {
        this.ui = ui;
        words = ui.words(SettingsScreen.class);
        said = new SettingWords(ui);
        model = new SettingsModel(ui.desk(), ui.author(), ui.fx());
        root.getStyleClass().add("settings");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        SettingsScreen.class.getResource("settings.css"),
                                        "settings.css")
                                .toExternalForm());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        rows.getStyleClass().add("setting-rows");
        root.setTop(head());
        root.setCenter(scroll);
        change = new ChangePane(ui, model, said);
        staff = new StaffModel(ui.desk(), ui.author(), ui.fx());
        person = new StaffPane(ui, staff);
        for (Region side : List.of(change, person)) {
            BorderPane.setMargin(side, new Insets(0, 0, 0, BESIDE));
        }
        root.setRight(change);
        staff.subject().subscribe(this::side);
        ui.follow(_ -> draw());
        model.chosen().subscribe(_ -> draw());
    }

    private void side(StaffModel.@Nullable Subject subject) {
        root.setRight(subject == null ? change : person);
        draw();
    }

    private static Node heading(String text) {
        HBox head = Parts.row(12, Parts.label(text, "t-18", "strong"));
        head.getStyleClass().add("setting-part");
        return head;
    }

    private List<Node> staff() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(heading(words.text("staff.title")));
        if (staff.here().isEmpty()) {
            nodes.add(Parts.wrapped(words.text("staff.none"), "t-13", "muted"));
        }
        staff.here().forEach(member -> nodes.add(row(member)));
        return nodes;
    }

    private Button row(Staff.Member member) {
        Label name = Parts.label(People.of(ui).name(member));
        name.setMinWidth(0);
        Label more = Parts.label((member.kana() + "  " + member.id()).strip(), "t-13", "muted");
        HBox content = new HBox(12, name, Parts.space(), more);
        content.setAlignment(Pos.CENTER_LEFT);
        StaffModel.Subject about = staff.subject().get();
        boolean chosen = about != null && member.equals(about.member());
        ListRow row = new ListRow("staff-" + member.id(), content, chosen, () -> about(member));
        row.setAccessibleText(name.getText() + " " + more.getText());
        return row;
    }

    private void about(Staff.@Nullable Member member) {
        staff.choose(member);
        person.start();
    }

    private Node head() {
        Label title = Parts.label(words.text("setting.title"), "t-18", "strong");
        Label detail = Parts.wrapped(words.text("setting.detail"), "t-13", "muted");
        VBox texts = new VBox(4, title, detail);
        texts.setMinWidth(0);
        Button add = Parts.plain(words.text("staff.add"), () -> about(null));
        add.setId("staff-add");
        HBox head = Parts.row(12, texts, Parts.space(), add);
        head.getStyleClass().add("setting-head");
        return head;
    }

    private void draw() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(packs());
        String part = "";
        for (Known known : model.known()) {
            String next = said.part(known);
            if (!next.equals(part)) {
                nodes.add(heading(next));
                part = next;
            }
            nodes.add(row(known));
        }
        nodes.addAll(staff());
        Redraw.of(rows, nodes);
    }

    /** The way to the editions of the guideline. */
    private Button packs() {
        Label name = Parts.label(words.text("packs"));
        VBox texts = new VBox(1, name, Parts.label(words.text("packs.detail"), "t-13", "muted"));
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        String current = ui.desk().guideline().version();
        Label now = Parts.label(words.text("packs.now", current) + "  ›", "strong");
        HBox content = new HBox(12, texts, Parts.space(), now);
        content.setAlignment(Pos.CENTER_LEFT);
        ListRow row = new ListRow("packs", content, false, () -> ui.go().open(Place.PACKS));
        row.setAccessibleText(name.getText());
        return row;
    }

    private Button row(Known setting) {
        Label name = Parts.label(said.name(setting));
        Entry.Setting entry = model.settings().entry(setting.name()).orElse(null);
        VBox texts = new VBox(1, name);
        if (entry != null) {
            texts.getChildren().add(Parts.label(changed(entry), "t-13", "muted"));
        }
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        String own = said.value(setting, setting.builtIn());
        String holds = said.value(setting, model.holds(setting).orElse(null));
        Label value = Parts.label(holds, "t-18", "strong");
        value.setMinWidth(VALUE);
        value.setAlignment(Pos.CENTER_RIGHT);
        Label builtIn = Parts.label(words.text("setting.builtIn", own), "t-13", "muted");
        builtIn.setMinWidth(VALUE);
        builtIn.setAlignment(Pos.CENTER_RIGHT);
        HBox content = new HBox(12, texts, builtIn, value);
        content.setAlignment(Pos.CENTER_LEFT);
        boolean chosen = staff.subject().get() == null && setting.equals(model.chosen().get());
        ListRow row =
                new ListRow(
                        "setting-" + setting.name(),
                        content,
                        chosen,
                        () -> {
                            staff.leave();
                            model.choose(setting);
                        });
        row.setAccessibleText(name.getText() + " " + holds);
        return row;
    }

    private String changed(Entry.Setting entry) {
        String by = People.of(ui).name(entry.meta().by(), "–");
        return words.text("setting.changed", ui.times().moment(entry.at()), by, entry.reason());
    }

    @Override
    public List<String> unsaved() {
        return model.unsaved() || staff.unsaved() ? List.of("") : List.of();
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String titleKey() {
        return "place.SETTINGS";
    }

    @Override
    public void show(String patient) {
        draw();
    }
}
