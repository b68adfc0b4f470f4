package jp.mimamori.ui.settings;

import jp.mimamori.guideline.Drug;
import jp.mimamori.guideline.Observation;
import jp.mimamori.pathway.Settings;
import jp.mimamori.pathway.Settings.Known;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

/** A setting's name and its values in words. */
final class SettingWords {

    private final Desk desk;
    private final Words words;

    SettingWords(Ui ui) {
        desk = ui.desk();
        words = ui.words(SettingWords.class);
    }

    String name(Known setting) {
        for (Observation observation : desk.way().observations()) {
            for (Observation.Every line : observation.lines()) {
                if (Settings.name(observation, line).equals(setting.name())) {
                    return words.text(
                            "setting.observe", words.text(observation.words()), stretch(line));
                }
            }
        }
        for (Drug drug : desk.guideline().drugs()) {
            if (Settings.order(drug.code()).equals(setting.name())) {
                return words.text("setting.order", words.text(drug.name()));
            }
        }
        return words.text("setting." + setting.name());
    }

    /** The part of the list in which it stands: the first word of its name says which. */
    String part(Known setting) {
        String name = setting.name();
        return words.text("part." + name.substring(0, name.indexOf('.')));
    }

    private String stretch(Observation.Every line) {
        if (line.whileGrade() != null) {
            return words.text("setting.whileGrade", line.whileGrade());
        }
        if (line.hoursAfterInfusion() != null) {
            return words.text("setting.afterInfusion", line.hoursAfterInfusion());
        }
        Integer from = line.fromDay();
        Integer to = line.toDay();
        return from == null || to == null ? line.id() : words.text("setting.days", from, to);
    }

    String value(Known setting, @Nullable String value) {
        if (value == null) {
            return words.text("setting.unset");
        }
        return switch (setting.kind()) {
            case HOURS -> words.text("setting.hours", value);
            case PERCENT -> words.text("setting.percent", value);
            case MMHG -> words.text("setting.mmhg", value);
            case MINUTES -> words.text("setting.minutes", value);
            case SWITCH -> words.text("setting." + value);
            case SOUND -> words.text("setting.tone." + value);
            case WORD, NAMES -> value;
        };
    }

    /** What may be typed. */
    String range(Known setting) {
        Settings.Kind kind = setting.kind();
        if (!kind.options().isEmpty()) {
            return "";
        }
        return kind.isText()
                ? words.text("setting.text." + kind, kind.most())
                : words.text("setting.range", kind.least(), kind.most());
    }
}
