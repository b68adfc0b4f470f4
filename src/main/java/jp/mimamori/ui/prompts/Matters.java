package jp.mimamori.ui.prompts;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import jp.mimamori.advice.Explanation;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked and due of the patients that are shown, and of whom nothing can be said. */
final class Matters {

    private final ObservableList<Matter.Asked> asked = FXCollections.observableArrayList();
    private final ObservableList<Matter.Due> due = FXCollections.observableArrayList();
    private final ObservableList<PatientNow> notJudged = FXCollections.observableArrayList();

    /** Prompts, the strongest first. */
    ObservableList<Matter.Asked> asked() {
        return asked;
    }

    /** Doses, by the time they are due. */
    ObservableList<Matter.Due> due() {
        return due;
    }

    /** Patients of whom nothing can be said. */
    ObservableList<PatientNow> notJudged() {
        return notJudged;
    }

    void take(List<PatientNow> patients) {
        asked.setAll(Matter.asked(patients));
        due.setAll(Matter.due(patients));
        notJudged.setAll(patients.stream().filter(p -> p.cannotJudge() != null).toList());
    }

    /** Of how many patients something is asked. */
    int patientsAsked() {
        return (int) asked.stream().map(each -> each.patient().patient().id()).distinct().count();
    }

    Set<String> keys() {
        return asked.stream().map(Matter::key).collect(Collectors.toSet());
    }

    /** The same matter as it now stands. */
    Optional<Matter> same(Matter before) {
        return Stream.<Matter>concat(asked.stream(), due.stream())
                .filter(matter -> matter.key().equals(before.key()))
                .findFirst();
    }

    /** The explanation of the same prompt as it now stands. */
    Explanation now(Matter.Asked before) {
        return same(before).orElse(before) instanceof Matter.Asked now
                ? now.explanation()
                : before.explanation();
    }

    /** The prompt at a place of the list, or the first dose; null when there is neither. */
    @Nullable Matter at(int place) {
        if (!asked.isEmpty()) {
            return asked.get(Math.clamp(place, 0, asked.size() - 1));
        }
        return due.isEmpty() ? null : due.getFirst();
    }
}
