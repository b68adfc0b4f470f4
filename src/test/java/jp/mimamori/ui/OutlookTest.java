package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jp.mimamori.Records;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.packs.Editions;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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

    @Test
    void aCorrectedDoseMovesTheTimeFromWhichTheDrugIsAllowedAgain() {
        List<Entry> entries = new ArrayList<>(COURSE.entries());
        for (String hour : List.of("11", "14", "17")) {
            entries.add(dose("2026-03-02T" + hour + ":00:00+09:00"));
        }
        entries.add(Facts.crs("2026-03-02T18:00:00+09:00", 3));
        Course limited = new Course(COURSE.patient(), COURSE.zone(), entries);
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        Entry.Medication first = (Entry.Medication) entries.get(3);
        Entry right =
                new Entry.Medication(
                        Facts.at("2026-03-02T12:00:00+09:00").replacing(first.id()),
                        first.drug(),
                        first.dose(),
                        null,
                        null,
                        null);
        Outlook seen = Outlook.of(Records.PACK, limited, List.of(right), now);
        assertThat(seen.altered())
                .extracting(Prompt::row, Prompt::allowedAgainAt)
                .containsExactly(tuple("T15-G3-2-TCZ", Instant.parse("2026-03-03T03:00:00Z")));
    }

    private static Entry dose(String at) {
        return new Entry.Medication(
                Facts.at(at), "tocilizumab", jp.mimamori.course.DoseMg.of("480"), null, null, null);
    }

    private static jp.mimamori.course.WeightKg kg(String kg) {
        return jp.mimamori.course.WeightKg.of(kg);
    }
}
