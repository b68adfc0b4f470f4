package jp.mimamori.ui.board;

import jp.mimamori.ui.Bedside;
import jp.mimamori.ui.Sought;

/** Finds a patient by bed, name, kana or id. */
final class Search {

    private Search() {}

    static boolean finds(String typed, Bedside bedside) {
        Sought sought = Sought.of(typed);
        return sought.begins(bedside.bed())
                || sought.isIn(bedside.name())
                || sought.isIn(bedside.kana())
                || sought.begins(bedside.id());
    }
}
