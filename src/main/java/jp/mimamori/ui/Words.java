package jp.mimamori.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of a room in one language: its own bundle first, then the one that all screens share.
 *
 * <p>Bundles are UTF-8 files {@code words_ja.properties} and {@code words_en.properties} beside the
 * room's classes. Places for values are <code>{0}</code>, <code>{1}</code>, …; nothing else in a
 * text is special. A missing key shows itself as ⟦key⟧.
 */
public final class Words {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final List<ResourceBundle> bundles = new ArrayList<>();

    private Words(Class<?> room, Language language) {
        this.language = language;
        if (!room.getPackage().equals(Words.class.getPackage())) {
            bundle(room).ifPresent(bundles::add);
        }
        bundle(Words.class).ifPresent(bundles::add);
    }

    /** The words of the package of a class. */
    public static Words of(Class<?> room, Language language) {
        return new Words(room, language);
    }

    private Optional<ResourceBundle> bundle(Class<?> room) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(
                            room.getPackageName() + ".words",
                            Locale.of(language.tag()),
                            room.getClassLoader(),
                            EXACT));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    public Language language() {
        return language;
    }

    /** The text of a key, with values in its places. */
    public String text(String key, Object... values) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return filled(bundle.getString(key), values);
            }
        }
        return "⟦" + key + "⟧";
    }

    /** The text of a key for so many of something; for one of it that of the key with .one. */
    public String counted(String key, long count) {
        return text(count == 1 ? key + ".one" : key, count);
    }

    /**
     * Whether there is such a key: for codes of the record that may be any word ({@code drug.*},
     * {@code lab.*}).
     */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** The text of a key, or the given text where there is no such key. */
    public String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** A text of the guideline pack. */
    public String text(jp.mimamori.guideline.Words words) {
        return words.in(language.tag());
    }

    /** As it stands at the head of a line: with a capital, where the language has them. */
    public static String begun(String said) {
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private static String filled(String text, Object[] values) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return filled;
    }
}
