package jp.mimamori.pathway;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.guideline.CheckItem.Meaning;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An item with its newest answer.
 *
 * @param answer null when nobody has answered
 * @param standing every answer that stands, in order; to say "unknown" all of them are retracted
 */
public record Answered(CheckItem item, Entry.@Nullable Check answer, List<Entry.Check> standing) {

    public Answered {
        standing = List.copyOf(standing);
    }

    /** What the answer means; open without one, and where the item has no such answer. */
    public Meaning meaning() {
        if (answer == null) {
            return Meaning.OPEN;
        }
        Meaning meant =
                switch (answer.state()) {
                    case YES -> item.yes();
                    case NO -> item.no();
                    case NOT_APPLICABLE -> item.notApplicable();
                };
        return meant == null ? Meaning.OPEN : meant;
    }
}
