package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.journal.JournalRefused;
import jp.mimamori.record.Json;
import jp.mimamori.record.Line;
import jp.mimamori.store.Progress;
import jp.mimamori.store.Verification;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.StoredBook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Data that a program of today wrote, kept as it was written: it must open for ever. The files of a
 * version are never changed; a new version adds its own.
 */
class FormatForYearsTest {

    private static final Path VERSION_1 =
            Path.of("src/test/resources/jp/mimamori/launch/version-1");
    private static final List<String> PATIENTS = List.of("corrections", "both-tables");

    @TempDir Path data;

    private void data(String... names) throws IOException {
        for (String name : names) {
            Files.copy(VERSION_1.resolve(name), data.resolve(name));
        }
    }

    private static void assertHoldsWhatWasRecorded(Book.Contents contents) throws IOException {
        assertThat(contents.damaged()).isEmpty();
        assertThat(contents.everyone()).isFalse();
        for (String patient : PATIENTS) {
            Course recorded =
                    Records.course(
                            Json.MAPPER.readTree(
                                    Files.readString(VERSION_1.resolve(patient + ".json"))));
            assertThat(contents.lines())
                    .filteredOn(line -> line.patientId().equals(patient))
                    .filteredOn(Line.Entered.class::isInstance)
                    .extracting(line -> ((Line.Entered) line).entry())
                    .containsExactlyInAnyOrderElementsOf(recorded.entries());
            assertThat(contents.lines())
                    .filteredOn(Line.Registered.class::isInstance)
                    .extracting(line -> ((Line.Registered) line).patient())
                    .contains(recorded.patient());
        }
    }

    @Test
    void dataOfVersion1OpensAndGoesOn() throws Exception {
        data("journal.mjl", "journal.head");
        try (StoredBook book = StoredBook.open(data, Progress.quiet())) {
            assertThat(book.condition().journal().isClean()).isTrue();
            assertHoldsWhatWasRecorded(book.contents());
            Line first = book.contents().lines().getFirst();
            book.write(List.of(first));
        }
        assertThat(StoredBook.look(data).lines()).hasSize(16);
    }

    @Test
    void aJournalOfVersion1AloneOpens() throws Exception {
        data("journal.mjl");
        try (StoredBook book = StoredBook.open(data, Progress.quiet())) {
            assertHoldsWhatWasRecorded(book.contents());
        }
    }

    @Test
    void aBackupOfVersion1IsRestored() throws Exception {
        Verification restored =
                StoredBook.restore(VERSION_1.resolve("mimamori.backup"), data, Progress.quiet());
        assertThat(restored.isJournalWhole()).isTrue();
        assertThat(restored.store()).isEqualTo(Verification.Store.SAME);
        assertHoldsWhatWasRecorded(StoredBook.look(data));
    }

    @Test
    void aNewerVersionIsRefusedWithASentenceThatSaysSo() throws Exception {
        data("journal.mjl");
        byte[] bytes = Files.readAllBytes(data.resolve("journal.mjl"));
        bytes["mimamori-journal/".length()] = '2';
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, 60);
        ByteBuffer.wrap(bytes).putInt(60, (int) crc.getValue());
        Files.write(data.resolve("journal.mjl"), bytes);
        assertThatThrownBy(() -> StoredBook.open(data, Progress.quiet()))
                .isInstanceOfSatisfying(
                        JournalRefused.class,
                        refused -> {
                            assertThat(Opened.why(data, refused).ja()).contains("新しい版");
                            assertThat(Opened.why(data, refused).en()).contains("newer version");
                        });
        assertThat(Files.readAllBytes(data.resolve("journal.mjl"))).isEqualTo(bytes);
    }

    @Test
    void everyReasonToRefuseIsASentenceInBothLanguages() {
        for (var reason : JournalRefused.Reason.values()) {
            var words = Opened.refused(data, reason);
            assertThat(words.ja()).doesNotContain(reason.name());
            assertThat(words.en()).doesNotContain(reason.name());
            assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(words.en())).isTrue();
        }
    }
}
