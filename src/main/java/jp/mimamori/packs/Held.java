package jp.mimamori.packs;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.reference.Reference;
import jp.mimamori.guideline.reference.ReferenceReader;

import org.jspecify.annotations.Nullable;

/**
 * A pack that somebody may go by.
 *
 * @param pack its tables, as they came
 * @param pathway its checklists and observations, as they came
 * @param pages the guideline's pages; null when it brought none
 * @param judges whether it passed its own cases; otherwise nobody who goes by it is judged
 * @param entry that installed it, null for the program's own
 * @param offered whether a patient may be moved to it: it was not taken back
 */
public record Held(
        Pack pack,
        Pathway pathway,
        @Nullable Reference pages,
        boolean judges,
        Entry.@Nullable GuidelinePack entry,
        boolean offered) {

    /** The pack that comes with the program. */
    public static Held own(Pack pack, Pathway pathway, boolean judges) {
        return new Held(pack, pathway, null, judges, null, true);
    }

    public String id() {
        return pack.id();
    }

    /** Its pages, or those that come with the program when it brought none. */
    public Reference reference() {
        return pages == null ? ReferenceReader.builtIn() : pages;
    }

    Held offered(boolean now) {
        return new Held(pack, pathway, pages, judges, entry, now);
    }
}
