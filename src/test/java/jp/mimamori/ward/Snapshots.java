package jp.mimamori.ward;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What a ward comes to show. */
final class Snapshots {

    private Snapshots() {}

    /** The first later snapshot of which something holds. */
    static CompletableFuture<Snapshot> when(Ward ward, Predicate<Snapshot> holds) {
        CompletableFuture<Snapshot> seen = new CompletableFuture<>();
        ward.watch(snapshot -> {
            if (holds.test(snapshot)) {
                seen.complete(snapshot);
            }
        });
        return seen;
    }
}
