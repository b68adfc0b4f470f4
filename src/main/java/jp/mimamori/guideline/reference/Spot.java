package jp.mimamori.guideline.reference;

/**
 * A place of the guideline that can be opened.
 *
 * @param page its id
 * @param at a unit of the page ({@link Block#unit}), a block, a row of the pack, a reading; empty
 *     for the page's beginning
 */
public record Spot(String page, String at) {

    /** The id by which it is found again: of the unit, or of the page at its beginning. */
    public String id() {
        return at.isEmpty() ? page : at;
    }

    static Spot top(Page page) {
        return new Spot(page.id(), "");
    }
}
