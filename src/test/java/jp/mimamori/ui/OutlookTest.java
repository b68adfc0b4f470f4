package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.packs.Editions;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What recording entries would change, before they are recorded. */
class OutlookTest {

    private static final String AT = "2026-03-02T10:00:00+09:00";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Course COURSE =
            new Course(
                    Facts.patient("P1", "見守 花子", "みまもり はなこ"),
                    ZoneId.of("Asia/Tokyo"),
                    List.of(Facts.weight(AT, "60"), Facts.infusion(AT), Facts.crs(AT, 2)));

    private static List<String> rows(List<Prompt> prompts) {
        return prompts.stream().map(Prompt::row).toList();
    }

    @Test
    void aCorrectedWeightAsksTheSameOtherwise() {
        Entry.Weight was = (Entry.Weight) COURSE.entries().getFirst();
        Entry right = new Entry.Weight(Facts.at(AT).replacing(was.id()), kg("80"));
        Outlook seen = Outlook.of(Records.PACK, COURSE, List.of(right), NOW);
        assertThat(rows(seen.altered())).containsExactly("T15-G2-1-TCZ");
        assertThat(seen.altered().getFirst().mg().low()).isEqualByComparingTo("640");
        assertThat(seen.raised()).isEmpty();
        assertThat(seen.gone()).isEmpty();
    }

    @Test
    void whatIsNotTouchedIsNotAltered() {
        Outlook seen = Outlook.of(Records.PACK, COURSE, List.of(Facts.stay(AT, "508")), NOW);
        assertThat(seen.altered()).isEmpty();
    }

    @Test
    void anotherEditionAsksTheSameOtherwise() {
        Outlook seen =
                Outlook.of(
                        Records.PACK,
                        Editions.read(Editions.next().tables()),
                        COURSE,
                        List.of(),
                        NOW);
        assertThat(rows(seen.altered())).containsExactly("T15-G2-1-TCZ");
        assertThat(seen.altered().getFirst().mg().low()).isEqualByComparingTo("360");
    }

    private static jp.mimamori.course.WeightKg kg(String kg) {
        return jp.mimamori.course.WeightKg.of(kg);
    }
}
