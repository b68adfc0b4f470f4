package jp.mimamori.store;

import static jp.mimamori.store.Ledgers.payloads;
import static jp.mimamori.store.Ledgers.text;

import java.nio.file.Path;

/** Saves one entry after the other, and prints the number of each once it is acknowledged. */
final class Saver {

    private Saver() {}

    public static void main(String[] arguments) throws Exception {
        try (var ledger = Ledgers.open(Path.of(arguments[0]))) {
            for (int n = Integer.parseInt(arguments[1]); ; n++) {
                ledger.append(payloads(text("P" + n % 3, n)));
                System.out.println(n);
                System.out.flush();
            }
        }
    }
}
