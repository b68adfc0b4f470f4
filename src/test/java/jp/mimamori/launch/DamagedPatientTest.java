package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.store.Progress;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.PatientNow.CannotJudge;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;

/** One changed byte in the journal of two patients, on real files. */
class DamagedPatientTest {

    private static final Path WRITTEN =
            Path.of("src/test/resources/jp/mimamori/launch/version-1/mimamori.backup");
    private static final Instant LATER = Instant.parse("2026-03-04T00:00:00Z");

    @TempDir Path temp;
    private Path data;

    @BeforeEach
    void oneByteOfOnePatientIsChanged() throws IOException {
        data = temp.resolve("data");
        StoredBook.restore(WRITTEN, data, Progress.quiet());
        byte[] bytes = Files.readAllBytes(data.resolve("journal.mjl"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("\"of\":\"corrections\"") + 30] ^= 1;
        Files.write(data.resolve("journal.mjl"), bytes);
    }

    private PatientNow patient(Ward ward, String id) {
        return ward.snapshot().patient(id).orElseThrow();
    }

    @Test
    void theOneIsNotJudgedTheOtherIsAndWorkGoesOn() throws IOException {
        for (int opened = 0; opened < 2; opened++) {
            try (StoredBook book = StoredBook.open(data, Progress.quiet());
                    Ward ward =
                            Ward.open(
                                    Records.PACK,
                                    book,
                                    MovableClock.standing(LATER),
                                    ZoneId.of("Asia/Tokyo"))) {
                assertThat(patient(ward, "corrections").cannotJudge())
                        .isEqualTo(CannotJudge.RECORD_DAMAGED);
                assertThat(patient(ward, "both-tables").advice()).isNotNull();
            }
        }
        try (var files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("journal-damaged-"))
                    .hasSize(1);
        }
    }

    @Test
    void withoutTheStoreNobodyKnowsWhoseItIsAndNobodyIsJudged() throws IOException {
        Files.delete(data.resolve("store.mv.db"));
        try (StoredBook book = StoredBook.open(data, Progress.quiet());
                Ward ward =
                        Ward.open(
                                Records.PACK,
                                book,
                                MovableClock.standing(LATER),
                                ZoneId.of("Asia/Tokyo"))) {
            for (PatientNow patient : ward.snapshot().patients()) {
                assertThat(patient.cannotJudge()).isEqualTo(CannotJudge.RECORD_DAMAGED);
            }
        }
    }

    @Test
    void verifyNamesThePlaceAndThePatient() {
        Program verify = Program.run("verify", "--data", data.toString());
        assertThat(verify.exit()).isEqualTo(3);
        assertThat(verify.err())
                .contains("changed: frames", "at byte", "判定できない患者: corrections")
                .doesNotContain("both-tables");
    }
}
