package jp.mimamori.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mimamori.record.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Parts of a pack that contradict one another are named, and nothing else is. */
class PackCheckTest {

    private final ObjectNode pack = builtIn();

    private static ObjectNode builtIn() {
        try (InputStream in =
                Objects.requireNonNull(
                        PackReader.class.getResourceAsStream("ide-cel-2023-12.json"))) {
            return (ObjectNode) Json.MAPPER.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Pack read() throws PackReader.NotUnderstood {
        return PackReader.read(
                new ByteArrayInputStream(pack.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void refused(String why) {
        assertThatThrownBy(this::read)
                .isInstanceOf(PackReader.NotUnderstood.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("; ");
    }

    private static ObjectNode named(JsonNode list, String field, String name) {
        for (JsonNode each : list) {
            if (each.path(field).asString().equals(name)) {
                return (ObjectNode) each;
            }
        }
        throw new AssertionError(name);
    }

    private ObjectNode row(String id) {
        return named(pack.get("rows"), "id", id);
    }

    private ObjectNode axis(String name) {
        return named(pack.get("axes"), "axis", name);
    }

    @Test
    void thePackThatComesWithTheProgramIsUnderstoodBothTimesItIsThere() throws Exception {
        assertThat(read().rows()).hasSize(34);
        assertThat(PackReader.builtIn()).isEqualTo(read());
        assertThat(PackReader.names()).isEqualTo(read());
    }

    /** One field of one row. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    T15-G2-1-DEX        | grade | 0                | T15-G2-1-DEX: grade is outside 1–4
                    T15-G2-1-DEX        | grade | 5                | T15-G2-1-DEX: grade is outside 1–4
                    T15-G2-1-DEX        | grade | 1                | T15-G2-1-DEX: grade 1 has no steps
                    T15-G4-1-DEX        | steps | [1, 4]           | T15-G4-1-DEX: a step is outside 1–3
                    T15-G4-1-DEX        | steps | [0, 1]           | T15-G4-1-DEX: a step is outside 1–3
                    T16-G2-1-DEX        | steps | [1, 3]           | T16-G2-1-DEX: a step is outside 1–2
                    T15-G1-LATE-SUPPORT | when  | "alone"          | T15-G1-LATE-SUPPORT: the axis sets no term apart
                    T15-G1-LATE-SUPPORT | when  | "suspected"      | T15-G1-LATE-SUPPORT: the axis names no complication
                    T15-G1-LATE-SUPPORT | id    | ""               | row id  is blank or holds @ or /
                    T15-G1-LATE-SUPPORT | id    | "T15@G1"         | row id T15@G1 is blank or holds @ or /
                    T15-G1-LATE-SUPPORT | id    | "T15/G1"         | row id T15/G1 is blank or holds @ or /
                    T15-G1-LATE-SUPPORT | id    | "T16-G2-1-DEX"   | row id T16-G2-1-DEX is there twice
                    T15-G1-LATE-SUPPORT | id    | "T15-BEYOND"     | row id T15-BEYOND is there twice
                    T15-G2-1-TCZ        | drug  | "dexamethasone"  | CRS grade 2 step 1 has no tocilizumab
                    T15-G3-2-TCZ        | drug  | "dexamethasone"  | CRS grade 3 step 2 has no tocilizumab
                    T15-G4-2-TCZ        | drug  | "dexamethasone"  | CRS grade 4 step 2 has no tocilizumab
                    T16-G4-1-DEX        | steps | [2]              | NEURO grade 4 step 1 has no row
                    T16-G3-2-MPSL       | steps | [1]              | NEURO grade 3 step 2 has no row
                    T15-G2-3-MPSL       | steps | [1]              | CRS grade 2 step 3 has no row
                    T16-G4-1-DEX        | drug  | "prednisolone"   | drug prednisolone is not in drugs
                    """)
    void whatARowMayNotBe(String row, String field, String value, String why) {
        row(row).set(field, Json.MAPPER.readTree(value));
        refused(why);
    }

    @Test
    void everyDrugThatIsNamedIsInDrugs() {
        ((ObjectNode) pack.get("course")).set("drugs", Json.MAPPER.readTree("[\"a\"]"));
        refused("drug a is not in drugs");
    }

    @Test
    void theDrugOfALimitIsInDrugs() {
        ((ObjectNode) pack.get("limits").get(0)).put("drug", "b");
        refused("drug b is not in drugs");
    }

    @Test
    void aDrugHasOneLimit() {
        ((ArrayNode) pack.get("limits")).add(pack.get("limits").get(0).deepCopy());
        refused("two limits of one drug");
    }

    @Test
    void anAxisIsThereOnce() {
        ((ArrayNode) pack.get("axes")).add(axis("neuro").deepCopy());
        refused("axis NEURO is there 2 times");
    }

    @Test
    void theDrugThatAloneTreatsIsInDrugs() {
        ((ObjectNode) axis("crs").get("first")).put("drug", "c");
        assertThatThrownBy(this::read)
                .hasMessageContaining("drug c is not in drugs")
                .hasMessageContaining("CRS grade 2 step 1 has no c")
                .hasMessageNotContaining("step 3 has no c");
    }

    @Test
    void aCodeOfAnotherFormatIsNotRead() {
        pack.put("format", "mimamori-pack/2");
        refused("format is mimamori-pack/2, allowed is mimamori-pack/1");
    }

    @Test
    void anAlternativeIsARow() {
        ((ObjectNode) row("T15-G4-3-MPSL").get("asked")).put("orElse", "T15-G4-3-X");
        refused("T15-G4-3-MPSL: the alternative T15-G4-3-X is no row");
    }

    /** Part, the field, and a value that it may not have. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    T15-G1-LATE-SUPPORT | steps | [1]  | steps go with a step row
                    T15-G2-1-DEX        | steps | []   | steps go with a step row
                    T16-G2-HEADACHE     | drug  | null |
                    T15-G2-1-DEX        | drug  | null | a dose of no drug
                    T15-G2-1-DEX        | dose  | null | a drug is asked without a dose
                    T15-G2-1-DEX        | words | null | Row.words is missing
                    """)
    void whatGoesTogetherInARow(String row, String field, String value, String why) {
        row(row).set(field, Json.MAPPER.readTree(value));
        if (why == null) {
            assertThatCode(this::read).doesNotThrowAnyException();
        } else {
            refused(why);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,true", "0.1,24,true", "24,12,false", "0,12,false", "-1,12,false"})
    void aRangeRunsFromMoreThanNothingUpwards(BigDecimal low, BigDecimal high, boolean right) {
        if (right) {
            Span span = new Span(low, high);
            assertThat(span.holds(low)).isTrue();
            assertThat(span.holds(high)).isTrue();
            assertThat(span.holds(low.subtract(new BigDecimal("0.01")))).isFalse();
            assertThat(span.holds(high.add(new BigDecimal("0.01")))).isFalse();
            assertThat(span.single()).isEqualTo(low.equals(high));
        } else {
            assertThatThrownBy(() -> new Span(low, high))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"24,3,4,true", "1,1,1,true", "0,3,4,false", "24,0,4,false", "24,3,2,false"})
    void aLimitIsInOrder(int hours, int inWindow, int total, boolean right) {
        Words words = new Words("上限", "limit");
        Cite cite = PackReader.builtIn().limits().getFirst().cite();
        if (right) {
            assertThatCode(() -> new Limit("x", hours, inWindow, total, words, cite))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> new Limit("x", hours, inWindow, total, words, cite))
                    .hasMessage("limit of x is not in order");
        }
    }

    @Test
    void whatARowCountsGoesTogether() {
        BigDecimal ten = BigDecimal.TEN;
        assertThatThrownBy(() -> new Counts(ten, ten, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Counts(ten, null, ten))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everythingIsFoundByItsName() throws Exception {
        Pack read = read();
        assertThat(read.row("T16-G2-1-DEX").orElseThrow().id()).isEqualTo("T16-G2-1-DEX");
        assertThat(read.own("T16-REGRADE").orElseThrow().id()).isEqualTo("T16-REGRADE");
        assertThat(read.drug("dexamethasone").orElseThrow().code()).isEqualTo("dexamethasone");
        assertThat(read.drug("none")).isEmpty();
        assertThat(read.term("confusion").orElseThrow().code()).isEqualTo("confusion");
        assertThat(read.limit("tocilizumab").orElseThrow().total()).isEqualTo(4);
        assertThat(read.limit("dexamethasone")).isEmpty();
        assertThat(read.words("T16-G2-1-DEX")).isEqualTo(read.row("T16-G2-1-DEX").map(Row::words));
        assertThat(read.words("T16-REGRADE"))
                .isEqualTo(read.own("T16-REGRADE").map(OwnRule::words));
        assertThat(read.cite("T16-G2-1-DEX")).isEqualTo(read.row("T16-G2-1-DEX").map(Row::cite));
        assertThat(read.cite("T16-REGRADE")).isEqualTo(read.own("T16-REGRADE").map(OwnRule::cite));
        assertThat(read.rowIds()).startsWith("T15-G1-EARLY-TCZ").hasSize(50);
        assertThat(read.finding(read.findings())).isEqualTo(read);
        assertThat(List.of("ja", "en"))
                .allSatisfy(language -> assertThat(read.title().in(language)).isNotBlank());
        assertThat(read.title().in("en")).isNotEqualTo(read.title().in("ja"));
    }
}
