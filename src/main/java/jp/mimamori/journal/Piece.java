package jp.mimamori.journal;

/**
 * What is needed to write a frame again whose bytes were lost: the rest follows from the chain.
 *
 * @param sequence from 1
 * @param place in its batch, from 0
 * @param of number of frames in its batch
 * @param payload not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Piece(long sequence, int place, int of, byte[] payload) {}
