package jp.mimamori.store;

import static jp.mimamori.store.Ledgers.payloads;
import static jp.mimamori.store.Ledgers.text;

import jp.mimamori.journal.NotDurable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Saves into a real small file system until it is full, goes on trying, and makes room again, all
 * in one run; then looks whether exactly what was acknowledged is there. Prints what it saw.
 */
final class TinyDisk {

    private static final int BALLAST = 512 << 10;

    /** With so many bytes free ten more entries must be saved. */
    private static final long ROOM = 128 * 1024;

    private static final int ROUNDS = 3;

    private final Path data;
    private final Path disk;
    private final List<String> acknowledged = new ArrayList<>();
    private int refused;

    private TinyDisk(Path disk) {
        data = disk.resolve("data");
        this.disk = disk;
    }

    public static void main(String[] arguments) throws Exception {
        var disk = new TinyDisk(Path.of(arguments[0]));
        disk.fillAndGoOn();
        disk.lookAgain();
    }

    private void fillAndGoOn() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(ballast(round), new byte[BALLAST]);
        }
        try (var ledger = Ledgers.open(data)) {
            for (int round = 0; round < ROUNDS; round++) {
                fill(ledger);
                Files.delete(ballast(round));
                int before = acknowledged.size();
                save(ledger, 10);
                // The database grows by itself and may have taken the room first.
                see(
                        acknowledged.size() == before + 10
                                || Files.getFileStore(disk).getUsableSpace() < ROOM,
                        "went on without a restart");
                var shown = Ledgers.texts(ledger.entriesOf("P1"));
                see(shown.equals(acknowledged), difference(shown));
                see(ledger.condition().isWhole(), "whole");
            }
        }
    }

    private String difference(List<String> shown) {
        int same = 0;
        while (same < Math.min(shown.size(), acknowledged.size())
                && shown.get(same).equals(acknowledged.get(same))) {
            same++;
        }
        return "all are shown: %d acknowledged, %d shown, the first %d the same"
                .formatted(acknowledged.size(), shown.size(), same);
    }

    private Path ballast(int round) {
        return disk.resolve("ballast" + round);
    }

    private void fill(Ledger ledger) {
        int before = refused;
        while (refused < before + 5) {
            save(ledger, 1);
        }
    }

    private void save(Ledger ledger, int entries) {
        for (int n = 0; n < entries; n++) {
            var entry = text("P1", acknowledged.size() + 1) + "x".repeat(2000);
            try {
                ledger.append(payloads(entry));
                acknowledged.add(entry);
            } catch (NotDurable full) {
                refused++;
            }
        }
    }

    private void lookAgain() throws Exception {
        try (var ledger = Ledgers.open(data)) {
            see(ledger.condition().isWhole(), "whole after opening again");
            var found = Ledgers.texts(ledger.entriesOf("P1"));
            see(found.equals(acknowledged), "exactly what was acknowledged");
        }
        System.out.println("acknowledged " + acknowledged.size() + ", refused " + refused);
    }

    private static void see(boolean seen, String what) {
        if (!seen) {
            throw new AssertionError("not so: " + what);
        }
    }
}
