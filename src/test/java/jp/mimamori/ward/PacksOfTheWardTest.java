package jp.mimamori.ward;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.PackText;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;
import jp.mimamori.packs.Editions;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.record.Line;
import jp.mimamori.store.Progress;
import jp.mimamori.ward.PatientNow.CannotJudge;
import jp.mimamori.ward.Saved.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** A new edition changes nothing for who lies on the ward, and everything for who comes. */
class PacksOfTheWardTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String OWN = Records.PACK.id();

    private final MovableClock clock = MovableClock.standing(Instant.parse("2027-04-10T01:00:00Z"));

    @TempDir Path directory;

    private Ward ward;
    private int ids;

    @BeforeEach
    void open() throws IOException {
        ward = Ward.open(Records.PACK, StoredBook.open(directory, Progress.quiet()), clock, ZONE);
    }

    @AfterEach
    void close() {
        ward.close();
    }

    private Meta meta() {
        return Meta.of("e" + ids++, clock.now().atZone(ZONE).toOffsetDateTime());
    }

    private Saved write(String patient, Entry... entries) {
        return ward.write(patient, List.of(entries)).toCompletableFuture().join();
    }

    private Saved install(PackText text) {
        return write(Hospital.ID, new Entry.GuidelinePack(meta(), Editions.NEXT, text, "改訂のため"));
    }

    private void comes(String id) {
        Saved saved =
                ward.register(
                                new Patient(id, null, null, null, null),
                                List.of(
                                        new Entry.Weight(meta(), WeightKg.of("60")),
                                        new Entry.Infusion(
                                                meta(), new BigDecimal("450"), null, null, null),
                                        new Entry.CrsGrade(meta(), 2)))
                        .toCompletableFuture()
                        .join();
        assertThat(saved).isInstanceOf(Saved.Done.class);
    }

    private PatientNow patient(String id) {
        return ward.snapshot().patient(id).orElseThrow();
    }

    /** What is asked first of tocilizumab, in mg. */
    private BigDecimal asked(String id) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(patient(id).advice())
                                .prompt("T15-G2-1-TCZ")
                                .orElseThrow()
                                .mg())
                .low();
    }

    @Test
    void whoIsHereStaysOnThePackOfTheStartAndWhoComesStartsWithTheNew() throws IOException {
        comes("HERE");
        assertThat(install(Editions.next())).isInstanceOf(Saved.Done.class);
        comes("NEW");
        assertThat(asked("HERE")).isEqualByComparingTo("480");
        assertThat(asked("NEW")).isEqualByComparingTo("360");
        assertThat(patient("NEW").course().standing().getFirst())
                .isInstanceOfSatisfying(
                        Entry.Guideline.class, g -> assertThat(g.pack()).isEqualTo(Editions.NEXT));
        assertThat(patient("HERE").course().standing())
                .noneMatch(Entry.Guideline.class::isInstance);
        ward.close();
        open();
        assertThat(asked("HERE")).isEqualByComparingTo("480");
        assertThat(asked("NEW")).isEqualByComparingTo("360");
    }

    @Test
    void whoIsMovedGoesByTheNewFromThatEntryOnAndBackWhenItIsTakenBack() {
        comes("HERE");
        install(Editions.next());
        clock.move(Duration.ofMinutes(5));
        Meta meta = meta();
        assertThat(write("HERE", new Entry.Guideline(meta, Editions.NEXT, "医師の指示")))
                .isInstanceOf(Saved.Done.class);
        assertThat(asked("HERE")).isEqualByComparingTo("360");
        assertThat(ward.snapshot().hospital().along(patient("HERE").course()).values())
                .extracting(pack -> pack.id())
                .containsExactly(OWN, Editions.NEXT);
        write("HERE", new Entry.Retract(meta(), meta.id()));
        assertThat(asked("HERE")).isEqualByComparingTo("480");
    }

    @Test
    void aPackThatFailsItsOwnCasesIsNotInstalled() {
        PackText fine = Editions.next();
        PackText wrong =
                new PackText(
                        fine.tables(),
                        fine.pathway(),
                        fine.cases().replace("\"prompts\":[", "\"prompts\":[7,"),
                        null);
        assertThat(install(wrong))
                .isInstanceOfSatisfying(
                        Saved.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PACK_UNFIT));
        assertThat(ward.snapshot().hospital().packs().all()).hasSize(1);
    }

    @Test
    void aPackIsInstalledOnceAndAPatientGoesOnlyByWhatIsHereAndOffered() {
        comes("HERE");
        install(Editions.next());
        assertRefused(install(Editions.next()), Reason.PACK_EXISTS);
        assertRefused(
                write("HERE", new Entry.Guideline(meta(), "elsewhere-1", null)),
                Reason.NO_SUCH_PACK);
        String entry = ward.snapshot().hospital().course().entries().getFirst().id();
        write(Hospital.ID, new Entry.Retract(meta(), entry));
        assertRefused(
                write("HERE", new Entry.Guideline(meta(), Editions.NEXT, null)),
                Reason.NO_SUCH_PACK);
    }

    @Test
    void aPatientsRecordTakesNoPack() {
        comes("HERE");
        assertRefused(
                write("HERE", new Entry.GuidelinePack(meta(), Editions.NEXT, Editions.next(), "x")),
                Reason.PACK_UNFIT);
    }

    private static void assertRefused(Saved saved, Reason reason) {
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** A record from a hospital with another pack: nothing is judged by tables it never had. */
    @Test
    void whoGoesByAPackThatIsNotHereIsNotJudged() {
        ward.close();
        Meta meta = meta();
        List<Line> lines =
                List.of(
                        Line.of(new Patient("GUEST", null, null, null, null), ZONE),
                        Line.of("GUEST", new Entry.Guideline(meta, "elsewhere-1", null)),
                        Line.of("GUEST", new Entry.CrsGrade(meta(), 2)));
        ward = Ward.open(Records.PACK, Book.holding(lines), clock, ZONE);
        assertThat(patient("GUEST").cannotJudge()).isEqualTo(CannotJudge.PACK_MISSING);
        assertThat(patient("GUEST").advice()).isNull();
    }
}
