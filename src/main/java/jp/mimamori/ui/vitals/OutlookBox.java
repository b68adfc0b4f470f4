package jp.mimamori.ui.vitals;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.LeastGrade;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Taken;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Finding;
import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Outlook;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.PromptWords;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Saved;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What saving will mean, said before saving: one line, and the way to the grade; and what stands in
 * its way.
 */
final class OutlookBox extends VBox {

    /** Findings named in one line. */
    private static final int MOST = 3;

    private final Ui ui;
    private final VitalsModel model;
    private final Words words;
    private final Times times;
    private final FindingWords findings;
    private final PromptWords prompts;
    private final Runnable toGrade;

    OutlookBox(Ui ui, VitalsModel model, Runnable toGrade) {
        super(6);
        this.ui = ui;
        this.model = model;
        this.toGrade = toGrade;
        words = ui.words(OutlookBox.class);
        times = ui.times();
        findings = new FindingWords(ui.language());
        prompts = new PromptWords(ui.desk()::pack, times, ui.language());
        setId("outlook");
        getStyleClass().add("outlook");
    }

    /**
     * @param blocked what stands in the way of saving, null when nothing does
     */
    void show(@Nullable PatientNow patient, @Nullable String blocked) {
        List<Node> lines = new ArrayList<>();
        failure(lines);
        if (blocked != null) {
            lines.add(new Banner(Urgency.MEDIUM, false, blocked, ""));
        }
        if (patient != null) {
            meaning(lines, patient, model.forecasts().get());
        }
        Redraw.of(this, lines);
    }

    private void failure(List<Node> lines) {
        if (model.sent().get() instanceof Sending.State.Failed(Saved why)) {
            lines.add(
                    switch (why) {
                        case Saved.NotDurable _ ->
                                new Banner(Urgency.HIGH, true, words.text("saved.notDurable"), "");
                        case Saved.Refused refused ->
                                new Banner(
                                        Urgency.HIGH,
                                        false,
                                        words.text("saved." + refused.reason().name()),
                                        words.text("vitals.kept"));
                        case Saved.Done _ -> new Banner(Urgency.NEUTRAL, false, "", "");
                    });
        }
    }

    private void meaning(List<Node> lines, PatientNow patient, Forecast forecast) {
        if (patient.cannotJudge() != null) {
            lines.add(
                    new Banner(
                            Urgency.HIGH,
                            true,
                            words.text("cannotJudge"),
                            words.text("cannotJudge." + patient.cannotJudge().name())));
            return;
        }
        if (forecast.cannotJudge()) {
            lines.add(
                    new Banner(
                            Urgency.HIGH,
                            true,
                            words.text("cannotJudge"),
                            words.text("cannotJudge.EVALUATION_FAILED")));
            return;
        }
        Outlook outlook = forecast.outlook();
        if (forecast.empty() || outlook == null) {
            lines.add(standing(patient));
            return;
        }
        Prompt asks = forecast.asksGrade(ui.desk().pack());
        if (asks != null) {
            lines.add(grade(patient, forecast, outlook, asks));
        } else {
            lines.add(fits(patient, forecast));
        }
        others(lines, patient, outlook, asks);
        unfinished(lines, forecast);
        earlier(lines, patient, forecast);
    }

    private Banner standing(PatientNow patient) {
        return new Banner(Urgency.NEUTRAL, false, recorded(patient), words.text("outlook.hint"));
    }

    private Node grade(PatientNow patient, Forecast forecast, Outlook outlook, Prompt asks) {
        KeyHint way =
                new KeyHint(
                        words.text("outlook.toGrade"),
                        new KeyCodeCombination(KeyCode.F4),
                        "F4",
                        toGrade);
        way.setId("to-grade");
        way.setMaxWidth(Double.MAX_VALUE);
        LeastGrade least = outlook.after().leastGrade();
        List<Entry> known = new ArrayList<>(forecast.typed().reversed());
        known.addAll(patient.course().standing().reversed());
        List<Entry> means =
                known.stream().filter(e -> least.reasons().contains(e.id())).limit(MOST).toList();
        boolean already = outlook.before().prompts().contains(asks);
        Banner asked =
                new Banner(
                        Urgency.MEDIUM,
                        false,
                        words.text(already ? "outlook.standing" : "outlook.grade"),
                        Glued.of(
                                words.text(
                                                "outlook.least",
                                                said(means, least.grade()),
                                                least.grade())
                                        + "\n"
                                        + recorded(patient)));
        return new VBox(4, asked, way);
    }

