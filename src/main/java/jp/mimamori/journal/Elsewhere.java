package jp.mimamori.journal;

import java.util.List;

/** What is known of a journal outside its own files. Asked only once the journal is locked. */
public interface Elsewhere {

    /** The newest frames that were seen acknowledged, of this journal or another. */
    List<Head> heads();

    /**
     * Frames that may be missing at the journal's end. They are written back only when their chain
     * leads exactly to the hash of the newest frame, so a wrong answer does no harm. Iterated
     * twice.
     *
     * @param first sequence
     * @param last sequence, included
     */
    Iterable<Piece> pieces(long first, long last);

    /** Nothing is known. */
    static Elsewhere nothing() {
        return heads(List.of());
    }

    /** Only heads are known. */
    static Elsewhere heads(List<Head> heads) {
        return new Elsewhere() {
            @Override
            public List<Head> heads() {
                return heads;
            }

            @Override
            public Iterable<Piece> pieces(long first, long last) {
                return List.of();
            }
        };
    }
}
