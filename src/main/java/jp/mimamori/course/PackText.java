package jp.mimamori.course;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A guideline pack as it came, so that it is kept, copied and restored with the record that goes by
 * it.
 *
 * @param tables the management tables, JSON
 * @param pathway checklists and plan of observations, JSON
 * @param cases its own cases with their answers, a JSON object a line
 * @param pages the guideline's pages, JSON; null when it brings none
 */
public record PackText(String tables, String pathway, String cases, @Nullable String pages) {

    /** How long it is; the text itself says nothing to a reader. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(tables, pathway, cases));
        if (pages != null) {
            parts.add(pages);
        }
        return "PackText[" + parts.stream().mapToInt(String::length).sum() + "]";
    }
}
