package jp.mimamori.ui.prompts;

import jp.mimamori.pathway.Readiness;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;

import java.util.Optional;

/** Whether the ward has the vials for a dose that is asked, as far as its ledger says. */
final class StockLine {

    private StockLine() {}

    /** What is to be said below the dose; empty when the vials are there, or for another drug. */
    static Optional<String> of(Desk desk, Matter.Asked asked, Words words) {
        String drug = asked.patient().rules().pathway().rescue().drug();
        if (!drug.equals(asked.prompt().drug())) {
            return Optional.empty();
        }
        Readiness ready =
                Readiness.of(
                        asked.patient().pack(),
                        asked.patient().rules().pathway(),
                        desk.snapshot().hospital().course(),
                        asked.patient().course(),
                        desk.now());
        if (!ready.stock().recorded()) {
            return Optional.of(words.text("stock.unrecorded"));
        }
        return ready.doseMg() != null && ready.doses() == 0
                ? Optional.of(words.text("stock.short", ready.stock().vials()))
                : Optional.empty();
    }
}
