package jp.mimamori.ui.entries;

import javafx.scene.layout.VBox;

import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Headline;
import jp.mimamori.ui.Outlook;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Rules;

import java.time.Instant;
import java.util.List;

/** What recording a correction or retraction would change in what is asked. */
final class ForeseenBox extends VBox {

    private final Ui ui;
    private final Words words;
    private final Headline headline;

    ForeseenBox(Ui ui, Words words) {
        super(6);
        this.ui = ui;
        this.words = words;
        headline = new Headline(ui);
    }

    /** Nothing for a patient who cannot be judged. */
    void show(EntriesModel of, Entry entry) {
        getChildren().clear();
        Course course = of.course();
        if (course == null || !of.judged()) {
            return;
        }
        Instant now = ui.desk().now();
        Pack pack = ui.desk().pack();
        Pack then = then(course.with(List.of(entry)), now, pack);
        Outlook seen = Outlook.of(pack, then, course, List.of(entry), now);
        seen.raised().forEach(prompt -> line(Urgency.of(then, prompt), prompt, "entries.raised"));
        seen.altered().forEach(prompt -> line(Urgency.of(then, prompt), prompt, "entries.altered"));
        seen.gone().forEach(prompt -> line(Urgency.NEUTRAL, prompt, "entries.gone"));
        if (getChildren().isEmpty()) {
            getChildren().add(Parts.wrapped(words.text("entries.same"), "t-13", "muted"));
        }
    }

    /** By which pack the patient would go: the entry may say so, or take back what said so. */
    private Pack then(Course course, Instant now, Pack pack) {
        return ui.desk().snapshot().hospital().of(course, now).map(Rules::pack).orElse(pack);
    }

    private void line(Urgency urgency, Prompt prompt, String key) {
        getChildren().add(new Banner(urgency, false, headline.what(prompt), words.text(key)));
    }
}
