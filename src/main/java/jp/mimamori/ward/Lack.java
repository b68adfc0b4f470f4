package jp.mimamori.ward;

import jp.mimamori.pathway.Hospital;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/**
 * What a verified copy of the ward's own data holds and the data here does not: it was put back to
 * an older state.
 *
 * @param copy the file
 * @param madeAt when it was made
 * @param entries number of those that are lacking here
 * @param patients ids of those of whom they are, and {@link Hospital#ID}
 * @param everyone whether some cannot be told of whom
 */
public record Lack(Path copy, Instant madeAt, int entries, Set<String> patients, boolean everyone) {

    public Lack {
        patients = Set.copyOf(patients);
    }

    /** Number of patients, as far as it can be told; some may not be on the board at all. */
    public int people() {
        return patients.size() - (patients.contains(Hospital.ID) ? 1 : 0);
    }
}
