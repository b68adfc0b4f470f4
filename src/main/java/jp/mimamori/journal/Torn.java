package jp.mimamori.journal;

/**
 * An end that was being written when the machine stopped. Nobody was told that it was saved.
 *
 * @param first the sequence it would have had
 * @param offset bytes from the start of the file
 * @param length bytes that were cut off, or would be
 */
public record Torn(long first, long offset, long length) {}
