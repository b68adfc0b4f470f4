package jp.mimamori.ui;

import jp.mimamori.course.Entry;
import jp.mimamori.ward.PatientNow;

/** A patient in a few letters: 508 見守 花子. */
public final class BedWords {

    private BedWords() {}

    public static String of(PatientNow patient) {
        String name = patient.patient().name();
        String who = name == null ? patient.patient().id() : name;
        Entry.Stay stay = patient.stay();
        return stay == null ? who : stay.bed() + " " + who;
    }

    /** The bed alone where names are hidden, on a screen that many can see. */
    public static String of(PatientNow patient, Theme theme) {
        Entry.Stay stay = patient.stay();
        if (!theme.namesHiddenProperty().get()) {
            return of(patient);
        }
        return stay == null ? "–" : stay.bed();
    }
}
