package jp.mimamori.launch;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.Saved;
import jp.mimamori.ward.Ward;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;

import java.util.List;

/** What screens do with one ward at once; {@link Sequential} is what one alone would see. */
public final class LinearWard {

    private final Ward ward =
            Ward.open(
                    Records.PACK,
                    Book.inMemory(),
                    MovableClock.standing(DemoWard.NIGHT),
                    DemoWard.ZONE);

    public LinearWard() {
        registered("P1");
    }

    private boolean registered(String id) {
        return ward.register(new Patient(id, null, null, null, null), List.of())
                        .toCompletableFuture()
                        .join()
                instanceof Saved.Done;
    }

    /** Whether the second patient was registered by this call. */
    @Operation
    public boolean register() {
        return registered("P2");
    }

    /** Whether the note was saved; then every look that comes after has it. */
    @Operation
    public boolean write() {
        Meta meta = Meta.of(ward.newId(), ward.now().atZone(ward.zone()).toOffsetDateTime());
        return ward.write("P1", List.of(new Entry.Note(meta, "—"))).toCompletableFuture().join()
                instanceof Saved.Done;
    }

    /** How many entries the first patient has. */
    @Operation
    public int look() {
        return ward.snapshot().patient("P1").orElseThrow().course().entries().size();
    }

    @Operation
    public int patients() {
        return ward.snapshot().patients().size();
    }

    @Validate
    public void close() {
        ward.close();
    }

    /** The ward as it is when nobody else is there. */
    public static final class Sequential {
        private int entries;
        private boolean second;

        public boolean register() {
            boolean first = !second;
            second = true;
            return first;
        }

        public boolean write() {
            entries++;
            return true;
        }

        public int look() {
            return entries;
        }

        public int patients() {
            return second ? 2 : 1;
        }
    }
}
