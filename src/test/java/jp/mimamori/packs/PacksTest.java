package jp.mimamori.packs;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.PackText;
import jp.mimamori.course.Patient;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.pathway.Hospital;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** Packs beside one another: which are held, which is offered, and who goes by which. */
class PacksTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String INSTALLED = "2027-04-10T09:00:00+09:00";
    private static final Instant AFTER = Instant.parse("2027-04-11T00:00:00Z");
    private static final Held OWN = Held.own(Records.PACK, PathwayReader.builtIn(), true);

    private static Packs after(Entry... hospital) {
        return Packs.of(OWN).with(Hospital.blank(ZONE).with(List.of(hospital)), AFTER);
    }

    private static Entry installed() {
        return Editions.entry("p1", INSTALLED, Editions.NEXT, Editions.next());
    }

    private static Course patient(Entry... entries) {
        return new Course(new Patient("P1", null, null, null, null), ZONE, List.of(entries));
    }

    private static Entry moved(String time, String pack) {
        return new Entry.Guideline(Meta.of("g" + time, OffsetDateTime.parse(time)), pack, null);
    }

    @Test
    void aPackThatIsInstalledIsHeldBesideTheOwnAndIsWhatWhoComesNowStartsWith() {
        Packs packs = after(installed());
        assertThat(packs.all()).extracting(Held::id).containsExactly(OWN.id(), Editions.NEXT);
        assertThat(packs.current().id()).isEqualTo(Editions.NEXT);
        assertThat(packs.current().judges()).isTrue();
        assertThat(packs.own()).isEqualTo(OWN);
    }

    @Test
    void nobodyIsMovedByAnInstallation() {
        Packs packs = after(installed());
        assertThat(packs.of(patient(), AFTER)).contains(OWN);
    }

    @Test
    void aPatientGoesByThePackOfTheLatestEntryAndByTheOwnBeforeIt() {
        Packs packs = after(installed());
        Course patient = patient(moved("2027-04-10T12:00:00+09:00", Editions.NEXT));
        Instant moved = Instant.parse("2027-04-10T03:00:00Z");
        assertThat(packs.id(patient, moved.minusSeconds(1))).isEqualTo(OWN.id());
        assertThat(packs.id(patient, moved)).isEqualTo(Editions.NEXT);
        assertThat(packs.along(patient).keySet()).containsExactly(Instant.MIN, moved);
        assertThat(packs.along(patient).lastEntry().getValue().id()).isEqualTo(Editions.NEXT);
    }

    @Test
    void aPackThatIsNotHereIsNotReplacedByAnother() {
        Course patient = patient(moved("2027-04-10T12:00:00+09:00", "elsewhere-1"));
        assertThat(after(installed()).of(patient, AFTER)).isEmpty();
    }

    @Test
    void aPackThatWasTakenBackIsOfferedNoMoreAndStillServes() {
        Entry retracted = new Entry.Retract(Meta.of("r1", OffsetDateTime.parse(INSTALLED)), "p1");
        Packs packs = after(installed(), retracted);
        assertThat(packs.current()).isEqualTo(OWN);
        assertThat(packs.find(Editions.NEXT))
                .hasValueSatisfying(held -> assertThat(held.offered()).isFalse());
        Course patient = patient(moved("2027-04-10T12:00:00+09:00", Editions.NEXT));
        assertThat(packs.of(patient, AFTER)).isPresent();
    }

    @Test
    void whatWasExaminedIsNotExaminedAgain() {
        Packs packs = after(installed());
        Packs later =
                packs.with(Hospital.blank(ZONE).with(List.of(installed())), AFTER.plusSeconds(9));
        assertThat(later.current().pack()).isSameAs(packs.current().pack());
    }

    /** What is wrong with a pack, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TABLES_BROKEN | not understood: pack:",
                "WAY_BROKEN | not understood: pathway:",
                "PAGES_BROKEN | not understood: reference:",
                "CASES_BROKEN | not understood: cases:",
                "CASES_NONE | it has no cases of its own",
                "CASE_FAILS | 1 of its own cases fail (as it is @",
                "OTHER_ID | its parts have other ids (ide-cel-2027-04, made-up)",
                "ENTRY_OTHER_ID | its parts have other ids (ide-cel-2027-04, ide-cel-2027-04)"
            })
    void aPackThatCannotBeGoneByIsNotHeldAndItIsSaidWhy(Fault fault, String said) {
        Entry.GuidelinePack wrong = fault.entry(Editions.next());
        assertThat(Examined.of(wrong))
                .isInstanceOfSatisfying(
                        Examined.Unfit.class,
                        unfit -> assertThat(unfit.why().en()).startsWith(said));
        assertThat(after(wrong).all()).containsExactly(OWN);
    }

    private enum Fault {
        TABLES_BROKEN,
        WAY_BROKEN,
        PAGES_BROKEN,
        CASES_BROKEN,
        CASES_NONE,
        CASE_FAILS,
        OTHER_ID,
        ENTRY_OTHER_ID;

        Entry.GuidelinePack entry(PackText fine) {
            String id = this == ENTRY_OTHER_ID ? "another" : Editions.NEXT;
            return Editions.entry("p1", INSTALLED, id, planted(fine));
        }

        private PackText planted(PackText fine) {
            String tables = this == TABLES_BROKEN ? "{" : fine.tables();
            String cases =
                    switch (this) {
                        case CASES_BROKEN -> "{";
                        case CASES_NONE -> "\n";
                        case CASE_FAILS -> fine.cases().replace("\"prompts\":[", "\"prompts\":[7,");
                        default -> fine.cases();
                    };
            String way =
                    switch (this) {
                        case WAY_BROKEN -> "{}";
                        case OTHER_ID -> fine.pathway().replace(Editions.NEXT, "made-up");
                        default -> fine.pathway();
                    };
            return new PackText(tables, way, cases, this == PAGES_BROKEN ? "[]" : null);
        }
    }
}
