package jp.mimamori.ui;

import java.util.Locale;

/** The languages that the program speaks; chosen by the ward, never by the machine's locale. */
public enum Language {
    JA(Locale.JAPAN),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** BCP 47 tag: {@code ja} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of a tag; Japanese for any that the program does not speak. */
    public static Language of(String tag) {
        return tag.startsWith("en") ? EN : JA;
    }
}
