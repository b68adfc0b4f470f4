package jp.mimamori.ui.pathway;

import jp.mimamori.ui.Urgency;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What is worked out about one thing, in lines.
 *
 * @param cite where the rule stands, null for a fact of the record
 */
record Sheet(String title, List<Line> lines, @Nullable String cite) {

    Sheet {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param urgency null for a plain fact
     */
    record Line(@Nullable Urgency urgency, String text) {}

    /** Lines as they are said one after the other. */
    static final class Lines {
        private final List<Line> lines = new ArrayList<>();

        Lines plain(String text) {
            lines.add(new Line(null, text));
            return this;
        }

        Lines say(Urgency urgency, String text) {
            lines.add(new Line(urgency, text));
            return this;
        }

        Sheet under(String title, @Nullable String cite) {
            return new Sheet(title, lines, cite);
        }
    }
}
