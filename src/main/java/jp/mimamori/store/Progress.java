package jp.mimamori.store;

/** Told while the store is made from the journal, on the thread that makes it. */
@FunctionalInterface
public interface Progress {

    /**
     * Some entries more are in the new store.
     *
     * @param done entries
     * @param total entries
     */
    void madeAnew(long done, long total);

    /** Tells nobody. */
    static Progress quiet() {
        return (done, total) -> {};
    }
}