    private Banner fits(PatientNow patient, Forecast forecast) {
        String title =
                forecast.least() == 0
                        ? words.text("outlook.none")
                        : words.text("outlook.within", meant(forecast), forecast.least());
        return new Banner(Urgency.NEUTRAL, false, title, recorded(patient));
    }

    /** 体温 38.9 ℃・酸素 …: what means the least grade. */
    private String meant(Forecast forecast) {
        if (forecast.least() == 0) {
            return "";
        }
        return said(forecast.means(), forecast.least());
    }

    private String said(List<Entry> means, int least) {
        return String.join(
                words.text("outlook.and"),
                means.stream()
                        .flatMap(e -> Finding.of(ui.desk().pack().findings(), e).stream())
                        .filter(f -> f.least() == least)
                        .map(findings::text)
                        .distinct()
                        .toList());
    }

    private String recorded(PatientNow patient) {
        Taken known = Taken.of(patient.course());
        Entry.CrsGrade last = known.latest(Entry.CrsGrade.class);
        Entry.NeuroGrade neuro = known.latest(Entry.NeuroGrade.class);
        Instant now = ui.desk().now();
        String crs =
                last == null
                        ? words.text("outlook.ungraded")
                        : words.text("outlook.recorded", last.grade(), times.ago(last.at(), now));
        return neuro == null || patient.advice() == null
                ? crs
                : crs
                        + words.text(
                                "outlook.recorded.neuro",
                                patient.advice().neuro().grade(),
                                times.ago(neuro.at(), now));
    }

    private void others(
            List<Node> lines, PatientNow patient, Outlook outlook, @Nullable Prompt asks) {
        Instant now = ui.desk().now();
        for (Prompt prompt : outlook.raised()) {
            if (!prompt.equals(asks)) {
                lines.add(
                        new Banner(
                                Urgency.of(ui.desk().pack(), prompt),
                                false,
                                words.text(
                                        "outlook.raises",
                                        prompts.what(prompt, patient.course(), now)),
                                prompts.where(prompt)));
            }
        }
        String gone =
                String.join(
                        words.text("list.comma"),
                        outlook.gone().stream()
                                .filter(p -> asks == null || !p.row().equals(asks.row()))
                                .map(p -> prompts.what(p, patient.course(), now))
                                .toList());
        if (!gone.isEmpty()) {
            lines.add(new Banner(Urgency.NEUTRAL, false, words.text("outlook.gone", gone), ""));
        }
    }

    /** The signs without which the observation that is due stays due. */
    private void unfinished(List<Node> lines, Forecast forecast) {
        if (!forecast.missing().isEmpty()) {
            List<String> names =
                    forecast.missing().stream().map(sign -> words.text("sign." + sign)).toList();
            lines.add(
                    Parts.wrapped(
                            words.text(
                                    "outlook.unfinished",
                                    String.join(words.text("list.comma"), names)),
                            "t-13",
                            "muted"));
        }
    }

    private void earlier(List<Node> lines, PatientNow patient, Forecast forecast) {
        Advice then = forecast.then();
        if (then == null) {
            return;
        }
        List<String> stood =
                then.prompts().stream()
                        .map(p ->
                                prompts.what(p, patient.course().with(forecast.typed()), then.at()))
                        .toList();
        String grades =
                words.text(
                        "outlook.then.grades",
                        then.axis(Axis.CRS).grade(),
                        then.axis(Axis.NEURO).grade());
        lines.add(
                new Banner(
                        Urgency.LOW,
                        false,
                        words.text("outlook.then", times.moment(then.at()), grades),
                        stood.isEmpty()
                                ? words.text("outlook.then.none")
                                : String.join("\n", stood)));
    }
}
