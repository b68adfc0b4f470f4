package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Tocilizumab 499.2 mg is asked of the patient of this story. */
class StockLineTest {

    private static final String NOW = "2026-03-02T17:00:00+09:00";
    private static final Words WORDS = Words.of(StockLineTest.class, Language.JA);

    private final WardRoom room = new WardRoom(NOW).with(Asks.course("both-tables"));

    @AfterEach
    void close() {
        room.close();
    }

    private Optional<String> of(String row) {
        return Matter.asked(room.desk().snapshot().patients()).stream()
                .filter(asked -> asked.prompt().row().equals(row))
                .findFirst()
                .flatMap(asked -> StockLine.of(room.desk(), asked, WORDS));
    }

    private void stock(int vials) {
        room.write(Hospital.ID, Facts.stock(Facts.at(NOW), vials));
    }

    @Test
    void aStockThatWasNeverRecordedIsSaidToBeSo() {
        assertThat(of("T15-G3-1-TCZ")).contains(WORDS.text("stock.unrecorded"));
        assertThat(of("T15-G3-1-DEX")).isEmpty();
    }

    @Test
    void vialsThatDoNotMakeTheDoseAreSaid() {
        stock(1);
        assertThat(of("T15-G3-1-TCZ")).contains(WORDS.text("stock.short", 1));
    }

    @Test
    void vialsThatMakeItNeedNoWord() {
        stock(2);
        assertThat(of("T15-G3-1-TCZ")).isEmpty();
    }
}
