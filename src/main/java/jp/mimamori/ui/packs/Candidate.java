package jp.mimamori.ui.packs;

import jp.mimamori.course.Entry;
import jp.mimamori.packs.Held;

/**
 * A pack that was read from a file and is not installed.
 *
 * @param file its name
 * @param held as it would be held
 * @param passed of its own cases, all of them
 * @param entry that would install it, without its reason
 */
record Candidate(String file, Held held, int passed, Entry.GuidelinePack entry) {}
