package jp.mimamori.ui.prompts;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Readiness;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;

import java.util.Optional;

/** Whether the ward has the vials for a dose that is asked, as far as its ledger says. */
final class StockLine {

    private StockLine() {}

    /** What is to be said below the dose; empty when the vials are there, or for another drug. */
    static Optional<String> of(Desk desk, Matter.Asked asked, Words words) {
        String drug = desk.pathway().rescue().drug();
        if (!drug.equals(asked.prompt().drug())) {
            return Optional.empty();
        }
        Course hospital = desk.snapshot().hospital().course();
        boolean recorded =
                hospital.standing().stream()
                        .anyMatch(e -> e instanceof Entry.Stock s && s.drug().equals(drug));
        if (!recorded) {
            return Optional.of(words.text("stock.unrecorded"));
        }
        Readiness ready =
                Readiness.of(
                        desk.pack(),
                        desk.pathway(),
                        hospital,
                        asked.patient().course(),
                        desk.now());
        return ready.doseMg() != null && ready.doses() == 0
                ? Optional.of(words.text("stock.short", ready.stock().vials()))
                : Optional.empty();
    }
}
