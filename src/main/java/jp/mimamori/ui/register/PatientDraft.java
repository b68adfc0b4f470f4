package jp.mimamori.ui.register;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import jp.mimamori.course.Entry;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Patient;
import jp.mimamori.course.Sex;
import jp.mimamori.course.WeightKg;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Bedside;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who the patient is and where, as typed so far; for one who is registered, only what differs is
 * recorded.
 */
final class PatientDraft {

    private final Desk desk;
    private final @Nullable PatientNow known;
    private final Field<String> id;
    private final Field<String> name = Field.needed(PatientDraft::text);
    private final Field<String> kana = Field.optional(PatientDraft::text);
    private final Field<LocalDate> birth;
    private final ObjectProperty<Sex> sex = new SimpleObjectProperty<>(Sex.UNKNOWN);
    private final Field<String> ward = Field.needed(PatientDraft::text);
    private final Field<String> bed = Field.needed(PatientDraft::text);
    private final Field<WeightKg> weight =
            Field.optional(typed -> measured(Numbers.decimal(typed, "1", "400"), WeightKg::new));
    private final Field<HeightCm> height =
            Field.optional(typed -> measured(Numbers.decimal(typed, "30", "250"), HeightCm::new));

    PatientDraft(Desk desk, @Nullable PatientNow known) {
        this.desk = desk;
        this.known = known;
        id = Field.needed(this::id);
        birth = Field.optional(typed -> BirthDate.read(typed, today()));
        if (known == null) {
            desk.snapshot().patients().stream()
                    .filter(p -> !p.discharged() && p.stay() != null)
                    .findFirst()
                    .ifPresent(p ->
                            ward.text()
                                    .set(
                                            Bedside.at(p, desk.now(), java.time.Duration.ZERO)
                                                    .ward()));
        } else {
            fill(known);
        }
    }

    private void fill(PatientNow now) {
        Bedside bedside = Bedside.at(now, desk.now(), java.time.Duration.ZERO);
        id.text().set(now.patient().id());
        name.text().set(now.patient().name() == null ? "" : now.patient().name());
        kana.text().set(bedside.kana());
        birth.text()
                .set(now.patient().birthDate() == null ? "" : now.patient().birthDate().toString());
        sex.set(bedside.sex());
        ward.text().set(bedside.ward());
        bed.text().set(bedside.bed());
        weight.text().set(bedside.weight() == null ? "" : Numbers.shown(bedside.weight().kg()));
        height.text().set(bedside.height() == null ? "" : Numbers.shown(bedside.height().cm()));
    }

    private LocalDate today() {
        return desk.now().atZone(desk.zone()).toLocalDate();
    }

    private static Read<String> text(String typed) {
        return Read.ok(typed.strip());
    }

    private Read<String> id(String typed) {
        String plain =
                java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC).strip();
        boolean taken = known == null && desk.snapshot().patient(plain).isPresent();
        return taken ? Read.no("saved.PATIENT_EXISTS") : Read.ok(plain);
    }

    private static <T> Read<T> measured(
            Read<java.math.BigDecimal> read,
            java.util.function.Function<java.math.BigDecimal, T> unit) {
        return switch (read) {
            case Read.Ok<java.math.BigDecimal>(var value) -> Read.ok(unit.apply(value));
            case Read.No<java.math.BigDecimal>(var key, var values) -> new Read.No<>(key, values);
        };
    }

    Field<String> id() {
        return id;
    }

    Field<String> name() {
        return name;
    }

    Field<String> kana() {
        return kana;
    }

    Field<LocalDate> birth() {
        return birth;
    }

    ObjectProperty<Sex> sex() {
        return sex;
    }

    Field<String> ward() {
        return ward;
    }

    Field<String> bed() {
        return bed;
    }

    Field<WeightKg> weight() {
        return weight;
    }

    Field<HeightCm> height() {
        return height;
    }

    List<Field<?>> fields() {
        return List.of(id, name, kana, birth, ward, bed, weight, height);
    }

    boolean wrong() {
        return fields().stream().anyMatch(Field::wrong);
    }

    Patient patient() {
        return new Patient(
                id.value().orElseThrow(),
                name.value().orElse(null),
                kana.value().orElse(null),
                birth.value().orElse(null),
                sex.get());
    }

    /**
     * What is to be recorded beside the registration; of a known patient what differs, who it is
     * included.
     */
    List<Entry> entries(Author author, Instant at) {
        List<Entry> entries = new ArrayList<>();
        Bedside before =
                known == null ? null : Bedside.at(known, desk.now(), java.time.Duration.ZERO);
        if (known != null && !same(known.patient())) {
            entries.add(
                    new Entry.Demographics(
                            author.meta(at),
                            name.value().orElse(null),
                            kana.value().orElse(null),
                            birth.value().orElse(null),
                            sex.get()));
        }
        String inWard = ward.value().orElseThrow();
        String inBed = bed.value().orElseThrow();
        if (before == null || !before.ward().equals(inWard) || !before.bed().equals(inBed)) {
            entries.add(new Entry.Stay(author.meta(at), inWard, inBed));
        }
        weight.value()
                .filter(kg ->
                        before == null
                                || before.weight() == null
                                || kg.kg().compareTo(before.weight().kg()) != 0)
                .ifPresent(kg -> entries.add(new Entry.Weight(author.meta(at), kg)));
        height.value()
                .filter(cm ->
                        before == null
                                || before.height() == null
                                || cm.cm().compareTo(before.height().cm()) != 0)
                .ifPresent(cm -> entries.add(new Entry.Height(author.meta(at), cm)));
        return entries;
    }

    private boolean same(Patient before) {
        Patient now = patient();
        return Stream.of(
                        pair(before.name(), now.name()),
                        pair(before.kana(), now.kana()),
                        pair(before.birthDate(), now.birthDate()),
                        pair(before.sex() == null ? Sex.UNKNOWN : before.sex(), now.sex()))
                .allMatch(same -> same);
    }

    private static boolean pair(@Nullable Object before, @Nullable Object after) {
        return java.util.Objects.equals(before, after);
    }
}
