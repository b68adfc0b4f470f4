package jp.mimamori.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

class PathwayTest {

    private static final String TEXT = text().replaceAll("\\s+", " ");

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(
                        PathwayReader.class.getResourceAsStream("ide-cel-2023-12-pathway.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Pathway read(String json) throws PackReader.NotUnderstood {
        return PathwayReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theOneThatComesWithTheProgramIsThatOfItsTables() throws Exception {
        assertThat(PathwayReader.builtIn()).isEqualTo(read(TEXT));
        assertThat(PathwayReader.builtIn().pack()).isEqualTo("ide-cel-2023-12");
    }

    /** One change at a time, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    mimamori-pathway/1   | mimamori-pathway/2   | format
                    "id": "SITE-1-1-2"   | "id": "SITE-1-1-1"   | SITE-1-1-1 is there twice
                    "phase": "site"      | "phase": "sight"     | the phase sight is not there
                    "marks": "HIV"       | "marks": null        | a mark of onlyIf is set by no item
                    "toDay": 9           | "toDay": null        | line early
                    "fromDay": 0         | "fromDay": null      | line early
                    "whileGrade": 2      | "whileGrade": null   | line grade
                    "everyMinutes": 240  | "everyMinutes": 0    | line early
                    "graceMinutes": 60   | "graceMinutes": -1   | line early
                    "hoursAfterInfusion": null | "hoursAfterInfusion": 4 | line early
                    "whileGrade": null   | "whileGrade": 1      | line early
                    "items": [] }, "onlyIf": [], "lines" | "items": ["NONE"] }, "onlyIf": [], "lines" | done by an item
                    """)
    void aPathwayThatDoesNotHoldTogetherIsRefusedWithWhatIsWrong(
            String right, String wrong, String said) {
        String flat = TEXT.replace("]}, \"onlyIf\"", "] }, \"onlyIf\"");
        assertThat(flat).contains(right);
        String changed =
                flat.replaceFirst(
                        java.util.regex.Pattern.quote(right),
                        java.util.regex.Matcher.quoteReplacement(wrong));
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(PackReader.NotUnderstood.class)
                .hasMessageContaining(said);
    }

    @Test
    void theLeastIntervalAndNoGraceAreAllowed() {
        for (String change : new String[] {"\"everyMinutes\": 1,", "\"everyMinutes\": null,"}) {
            assertThatCode(() -> read(TEXT.replaceFirst("\"everyMinutes\": 240,", change)))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> read(TEXT.replaceFirst("\"graceMinutes\": 60", "\"graceMinutes\": 0")))
                .doesNotThrowAnyException();
    }

    @Test
    void itemsAndObservationsAreFoundByTheirIds() {
        Pathway pathway = PathwayReader.builtIn();
        assertThat(pathway.item("SITE-1-1-2").orElseThrow().id()).isEqualTo("SITE-1-1-2");
        assertThat(pathway.item("SITE")).isEmpty();
        assertThat(pathway.observation("vitals").orElseThrow().words().ja()).isEqualTo("バイタル");
        assertThat(pathway.observation("vital")).isEmpty();
    }

    @Test
    void anAnswersWordsAreThoseOfItsItemOrOfItsObservation() {
        Pathway pathway = PathwayReader.builtIn();
        Observation vitals = pathway.observation("vitals").orElseThrow();
        assertThat(pathway.words(vitals.item())).contains(vitals.words());
        assertThat(pathway.words("SITE-1-1-2"))
                .contains(pathway.item("SITE-1-1-2").orElseThrow().words());
        assertThat(pathway.words("SITE")).isEmpty();
    }
}
