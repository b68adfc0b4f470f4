package jp.mimamori.journal;

/** Frames that are written again from what is known elsewhere. */
final class Rescue {

    private Rescue() {}

    /** Whether the pieces, written after {@code from}, end in exactly {@code to}. */
    static boolean proves(Iterable<Piece> pieces, Head from, Head to) {
        var head = from;
        for (var piece : pieces) {
            if (piece.sequence() != head.sequence() + 1 || !fits(piece)) {
                return false;
            }
            head = Format.headAfter(head, frame(head, piece));
        }
        return head.equals(to) && !head.equals(from);
    }

    static byte[] frame(Head previous, Piece piece) {
        return Format.frame(previous, piece.place(), piece.of(), piece.payload());
    }

    private static boolean fits(Piece piece) {
        int length = piece.payload().length;
        return length >= 1 && length <= Format.MAX_PAYLOAD;
    }
}
