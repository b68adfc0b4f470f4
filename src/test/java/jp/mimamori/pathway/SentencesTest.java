package jp.mimamori.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.guideline.Observation;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.guideline.reference.Block;
import jp.mimamori.guideline.reference.Reference;
import jp.mimamori.guideline.reference.ReferenceReader;
import jp.mimamori.ui.Place;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever the guideline's sentences ask for has its place in the program, and the other way. */
class SentencesTest {

    private static final Pathway PATHWAY = PathwayReader.builtIn();
    private static final Path TABLE =
            Path.of("src/test/resources/jp/mimamori/pathway/sentences.tsv");

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(TABLE).stream().skip(1).map(line -> line.split("\t")).toList();
    }

    private static Set<String> named(String kind) throws IOException {
        return rows().stream()
                .flatMap(row -> Arrays.stream(row[3].split(" ")))
                .filter(place -> place.startsWith(kind + ":"))
                .map(place -> place.substring(kind.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everySentenceNamesASectionAPlaceAndWhereItIs() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(60).allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(rows()).extracting(row -> row[0]).contains("1", "2", "4", "5", "6");
    }

    @Test
    void theItemsOfTheTableAreTheItemsOfTheChecklists() throws IOException {
        assertThat(named("item"))
                .isEqualTo(
                        PATHWAY.items().stream()
                                .map(CheckItem::id)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theTasksOfTheTableAreTheTasksThatThereAre() throws IOException {
        Set<String> tasks =
                Stream.concat(
                                PATHWAY.observations().stream().map(Observation::id),
                                Stream.of(Task.LYMPHODEPLETION, Task.PREMEDICATION, Task.INFUSION))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named("task")).isEqualTo(tasks);
    }

    @Test
    void theRowsAndScreensOfTheTableExist() throws IOException {
        assertThat(Records.PACK.rowIds()).containsAll(named("row"));
        assertThat(Arrays.stream(Place.values()).map(Enum::name)).containsAll(named("screen"));
    }

    @Test
    void everySentenceHasItsPlaceAmongThePages() throws IOException {
        Reference pages = ReferenceReader.builtIn();
        assertThat(rows())
                .allSatisfy(row -> assertThat(row[3]).as(String.join(" ", row)).contains("page:"));
        assertThat(named("page"))
                .allSatisfy(block ->
                        assertThat(pages.find(block))
                                .as(block)
                                .hasValueSatisfying(
                                        spot -> assertThat(spot.at()).isEqualTo(block)));
    }

    /** Only what the product is asks for nothing. */
    @Test
    void everyBlockOfTheSectionsThatAskIsNamedByASentence() throws IOException {
        Set<String> blocks =
                Stream.of("S1", "S2", "S4", "T14", "S5", "S6", "T15", "T16")
                        .flatMap(page ->
                                ReferenceReader.builtIn()
                                        .page(page)
                                        .orElseThrow()
                                        .blocks()
                                        .stream())
                        .map(Block::id)
                        .collect(Collectors.toCollection(TreeSet::new));
        blocks.removeAll(Set.of("S1-product", "S2-product", "S2-action"));
        assertThat(named("page")).containsAll(blocks);
    }

    @Test
    void everyItemCitesASectionInBothLanguages() {
        assertThat(PATHWAY.items())
                .allSatisfy(item -> {
                    assertThat(item.cite().section()).isIn("1", "2", "3", "4", "5", "6");
                    assertThat(item.words().ja()).isNotEqualTo(item.words().en());
                });
    }
}
