package jp.mimamori.ui.packs;

import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.packs.Difference;
import jp.mimamori.packs.Held;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What differs between two packs, in words. */
final class PackWords {

    private final Words words;
    private final Language language;
    private final Naming naming;

    PackWords(Words words, Language language, Naming naming) {
        this.words = words;
        this.language = language;
        this.naming = naming;
    }

    /** The version alone, as a list names it. */
    String version(Held held) {
        return words.text("pack.version", held.pack().version());
    }

    /** How many patients go by it. */
    String count(long patients) {
        return words.counted("pack.count", patients);
    }

    /** The edition: its version and its id. */
    String edition(Held held) {
        return words.text("pack.edition", held.pack().version(), held.id());
    }

    /** The part to which an item belongs: 表の行, 回数の上限, … */
    String part(Difference.Item item) {
        return words.textOr("part." + item.part(), item.part());
    }

    /** What the item is called, by the pack that has it. */
    String title(Difference.Item item, Held before, Held after) {
        Held named = item.what() == Difference.What.REMOVED ? before : after;
        Naming by = naming.by(named.pack());
        String id = item.id();
        return switch (item.part()) {
            case "rows", "own" -> by.cite(id) + "  " + id;
            case "limits", "drugs" -> by.drug(id);
            case "terms" -> by.term(id);
            case "axes" -> by.axis(axis(id));
            case "definitions" -> definition(by, id);
            case "items" -> item(named.pathway(), id).orElse(id);
            case "observations" -> observation(named.pathway(), id).orElse(id);
            default -> id.equals(item.part()) ? "" : id;
        };
    }

    private static Axis axis(String code) {
        return Axis.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private String definition(Naming by, String id) {
        String[] parts = id.split(" ", 2);
        return by.axis(axis(parts[0])) + " " + by.grade(Integer.parseInt(parts[1]));
    }

    private Optional<String> item(Pathway pathway, String id) {
        return pathway.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .map(item -> words.text(item.words()));
    }

    private Optional<String> observation(Pathway pathway, String id) {
        return pathway.observation(id).map(o -> words.text(o.words()));
    }

    /** What a whole row says, for one that was added or removed; empty for other parts. */
    String said(Difference.Item item, Held before, Held after) {
        Pack pack = (item.what() == Difference.What.REMOVED ? before : after).pack();
        return pack.words(item.id()).map(words::text).orElse("");
    }

    /**
     * The fields that are to be shown: words of the other language only when these alone differ.
     */
    List<Difference.Field> fields(Difference.Item item) {
        String other = language == Language.JA ? ".en" : ".ja";
        List<Difference.Field> mine =
                item.fields().stream().filter(f -> !f.path().endsWith(other)).toList();
        return mine.isEmpty() ? item.fields() : mine;
    }

    /** 用量（mg/kg）; the pack's own word where there is none. */
    String field(Difference.Item item, Difference.Field field) {
        String path = field.path().isEmpty() ? item.part() : field.path();
        String plain = path.replaceAll("\\[\\d+\\]", "");
        String last = plain.substring(plain.lastIndexOf('.') + 1);
        return Stream.of(item.part() + "." + plain, plain, last)
                .map(key -> words.textOr("field." + key, ""))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse(path);
    }

    /**
     * A value; a number with as many decimals as the one beside it: 38.0 beside 38.5.
     *
     * @param beside the same field in the other pack
     */
    String value(@Nullable String value, @Nullable String beside) {
        if (value == null || value.isEmpty()) {
            return words.text("value.none");
        }
        if (beside == null || !isNumber(value) || !isNumber(beside)) {
            return value;
        }
        int decimals = Math.max(new BigDecimal(value).scale(), new BigDecimal(beside).scale());
        return Numbers.fixed(new BigDecimal(value), Math.max(0, decimals));
    }

    private static boolean isNumber(String value) {
        return value.matches("-?\\d{1,9}(\\.\\d{1,6})?");
    }
}
