package jp.mimamori.ui.vitals;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Observation;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.MeasuredTime;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * What is being typed for one patient. It is the draft: it lasts until it is saved or thrown away
 * on purpose.
 */
public final class VitalsModel {

    private static final System.Logger LOG = System.getLogger(VitalsModel.class.getName());

    private final String patient;
    private final Desk desk;
    private final DraftEntries draft;
    private final MeasuredTime time;
    private final Sending sending;
    private final Map<Sign, QuantityField> fields = new EnumMap<>(Sign.class);
    private final OxygenField oxygen = new OxygenField();
    private final SupportField support = new SupportField();
    private final SymptomsField symptoms = new SymptomsField();
    private final IceField ice;
    private final ReadOnlyObjectWrapper<Forecast> forecast;
    private final ReadOnlyObjectWrapper<LastKnown> last =
            new ReadOnlyObjectWrapper<>(LastKnown.NOTHING);
    private boolean beginning;

    /**
     * @param note words of the note that says why ICE or weight was not measured, since those have
     *     no place for it
     */
    public VitalsModel(
            String patient,
            Desk desk,
            Author author,
            FxThread fx,
            BiFunction<Sign, Typed.Reason, String> note) {
        this.patient = patient;
        this.desk = desk;
        time = new MeasuredTime(desk.zone());
        sending = new Sending(entries -> desk.write(patient, entries), fx);
        forecast = new ReadOnlyObjectWrapper<>(Forecast.nothing(desk.now()));
        for (Sign sign : Sign.values()) {
            fields.put(
                    sign,
                    new QuantityField(
                            Quantity.of(sign), () -> last.get().values().get(sign), this::at));
        }
        ice = new IceField(field(Sign.ICE));
        draft =
                new DraftEntries(
                        fields, oxygen, support, symptoms, ice, author, note, this::observations);
        begin();
        listen();
    }

    private void listen() {
        field(Sign.ICE).state().addListener((Observable _) -> ice.sumTyped());
        for (QuantityField field : fields.values()) {
            field.state().addListener((Observable _) -> changed());
        }
        for (Observable other :
                List.of(
                        oxygen.device(),
                        oxygen.flow().state(),
                        oxygen.fio2().state(),
                        support.fluids(),
                        support.ml().state(),
                        support.agents(),
                        symptoms.present(),
                        symptoms.none(),
                        ice.points(),
                        time.choice())) {
            other.addListener(_ -> changed());
        }
    }

    private void begin() {
        begin(parts());
    }

    /**
     * What stands as it was is let go; what was typed since stays, with its time.
     *
     * @param was the parts of the sheet as they were
     */
    private void begin(Map<Object, Object> was) {
        Map<Object, Object> is = parts();
        Predicate<Object> same = part -> Objects.equals(is.get(part), was.get(part));
        beginning = true;
        fields.forEach((sign, field) -> {
            if (same.test(sign)) {
                field.clear();
            }
        });
        if (same.test(ice)) {
            ice.begin();
        }
        if (same.test(symptoms)) {
            symptoms.begin();
        }
        look();
        if (same.test(oxygen)) {
            oxygen.begin(last.get().oxygen());
        }
        if (same.test(support)) {
            support.begin(last.get().vasopressor());
        }
        if (!touched()) {
            time.now(desk.now(), false);
            look();
        }
        beginning = false;
        forecast();
    }

    /** What each part of the sheet says now. */
    private Map<Object, Object> parts() {
        Map<Object, Object> parts = new HashMap<>();
        fields.forEach((sign, field) -> parts.put(sign, field.state().get()));
        parts.put(ice, ice.points().get());
        parts.put(symptoms, List.of(symptoms.present().get(), symptoms.none().get()));
        parts.put(oxygen, oxygen.typed());
        parts.put(support, support.typed());
        return parts;
    }

    private void changed() {
        if (beginning) {
            return;
        }
        if (touched()) {
            time.stand(desk.now());
        }
        sending.forget();
        look();
        forecast();
    }

    /**
     * A later snapshot or a later time: last values and the forecast follow; what is typed stays.
     */
    public void refresh() {
        look();
        if (!touched()) {
            beginning = true;
            oxygen.begin(last.get().oxygen());
            support.begin(last.get().vasopressor());
            beginning = false;
        }
        forecast();
    }

    private void look() {
        Course course = course();
        last.set(course == null ? LastKnown.NOTHING : LastKnown.at(course, at()));
    }

    private void forecast() {
        List<Entry> typed = entries();
        Instant now = desk.now();
        PatientNow known = now();
        if (typed.isEmpty()) {
            forecast.set(Forecast.nothing(at()));
        } else if (known == null || known.advice() == null) {
            forecast.set(Forecast.unjudged(desk.pack(), typed, at()));
        } else {
            forecast.set(judged(known, typed, now));
        }
    }

