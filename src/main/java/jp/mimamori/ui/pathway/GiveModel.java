package jp.mimamori.ui.pathway;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Lymphodepletion;
import jp.mimamori.pathway.Premedication;
import jp.mimamori.pathway.Premedication.Timing;
import jp.mimamori.pathway.Task;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A dose that is due before the infusion, recorded where it is due, at this moment. */
final class GiveModel {

    private static final String LEAST = "0.1";
    private static final String MOST = "10000";

    /**
     * A dose left to give.
     *
     * @param mg as worked out for this body; null where the guideline names no dose
     */
    record Dose(String drug, @Nullable BigDecimal mg) {}

    private final Desk desk;
    private final Author author;
    private final String patient;
    private final Sending sending;
    private final Field<BigDecimal> mg = Field.needed(typed -> Numbers.decimal(typed, LEAST, MOST));
    private final ReadOnlyObjectWrapper<@Nullable String> open = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable String> drug = new ReadOnlyObjectWrapper<>(null);

    GiveModel(Desk desk, Author author, FxThread fx, String patient) {
        this.desk = desk;
        this.author = author;
        this.patient = patient;
        sending = new Sending(entries -> desk.write(patient, entries), fx);
        mg.text().subscribe(_ -> sending.forget());
    }

    /** Doses of a task that are not given yet; none for a task of another kind. */
    List<Dose> doses(String what) {
        Course course = desk.snapshot().patient(patient).map(PatientNow::course).orElse(null);
        if (course == null) {
            return List.of();
        }
        return switch (what) {
            case Task.PREMEDICATION -> premedication(course);
            case Task.LYMPHODEPLETION -> lymphodepletion(course);
            default -> List.of();
        };
    }

    private List<Dose> premedication(Course course) {
        return Premedication.of(desk.pathway(), course, desk.now()).stream()
                .flatMap(worked -> worked.groups().stream())
                .filter(g -> g.timing() == Timing.NOT_GIVEN || g.timing() == Timing.EARLY)
                .flatMap(group -> group.group().drugs().stream())
                .map(each -> new Dose(each, null))
                .toList();
    }

    /** Those of today. */
    private List<Dose> lymphodepletion(Course course) {
        LocalDate today = desk.now().atZone(course.zone()).toLocalDate();
        Lymphodepletion worked = Lymphodepletion.of(desk.pathway(), course, desk.now());
        Set<String> given =
                worked.days().stream()
                        .filter(day -> day.date().equals(today))
                        .flatMap(day -> day.given().stream())
                        .map(Entry.Medication::drug)
                        .collect(Collectors.toSet());
        return worked.doses().stream()
                .filter(dose -> !given.contains(dose.drug()))
                .map(dose -> new Dose(dose.drug(), dose.mg()))
                .toList();
    }

    /** The task of which a dose is being recorded, null when of none. */
    ReadOnlyObjectProperty<@Nullable String> open() {
        return open.getReadOnlyProperty();
    }

    /** The drug that is chosen, null when none is. */
    ReadOnlyObjectProperty<@Nullable String> drug() {
        return drug.getReadOnlyProperty();
    }

    Field<BigDecimal> mg() {
        return mg;
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    /** Begins to record a dose of a task, or leaves it again. */
    void open(String what) {
        boolean again = what.equals(open.get());
        close();
        if (!again) {
            open.set(what);
            List<Dose> doses = doses(what);
            if (doses.size() == 1 || what.equals(Task.LYMPHODEPLETION)) {
                doses.stream().findFirst().ifPresent(dose -> choose(dose.drug()));
            }
        }
    }

    /** Chooses a drug, with its dose where it is worked out. */
    void choose(String chosen) {
        String what = open.get();
        drug.set(chosen);
        mg.left().set(false);
        mg.text()
                .set(
                        what == null
                                ? ""
                                : doses(what).stream()
                                        .filter(dose -> dose.drug().equals(chosen))
                                        .map(Dose::mg)
                                        .flatMap(worked -> Optional.ofNullable(worked).stream())
                                        .map(Numbers::shown)
                                        .findFirst()
                                        .orElse(""));
    }

    /** Records the dose as given now; nothing without a drug and its dose. */
    void save() {
        mg.left().set(true);
        mg.again();
        String chosen = drug.get();
        if (chosen != null && mg.value().isPresent()) {
            DoseMg dose = DoseMg.of(mg.value().get().toPlainString());
            sending.send(
                    List.of(
                            new Entry.Medication(
                                    author.meta(desk.now()), chosen, dose, null, null, null)),
                    this::close);
        }
    }

    /** Whether a dose is being written that is not recorded. */
    boolean unsaved() {
        return drug.get() != null || !mg.blank() || sending.unsaved();
    }

    private void close() {
        open.set(null);
        drug.set(null);
        mg.text().set("");
        mg.left().set(false);
    }
}
