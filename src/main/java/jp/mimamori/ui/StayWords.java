package jp.mimamori.ui;

import jp.mimamori.pathway.Settings;
import jp.mimamori.ward.Desk;

/** What a ward and a bed are called here: by the hospital's own word, or the program's. */
public final class StayWords {

    private final Desk desk;
    private final Words words;

    public StayWords(Ui ui) {
        desk = ui.desk();
        words = Words.of(StayWords.class, ui.language());
    }

    public String ward() {
        return word(Settings.WORD_WARD);
    }

    public String bed() {
        return word(Settings.WORD_BED);
    }

    private String word(String setting) {
        return desk.snapshot()
                .hospital()
                .settings()
                .value(setting)
                .orElseGet(() -> words.text(setting));
    }
}
