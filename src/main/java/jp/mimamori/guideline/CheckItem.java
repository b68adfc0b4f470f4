package jp.mimamori.guideline;

import jp.mimamori.course.Entry.Check.State;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One thing of a checklist that a person answers.
 *
 * @param id stable, like {@code ELIG-CNS}; what {@code check} entries name
 * @param phase id of its {@link Phase}
 * @param words the fact to answer, short
 * @param more what belongs to it: alternatives, a table, an exception; null without
 * @param cite where it stands
 * @param yes what yes means
 * @param no what no means
 * @param notApplicable what "does not apply" means; null when it cannot be answered so
 * @param marks a state of the patient that a yes marks, null without; see {@code onlyIf}
 * @param onlyIf asked only when one of these marks stands; empty: always asked
 * @param noteFor answers ({@code yes}, {@code no}, {@code notApplicable}) that need a note
 * @param options answers with words of their own, each yes or no; empty for plain yes and no
 */
public record CheckItem(
        String id,
        String phase,
        Words words,
        @Nullable Words more,
        Cite cite,
        Meaning yes,
        Meaning no,
        @Nullable Meaning notApplicable,
        @Nullable String marks,
        List<String> onlyIf,
        List<State> noteFor,
        List<Option> options) {

    public CheckItem {
        onlyIf = List.copyOf(onlyIf);
        noteFor = List.copyOf(noteFor);
        options = List.copyOf(options);
    }

    /** What an answer means. An item without an answer is always {@link #OPEN}. */
    public enum Meaning {
        FULFILLED,
        AGAINST,
        OPEN
    }

    /** One answer in words of its own. */
    public record Option(String code, Words words, boolean yes) {}

    /** A part of the way, or the hospital's own questions. */
    public record Phase(String id, Words words, boolean ofHospital) {}
}
