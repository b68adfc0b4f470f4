package jp.mimamori.ui.shell;

import javafx.beans.value.ObservableBooleanValue;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.ui.Bedside;
import jp.mimamori.ui.Headline;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** An alarm in words: whom it is about, what it asks, and the phrases that go with it. */
final class AlarmWords {

    private final ShellModel model;
    private final Words words;
    private final Times times;
    private final Function<Supplier<String>, Headline> headlines;
    private final ObservableBooleanValue namesHidden;
    private final Map<String, Headline> byPatient = new HashMap<>();

    /**
     * @param headlines what is asked in a few words, of the patient whose id it is given
     */
    AlarmWords(
            ShellModel model,
            Words words,
            Times times,
            Function<Supplier<String>, Headline> headlines,
            ObservableBooleanValue namesHidden) {
        this.model = model;
        this.words = words;
        this.times = times;
        this.headlines = headlines;
        this.namesHidden = namesHidden;
    }

    /** A phrase that is read as one, and whether it must not be overlooked. */
    record Phrase(String text, boolean strong) {}

    private Optional<PatientNow> patient(Alarm alarm) {
        return model.snapshot().get().patient(alarm.patient());
    }

    private @Nullable Advice advice(Alarm alarm) {
        return patient(alarm).map(PatientNow::advice).orElse(null);
    }

    /** In the words of the tables by which its patient goes. */
    private Headline headline(Alarm alarm) {
        return byPatient.computeIfAbsent(alarm.patient(), id -> headlines.apply(() -> id));
    }

    /** Bed and name; the bed alone while names are hidden. */
    String who(Alarm alarm) {
        PatientNow patient = patient(alarm).orElse(null);
        if (patient == null) {
            return alarm.patient();
        }
        Bedside bedside = Bedside.at(patient, model.now().get(), ShellModel.clock(patient));
        String name = namesHidden.get() ? "" : bedside.name();
        return (bedside.bed() + " " + name).strip();
    }

    /** What is asked; of a drug whose ordered dose is late, that it is late. */
    String what(Alarm alarm) {
        String text =
                switch (alarm.what()) {
                    case Alarm.What.Asked(var prompt) ->
                            late(alarm, prompt)
                                    .map(headline(alarm)::late)
                                    .orElseGet(() -> headline(alarm).what(prompt));
                    case Alarm.What.Late(var dose) -> headline(alarm).late(dose);
                    case Alarm.What.Unjudged _ -> words.text("cannotJudge");
                };
        return alarm.stands() ? text : words.text("alarm.ended", text);
    }

    /** What goes with it, what must not be given first. */
    List<Phrase> more(Alarm alarm) {
        return switch (alarm.what()) {
            case Alarm.What.Asked(var prompt) -> asked(alarm, prompt);
            case Alarm.What.Late _ -> limits(alarm).stream().toList();
            case Alarm.What.Unjudged(var why) ->
                    List.of(new Phrase(words.text("cannotJudge." + why.name()), false));
        };
    }

    private List<Phrase> asked(Alarm alarm, Prompt prompt) {
        List<Phrase> said = new ArrayList<>();
        Advice advice = advice(alarm);
        if (advice != null) {
            limits(alarm).ifPresent(said::add);
            Headline headline = headline(alarm);
            if (late(alarm, prompt).isPresent()) {
                said.add(new Phrase(headline.what(prompt), false));
            } else {
                ordered(prompt, advice)
                        .map(dose -> new Phrase(headline.ordered(dose), false))
                        .ifPresent(said::add);
            }
            said.add(new Phrase(headline.where(prompt, advice), false));
        }
        String since = times.brief(alarm.since(), model.now().get());
        said.add(new Phrase(words.text("alarm.since", since), false));
        return List.copyOf(said);
    }

    /** The next dose of the order under which the drug is already being given. */
    private static Optional<DueDose> ordered(Prompt prompt, Advice advice) {
        return advice.nextDose(prompt.drug()).filter(_ -> prompt.action().asksDose());
    }

    private Optional<DueDose> late(Alarm alarm, Prompt prompt) {
        Advice advice = alarm.stands() ? advice(alarm) : null;
        return advice == null
                ? Optional.empty()
                : ordered(prompt, advice).filter(dose -> dose.state() == DueDose.State.OVERDUE);
    }

    /** What must not be given to the same patient, beside what can be decided. */
    private Optional<Phrase> limits(Alarm first) {
        return model.alarms().shown().get().stream()
                .filter(alarm -> alarm.forbids() && alarm.patient().equals(first.patient()))
                .filter(alarm -> !alarm.equals(first) && alarm.stands())
                .findFirst()
                .map(alarm -> new Phrase(what(alarm), true));
    }
}
