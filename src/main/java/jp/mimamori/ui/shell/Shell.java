package jp.mimamori.ui.shell;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;

import jp.mimamori.pathway.Staff;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Headline;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Navigation;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Ticking;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Who;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.Saved;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** The window's content. Screens are made when they are first gone to, and stay. */
public final class Shell implements Navigation, AutoCloseable {

    private final Ui ui;
    private final ShellModel model;
    private final Map<Place, Function<Ui, Screen>> makers;
    private final Map<Place, Screen> made = new EnumMap<>(Place.class);
    private final Awaited awaited;
    private final Ringing ringing;
    private final ScreenPlace stage = new ScreenPlace();
    private final Present present;
    private final Lock lock;
    private final SignIn signIn;
    private final Person person;
    private final Message message = new Message();
    private final BorderPane root = new BorderPane();
    private final PatientStrip patientStrip;
    private final Runnable endFollowing;
    private final Ticking clock;
    private @Nullable Screen shown;
    private @Nullable Screen bedsOnly;
    private Where here = new Where(Place.BOARD, "");
    private Where beforeGuideline = here;

    /**
     * A window's content on the board.
     *
     * @param makers of each place's screen; a place without one cannot be gone to
     */
    public Shell(
            Desk desk,
            Language language,
            Theme theme,
            FxThread fx,
            Supplier<Who> who,
            Map<Place, Function<Ui, Screen>> makers) {
        this(desk, language, theme, fx, who, makers, Machine.real());
    }

