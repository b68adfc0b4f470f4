package jp.mimamori.ward;

import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;

/**
 * What a ward goes by.
 *
 * @param judges whether the pack passed its own test; otherwise nobody is judged
 */
record Rules(Pack pack, Pathway pathway, boolean judges) {}
