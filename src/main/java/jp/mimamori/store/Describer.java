package jp.mimamori.store;

/** Reads of a payload what the store has to know. */
@FunctionalInterface
public interface Describer {

    /**
     * Must answer the same for the same bytes, and may be asked on any thread.
     *
     * @throws RuntimeException when the payload cannot be read
     */
    Described describe(byte[] payload);
}
