package jp.mimamori.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mimamori.Records;
import jp.mimamori.course.DoseMg;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

class PackTest {

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(
                        PackReader.class.getResourceAsStream("ide-cel-2023-12.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Pack read(String json) throws PackReader.NotUnderstood {
        return PackReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theBuiltInPackHasEveryRowOfTheReading() {
        assertThat(Records.PACK.rows()).hasSize(34);
        assertThat(Records.PACK.own()).hasSize(16);
        assertThat(Records.PACK.rowIds()).doesNotHaveDuplicates();
        assertThat(Records.PACK.terms()).hasSize(20);
    }

    @Test
    void theBuiltInPackHasItsDrugsVialsAndWordsInBothLanguages() {
        Drug tocilizumab = Records.PACK.drug("tocilizumab").orElseThrow();
        assertThat(tocilizumab.vialsMg()).containsExactlyInAnyOrder(80, 200, 400);
        assertThat(tocilizumab.name().in("ja")).isEqualTo("トシリズマブ");
        assertThat(tocilizumab.name().in("en-GB")).isEqualToIgnoringCase("tocilizumab");
    }

    /** One change at a time that makes the pack one that is not wholly understood. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "mimamori-pack/1"                | "mimamori-pack/2"
                    "clockHours": 72                 | "clockHours": "72"
                    "clockHours": 72                 | "clockHours": 72.5
                    "clockHours": 72                 | "clockHours": 72, "colour": "red"
                    "clockHours": 72,                |
                    "clockHours": 72                 | "clockHours": 72, "clockHours": 71
                    "T15-G1-LATE-SUPPORT"            | "T15-G1-EARLY-TCZ"
                    "T15-G1-LATE-SUPPORT"            | "T15@G1"
                    "action": "supportive"           | "action": "support"
                    "code": "fludarabine"            | "code": "tocilizumab2", "x": 1
                    "code": "cyclophosphamide"       | "code": "cyclofosfamide"
                    "steps": [2]                     | "steps": [4]
                    "steps": [3]                     | "steps": []
                    "grade": 2, "when": "alone"      | "grade": 5, "when": "alone"
                    "low": 12, "high": 24            | "low": 24, "high": 12
                    "orElse": "T15-G4-3-ANTIT"       | "orElse": "T15-G4-3-NONE"
                    "inWindow": 3, "total": 4        | "inWindow": 3, "total": 2
                    "axis": "neuro", "table": 16     | "axis": "crs", "table": 16
                    "raised": "beyond"               | "raised": "sometimes"
                    "moreThanMg": 10                 | "moreThanMg": null
                    "grades": [2, 3]                 | "grades": [2, null]
                    """)
    void aPackThatIsNotWhollyUnderstoodIsRefused(String right, String wrong) {
        String pack = text();
        String flat = pack.replaceAll("\\s+", " ");
        assertThat(flat).contains(right);
        String changed =
                flat.replaceFirst(java.util.regex.Pattern.quote(right), wrong == null ? "" : wrong);
        assertThatThrownBy(() -> read(changed)).isInstanceOf(PackReader.NotUnderstood.class);
    }

    @Test
    void nothingThatMustBeThereMayBeMissing() {
        for (String field :
                new String[] {
                    "title", "infusion", "course", "findings", "limits", "terms", "date"
                }) {
            String flat = text().replaceAll("\\s+", " ");
            String changed = flat.replaceFirst("\"" + field + "\":", "\"other\":");
            assertThatThrownBy(() -> read(changed))
                    .as(field)
                    .isInstanceOf(PackReader.NotUnderstood.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "T16-G2-2-DEX,10,,false",
        "T16-G2-2-DEX,10,12,false",
        "T16-G2-2-DEX,10,8,true",
        "T16-G2-2-DEX,10.1,,true",
        "T16-G2-2-DEX,9,6,false",
        "T15-G2-1-DEX,10,,true",
        "T15-G2-1-DEX,9.9,,false",
        "T15-G2-2-DEX,19.9,6,false",
        "T15-G4-3-MPSL,999,,false",
        "T15-G4-3-MPSL,1000,,true",
        "T15-G2-3-MPSL,1,,true",
        "T15-G1-EARLY-TCZ,1,,true"
    })
    void aDoseCountsForARow(String row, String mg, String everyHours, boolean counts) {
        Counts rule = Records.PACK.row(row).orElseThrow().counts();
        assertThat(
                        rule.dose(
                                DoseMg.of(mg),
                                everyHours == null ? null : new java.math.BigDecimal(everyHours)))
                .isEqualTo(counts);
    }
}
