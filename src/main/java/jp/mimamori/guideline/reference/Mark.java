package jp.mimamori.guideline.reference;

/**
 * What was looked for, in a text.
 *
 * @param from index of its first letter
 * @param to index behind its last
 */
public record Mark(int from, int to) {}
