package jp.mimamori.journal;

import static jp.mimamori.journal.Journals.payloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two copies of one journal, of which each went on by itself after entry 2,998. */
class ChainTest {

    @TempDir Path temp;

    @Test
    void whatBothHoldIsToldFromWhatOneHolds() throws Exception {
        var one = temp.resolve("one");
        var other = temp.resolve("other");
        try (var journal = Journals.open(one)) {
            for (int n = 1; n <= 2_998; n += 2) {
                journal.append(payloads("entry " + n, "entry " + (n + 1)));
            }
        }
        Journals.copy(one, other);
        var chain = new Chain();
        assertTrue(chain.holds(Format.start(Journals.verify(one).head().journal())));
        try (var journal = Journals.open(one)) {
            journal.append(payloads("here"));
            journal.append(payloads("the same"));
            Journal.look(one, Disk.real(), List.of(), chain);
            assertTrue(chain.holds(journal.head()));
        }
        try (var journal = Journals.open(other)) {
            assertTrue(chain.holds(journal.head()));
            journal.append(payloads("there"));
            journal.append(payloads("the same", "and more"));
            assertFalse(chain.holds(journal.head()));
        }
        var found = new ArrayList<Frame>();
        Journals.look(other, found);
        assertEquals(2_998, found.stream().filter(chain::holds).count());
        var here = new ArrayList<Frame>();
        Journals.look(one, here);
        assertEquals(here.getLast().payloadHash(), found.get(2_999).payloadHash());
        assertFalse(chain.holds(found.get(2_999)));
    }
}
