package jp.mimamori.journal;

/**
 * One payload as it stands in the journal.
 *
 * @param sequence from 1
 * @param place in its batch, from 0
 * @param of number of frames in its batch
 * @param hash of the whole frame
 * @param payload not copied: do not write into it
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of them: compared by nobody.
public record Frame(long sequence, int place, int of, FrameHash hash, byte[] payload) {

    /** SHA-256 of the payload alone: of the same entry in another journal it is the same. */
    public FrameHash payloadHash() {
        return new FrameHash(Format.sha256().digest(payload));
    }
}