    /**
     * The same, on another machine.
     *
     * @param machine where alarms are heard, and how time runs
     */
    public Shell(
            Desk desk,
            Language language,
            Theme theme,
            FxThread fx,
            Supplier<Who> who,
            Map<Place, Function<Ui, Screen>> makers,
            Machine machine) {
        present = new Present(who.get());
        lock = new Lock(theme);
        awaited =
                new Awaited(
                        desk,
                        machine.running(),
                        (saved, age) -> fx.run(() -> answered(saved, age)));
        ui = new Ui(awaited, language, theme, fx, this, new Author(desk, present.who()::get));
        this.makers = Map.copyOf(makers);
        model = new ShellModel(desk, machine.running());
        ringing = new Ringing(model, machine, fx);
        Words words = ui.words(Shell.class);
        Times times = ui.times();
        AlarmStrip alarms =
                new AlarmStrip(
                        model, words, times, id -> new Headline(ui.of(id)), theme, this::silence);
        patientStrip = new PatientStrip(model, words, times, this, this::ofPatient);
        People people = People.of(ui);
        signIn = new SignIn(model, words, people, lock, this::chosen, this::unlock);
        person = new Person(model, words, people, present, lock, this::signIn, this::lock);
        root.getStyleClass().add("shell");
        Rail rail = new Rail(model, words, this, this::toggleShade);
        root.setLeft(rail);
        VBox top =
                new VBox(
                        new StackPane(new TopBar(model, words, times, person), message),
                        new Troubles(model, words, times),
                        alarms,
                        patientStrip);
        BorderPane page = new BorderPane(new StackPane(stage, signIn));
        page.setTop(top);
        page.setBottom(new Foot(model, words, times));
        root.setCenter(page);
        FrameKeys.of(root, this, alarms);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::passOn);
        StrayKeys.of(root);
        guard(rail, alarms);
        model.where().subscribe(this::show);
        endFollowing = ui.follow(model::take);
        clock = new Ticking(ui.fx(), this::tick);
    }

    /** What goes into the scene; {@link Theme#dress} is the scene's owner's to call. */
    public Parent root() {
        return root;
    }

    public Ui ui() {
        return ui;
    }

    /**
     * Called once the scene is in a window: lets the window's clock run and gives the screen the
     * focus.
     */
    public void start() {
        clock.start();
        if (shown != null) {
            shown.show(model.where().get().patient());
        }
    }

    /** A second has passed; called by the window's own clock, and by hand where that stands. */
    public void tick() {
        model.tick();
        lock.tick(ui.desk().snapshot().hospital().settings().lockMinutes());
        if (lock.locked().get() && lock.left()) {
            signIn.hide();
        }
        model.saving(awaited.longest());
        ringing.tick();
        if (shown != null) {
            shown.tick(model.now().get());
        }
    }

    /** Closes at once where nothing is unsaved; else asks, and goes there or closes as answered. */
    public void leave(Runnable close) {
        Words words = ui.words(Shell.class);
        Leaving leaving = new Leaving(words, ui.theme());
        for (Map.Entry<Place, Screen> each : made.entrySet()) {
            List<String> unsaved = each.getValue().unsaved();
            if (!unsaved.isEmpty()) {
                String where = words.text(each.getValue().titleKey());
                leaving.ask(
                        root.getScene().getWindow(),
                        words.text("leaving.what", where),
                        () -> open(unsaved.getFirst(), each.getKey()),
                        close);
                return;
            }
        }
        if (awaited.longest().isPresent()) {
            leaving.ask(root.getScene().getWindow(), words.text("leaving.saving"), () -> {}, close);
            return;
        }
        close.run();
    }

    /** What was waited for so long that it was spoken of has come: that is said too. */
    private void answered(Saved saved, Duration age) {
        model.saving(awaited.longest());
        if (ShellModel.late(age) && saved instanceof Saved.Done) {
            tell(ui.words(Shell.class).text("saved.late", age.toSeconds()));
        } else if (ShellModel.late(age)) {
            model.unsaved();
        }
    }

    /** Whether the screen in sight is whole. */
    public boolean drawn() {
        return shown != null && shown.drawn();
    }

    @Override
    public void close() {
        clock.close();
        endFollowing.run();
    }

    @Override
    public void board() {
        open(Place.BOARD);
    }

    @Override
    public void open(Place place) {
        if (makers.containsKey(place)) {
            model.go(place);
        }
    }

    @Override
    public void open(String patient, Place place) {
        if (makers.containsKey(place)) {
            model.go(place, patient);
        }
    }

    /** Says that the program had a fault, until somebody has read it. */
    public void fault() {
        model.fault();
    }

    @Override
    public void openEntry(String patient, String entry) {
        open(patient, Place.ENTRIES);
        if (shown != null) {
            shown.at(entry);
        }
    }

    @Override
    public void guideline(String id) {
        guideline(model.where().get().patient(), id);
    }

    @Override
    public void guideline(String patient, String id) {
        open(patient, Place.REFERENCE);
        Screen guideline = made.get(Place.REFERENCE);
        if (guideline != null) {
            guideline.at(id);
        }
    }

    @Override
    public void back() {
        model.go(beforeGuideline.place(), beforeGuideline.patient());
    }

    @Override
    public void tell(String text) {
        if (!lock.locked().get()) {
            message.say(text);
        }
    }

    /** A patient's place, of who is shown or selected; where nobody is, one stays. */
    void ofPatient(Place place) {
        boolean shows = here.place().ofPatient() || here.place() == Place.REGISTER;
        String patient = shows ? here.patient() : shown == null ? "" : shown.patientHere();
        if (!patient.isEmpty() && (shown == null || !shown.leads(place))) {
            open(patient, place);
        }
    }

    private void guard(Rail rail, AlarmStrip alarms) {
        lock.guard(
                root,
                event ->
                        event instanceof KeyEvent key
                                && (FrameKeys.SILENCE.match(key)
                                        || Parts.within(signIn, event.getTarget())),
                this::signIn);
        for (Node kept : new Node[] {rail, alarms, stage}) {
            kept.mouseTransparentProperty().bind(lock.locked());
        }
        lock.locked().addListener((_, _, locked) -> locked(locked));
    }

    /** No alarm is heard for two minutes. */
    void silence() {
        ringing.silence();
    }

    void lock() {
        lock.lock();
    }

    void signIn() {
        signIn.offer();
    }

    private void chosen(Staff.Member member) {
        present.choose(member);
        unlock();
    }

    private void unlock() {
        boolean back = signIn.isVisible() && !lock.locked().get();
        signIn.hide();
        lock.unlock();
        if (back && shown != null) {
            shown.show(model.where().get().patient());
        }
    }

    /** What was open and typed stays where it was, behind a board without names. */
    private void locked(boolean now) {
        root.getStyleClass().remove("locked");
        if (!now) {
            show(model.where().get());
            return;
        }
        root.getStyleClass().add("locked");
        signIn.hide();
        message.setVisible(false);
        javafx.stage.Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .toList()
                .forEach(PopupWindow::hide);
        if (shown != null) {
            shown.hidden();
        }
        patientStrip.setVisible(false);
        patientStrip.setManaged(false);
        if (bedsOnly == null) {
            bedsOnly = Objects.requireNonNull(makers.get(Place.BOARD)).apply(ui);
        }
        shown = bedsOnly;
        stage.hang(bedsOnly);
        bedsOnly.tick(model.now().get());
        person.focus();
    }

    /** A key pressed while the focus is outside the screen goes to the screen. */
    private void passOn(KeyEvent event) {
        if (event.isConsumed() || shown == null || Parts.within(shown.node(), event.getTarget())) {
            return;
        }
        Event.fireEvent(shown.node(), event.copyFor(shown.node(), shown.node()));
    }

    void toggleShade() {
        ui.theme().shade(ui.theme().shade() == Shade.LIGHT ? Shade.DARK : Shade.LIGHT);
    }

    @SuppressWarnings("ReferenceEquality") // Screens are themselves only.
    private void show(Where where) {
        Function<Ui, Screen> maker = makers.get(where.place());
        if (maker == null || lock.locked().get()) {
            return;
        }
        Screen next = made.get(where.place());
        if (next == null) {
            next = maker.apply(ui);
            made.put(where.place(), next);
        }
        if (where.place() == Place.REFERENCE && here.place() != Place.REFERENCE) {
            beforeGuideline = here;
        }
        here = where;
        if (shown != null && shown != next) {
            shown.hidden();
        }
        shown = next;
        patientStrip.setVisible(where.place().ofPatient());
        patientStrip.setManaged(where.place().ofPatient());
        stage.hang(next);
        next.show(where.patient());
        next.tick(model.now().get());
    }
}
