package jp.mimamori.packs;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.PackText;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.packs.Difference.Field;
import jp.mimamori.packs.Difference.Item;
import jp.mimamori.packs.Difference.What;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** A new edition is compared row by row, and nothing that differs is left out. */
class DifferenceTest {

    private static final Held OWN = Held.own(Records.PACK, PathwayReader.builtIn(), true);

    private static Held held(PackText text) {
        Examined seen =
                Examined.of(Editions.entry("p1", "2027-04-10T09:00:00+09:00", Editions.NEXT, text));
        assertThat(seen).isInstanceOf(Examined.Fit.class);
        return ((Examined.Fit) seen).held();
    }

    private static Held changed(String from, String to) {
        String tables = Editions.tables().replace(Records.PACK.id(), Editions.NEXT);
        assertThat(tables).contains(from);
        return held(Editions.of(Editions.NEXT, tables.replace(from, to)));
    }

    @Test
    void theSamePackUnderAnotherNameSaysNothingElse() {
        assertThat(Difference.between(OWN, changed("2023-12-01", "2027-04-01")).items()).isEmpty();
    }

    @Test
    void aDoseAndALimitAreNamedWithWhatTheyWereAndAre() {
        assertThat(Difference.between(OWN, held(Editions.next())).items())
                .containsExactly(
                        new Item(
                                "rows",
                                "T15-G2-1-TCZ",
                                What.CHANGED,
                                List.of(new Field("dose.mgPerKg", "8", "6"))),
                        new Item(
                                "limits",
                                "tocilizumab",
                                What.CHANGED,
                                List.of(new Field("inWindow", "3", "1"))));
    }

    @Test
    void backwardsItSaysTheOpposite() {
        assertThat(Difference.between(held(Editions.next()), OWN).items().getFirst().fields())
                .containsExactly(new Field("dose.mgPerKg", "6", "8"));
    }

    /** One change in each kind of part: none is passed over. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"clockHours\": 72 | \"clockHours\": 48 | clockHours | clockHours",
                "\"mostCells\": 540 | \"mostCells\": 541 | infusion | infusion",
                "\"gapHours\": 72 | \"gapHours\": 71 | course | course",
                "\"feverFrom\": 38.5 | \"feverFrom\": 38.4 | findings | findings",
                "\"vialsMg\": [400, 200, 80] | \"vialsMg\": [400, 80] | drugs | tocilizumab",
                "\"outOfTurnFrom\": 2 | \"outOfTurnFrom\": 3 | axes | crs",
                "軽い見当識障害 | ごく軽い見当識障害 | terms | confusion",
                "38.5 ℃以上の発熱 | 38.4 ℃以上の発熱 | definitions | crs 1",
                "投与開始時刻を入力 | 開始時刻を入力 | own | INFUSION"
            })
    void everyPartIsCompared(String from, String to, String part, String id) {
        assertThat(Difference.between(OWN, changed(from, to)).items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.part()).isEqualTo(part);
                    assertThat(item.id()).isEqualToIgnoringCase(id);
                    assertThat(item.what()).isEqualTo(What.CHANGED);
                });
    }

    @Test
    void aRowThatIsOnlyInOneIsAddedOrRemoved() {
        Held more = changed("\"code\": \"confusion\"", "\"code\": \"confusion2\"");
        assertThat(Difference.between(OWN, more).items())
                .containsExactlyInAnyOrder(
                        new Item("terms", "confusion2", What.ADDED, List.of()),
                        new Item("terms", "confusion", What.REMOVED, List.of()));
    }

    @Test
    void thePathwayIsComparedToo() {
        PackText same =
                Editions.of(
                        Editions.NEXT, Editions.tables().replace(Records.PACK.id(), Editions.NEXT));
        PackText text =
                new PackText(
                        same.tables(),
                        same.pathway()
                                .replaceFirst("\"everyMinutes\": 240", "\"everyMinutes\": 180"),
                        same.cases(),
                        null);
        assertThat(Difference.between(OWN, held(text)).items())
                .containsExactly(
                        new Item(
                                "observations",
                                "vitals",
                                What.CHANGED,
                                List.of(new Field("lines[1].everyMinutes", "240", "180"))));
    }
}
