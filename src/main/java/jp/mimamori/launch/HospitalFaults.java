package jp.mimamori.launch;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Words;
import jp.mimamori.packs.Held;
import jp.mimamori.packs.Packs;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Settings;
import jp.mimamori.pathway.Staff;
import jp.mimamori.record.Fault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a hospital's record that is given as settings. */
final class HospitalFaults {

    private HospitalFaults() {}

    /**
     * @param packs as the hospital holds them by the record
     */
    static List<Fault> of(Packs packs, Course hospital) {
        if (!Hospital.is(hospital.patient().id())) {
            return List.of(
                    new Fault(
                            "$.patient.id",
                            new Words("病院の記録ではありません", "is not the hospital's record"),
                            new Words(Hospital.ID, Hospital.ID)));
        }
        Held own = packs.own();
        List<Settings.Known> known = Settings.known(own.pack(), own.pathway());
        List<Fault> faults = new ArrayList<>(unfit(packs, hospital));
        for (Entry.Setting setting :
                Settings.of(own.pack(), own.pathway(), hospital, Instant.MAX).wrong()) {
            String path = "$.entries[" + hospital.entries().indexOf(setting) + "]";
            if (Staff.names(setting.name())) {
                faults.add(staff(path, setting));
                continue;
            }
            Optional<Settings.Kind> kind =
                    known.stream()
                            .filter(k -> k.name().equals(setting.name()))
                            .map(Settings.Known::kind)
                            .findFirst();
            faults.add(
                    kind.isEmpty() ? name(path, setting, known) : value(path, setting, kind.get()));
        }
        return faults;
    }

    private static List<Fault> unfit(Packs packs, Course hospital) {
        List<Fault> faults = new ArrayList<>();
        for (Entry entry : hospital.entries()) {
            Words why = entry instanceof Entry.GuidelinePack pack ? packs.unfit(pack) : null;
            if (why != null) {
                faults.add(
                        new Fault(
                                "$.entries[" + hospital.entries().indexOf(entry) + "]",
                                new Words(
                                        "ガイドラインの版として使えません: " + why.ja(),
                                        "cannot be used as a pack: " + why.en()),
                                new Words("自己試験に合格する版", "a pack that passes its own cases")));
            }
        }
        return faults;
    }

    private static Fault staff(String path, Entry.Setting setting) {
        String form = "staff.ID; \"physician|nurse|pharmacist;NAME;KANA\", null";
        return new Fault(
                path + ".value",
                new Words(
                        "\"" + setting.name() + "\" は職員の設定として読めません",
                        "\"" + setting.name() + "\" cannot be read as a staff member"),
                new Words(form, form));
    }

    private static String allowed(Settings.Kind kind) {
        if (!kind.options().isEmpty()) {
            return String.join(", ", kind.options().stream().map(o -> "\"" + o + "\"").toList());
        }
        return kind.isText()
                ? "1–" + kind.most() + " characters"
                : "\"" + kind.least() + "\"–\"" + kind.most() + "\"";
    }

    private static Fault name(String path, Entry.Setting setting, List<Settings.Known> known) {
        String names = String.join(", ", known.stream().map(Settings.Known::name).toList());
        return new Fault(
                path + ".name",
                new Words(
                        "\"" + setting.name() + "\" という設定はありません",
                        "\"" + setting.name() + "\" is no setting"),
                new Words(names, names));
    }

    private static Fault value(String path, Entry.Setting setting, Settings.Kind kind) {
        String range = allowed(kind) + ", null";
        return new Fault(
                path + ".value",
                new Words(
                        "\"" + setting.value() + "\" は使えません",
                        "\"" + setting.value() + "\" is not valid"),
                new Words(range, range));
    }
}
