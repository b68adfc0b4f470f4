package jp.mimamori.journal;

/**
 * Frames that were missing at the end and were written again from elsewhere, proven by the chain.
 *
 * @param first sequence
 * @param last sequence, included
 * @param offset bytes from the start of the file
 * @param length bytes that stood there instead
 */
public record Mended(long first, long last, long offset, long length) {}