    private Forecast judged(PatientNow known, List<Entry> typed, Instant now) {
        try {
            return Forecast.of(desk.pack(), known.course(), typed, at(), now)
                    .missing(known, observations());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "what is typed could not be judged", e);
            return Forecast.unjudged(desk.pack(), typed, at());
        }
    }

    private @Nullable PatientNow now() {
        return desk.snapshot().patient(patient).orElse(null);
    }

    /** What a set of vital signs is an observation of, by the plan that the patient goes by. */
    private List<Observation> observations() {
        PatientNow known = now();
        return (known == null ? desk.pathway() : known.rules().pathway())
                .observations().stream()
                        .filter(each -> each.doneBy().types().contains("vitals"))
                        .toList();
    }

    private @Nullable Course course() {
        PatientNow known = now();
        return known == null ? null : known.course();
    }

    public String patient() {
        return patient;
    }

    public QuantityField field(Sign sign) {
        QuantityField field = fields.get(sign);
        if (field == null) {
            throw new IllegalStateException("no field of " + sign);
        }
        return field;
    }

    public OxygenField oxygen() {
        return oxygen;
    }

    public SupportField support() {
        return support;
    }

    public SymptomsField symptoms() {
        return symptoms;
    }

    public IceField ice() {
        return ice;
    }

    public MeasuredTime time() {
        return time;
    }

    /** When it was measured. */
    public Instant at() {
        return time.at(desk.now());
    }

    /** The clock's time now, or so many minutes before it. */
    public void before(int minutes) {
        time.before(minutes, desk.now(), touched());
        changed();
    }

    /** The time that has stood long is meant. */
    public void keepTime() {
        time.keep();
        changed();
    }

    public ReadOnlyObjectProperty<LastKnown> last() {
        return last.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Forecast> forecasts() {
        return forecast.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sending.State> sent() {
        return sending.state();
    }

    /** Whether what was typed is on its way to the record. */
    boolean underway() {
        return sending.underway();
    }

    /** Whether anything is typed that would be lost with the draft. */
    public boolean touched() {
        return fields.values().stream().anyMatch(field -> field.state().get().filled())
                || oxygen.touched()
                || support.touched()
                || symptoms.touched()
                || !ice.points().get().isEmpty();
    }

    /** Whether the systolic pressure is under the diastolic. */
    public boolean crossed() {
        BigDecimal systolic = field(Sign.SYSTOLIC).state().get().value();
        BigDecimal diastolic = field(Sign.DIASTOLIC).state().get().value();
        return systolic != null && diastolic != null && systolic.compareTo(diastolic) < 0;
    }

    /**
     * Enter in a field: the field to go to, the same one when its value must be looked at again,
     * null after the last: then it is to be saved.
     */
    public @Nullable Sign enter(Sign sign) {
        boolean onward = field(sign).enter();
        if (!onward || (sign == Sign.DIASTOLIC && crossed())) {
            return sign;
        }
        return sign.next();
    }

    /** The entries of what is typed so far; faulty values are left out. */
    List<Entry> entries() {
        return draft.entries(at(), crossed());
    }

    /**
     * What stands in the way of saving, null when nothing does; opens the questions about unlikely
     * values.
     */
    public @Nullable Block block() {
        Block field =
                Arrays.stream(Sign.values())
                        .filter(this::blocked)
                        .findFirst()
                        .map(Block.At::new)
                        .orElse(null);
        if (field != null) {
            return field;
        }
        if (ice.half()) {
            return new Block.IceHalf();
        }
        if (oxygen.faulty()) {
            return new Block.Oxygen();
        }
        if (support.faulty()) {
            return new Block.Support();
        }
        if (time.refused()) {
            return new Block.Time();
        }
        if (time.stale(desk.now())) {
            return new Block.Stale();
        }
        if (at().isAfter(desk.now())) {
            return new Block.Future();
        }
        return entries().isEmpty() ? new Block.Nothing() : null;
    }

    private boolean blocked(Sign sign) {
        QuantityField field = field(sign);
        QuantityField.State left = field.leave();
        if (left.doubt() != null && !left.kept()) {
            field.ask();
            return true;
        }
        return left.typed() instanceof Typed.Refused || (sign == Sign.DIASTOLIC && crossed());
    }

    /**
     * Saves what is typed, and does what comes then once it is durable and the draft is empty.
     *
     * @return what stands in the way, null when it is on its way
     */
    public @Nullable Block save(Runnable then) {
        Block block = block();
        List<Entry> entries = entries();
        if (block != null || sending.underway() || entries.isEmpty()) {
            return block;
        }
        Map<Object, Object> sent = parts();
        sending.send(
                entries,
                () -> {
                    begin(sent);
                    then.run();
                });
        return null;
    }

    /** Throws the draft away; asked for by the user only. */
    public void discard() {
        begin();
        sending.forget();
    }
}
