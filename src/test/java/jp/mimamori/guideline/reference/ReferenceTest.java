package jp.mimamori.guideline.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mimamori.Records;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.guideline.Cite;
import jp.mimamori.guideline.Observation;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.guideline.Row;
import jp.mimamori.guideline.Words;
import jp.mimamori.guideline.reference.Block.Cells;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ReferenceTest {

    private static final Reference REFERENCE = ReferenceReader.builtIn();

    private static String text() {
        return ReferenceFiles.resource("ide-cel-2023-12.json").replaceAll("\\s+", " ");
    }

    private static Reference read(String json) throws ReferenceReader.NotUnderstood {
        return ReferenceReader.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thePagesAreTheGuidelinesSectionsAndTables() {
        List<String> ids = REFERENCE.pages().stream().map(Page::id).toList();
        assertThat(ids).containsSubsequence("S1", "S2", "S3", "S4", "S5", "S6");
        assertThat(ids.stream().filter(id -> id.startsWith("T")))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 16).mapToObj(n -> "T" + n).toList());
        assertThat(REFERENCE.id()).isEqualTo(Records.PACK.id());
    }

    @Test
    void everyRowOfThePackStandsOnALineOfItsTable() {
        for (Row row : Records.PACK.rows()) {
            assertThat(REFERENCE.find(row.id()))
                    .as(row.id())
                    .contains(new Spot("T" + row.cite().table(), row.id()));
        }
    }

    @Test
    void everyPromptOfTheProgramsOwnLeadsSomewhere() {
        Reference whole = REFERENCE.with(Records.PACK);
        assertThat(Records.PACK.own())
                .allSatisfy(own -> assertThat(whole.find(own.id())).as(own.id()).isPresent());
    }

    @Test
    void everyCitationOfThePackLeadsToItsPage() {
        Reference whole = REFERENCE.with(Records.PACK);
        for (String row : Records.PACK.rowIds()) {
            assertThat(whole.find(Records.PACK.cite(row).orElseThrow())).as(row).isPresent();
        }
        assertThat(whole.find(Records.PACK.infusion().cite()))
                .contains(new Spot("S1", "S1-infusion"));
    }

    private static Stream<Cite> citesOfTheWay() {
        Pathway way = PathwayReader.builtIn();
        return Stream.of(
                        way.items().stream().map(CheckItem::cite),
                        way.observations().stream().map(Observation::cite),
                        Stream.of(
                                way.lymphodepletion().cite(),
                                way.premedication().cite(),
                                way.rescue().cite()))
                .flatMap(cites -> cites);
    }

    /** Not only to the section: to the block whose words it cites. */
    @Test
    void everyCitationOfTheChecklistsAndTasksLeadsToItsPlace() {
        Reference whole = REFERENCE.with(Records.PACK);
        assertThat(citesOfTheWay())
                .hasSizeGreaterThan(70)
                .allSatisfy(cite -> {
                    Spot spot = whole.find(cite).orElseThrow();
                    if (cite.table() == null) {
                        assertThat(spot.at()).as(cite.toString()).isNotEmpty();
                    }
                    assertThat(whole.find(spot.id())).contains(spot);
                });
        assertThat(whole.find(cite("5", "有効性 ②"))).contains(new Spot("S5", "S5-efficacy-2"));
        assertThat(whole.find(cite("6", "③ CRS"))).contains(new Spot("S6", "S6-3-crs"));
        assertThat(whole.find(cite("6", "⑨"))).contains(new Spot("S6", ""));
    }

    private static Cite cite(String section, String cell) {
        return new Cite(Cite.Source.GUIDELINE, section, null, new Words(cell, cell));
    }

    @Test
    void whatABlockIsCitedAsIsCitedByThePackOrTheChecklists() {
        Set<String> cited =
                Stream.concat(citesOfTheWay(), Stream.of(Records.PACK.infusion().cite()))
                        .map(cite -> cite.cell().ja())
                        .collect(Collectors.toSet());
        assertThat(REFERENCE.pages())
                .flatMap(Page::blocks)
                .filteredOn(Block.Facts.class::isInstance)
                .flatMap(block -> ((Block.Facts) block).cited())
                .allSatisfy(cell -> assertThat(cited).contains(cell));
    }

    @Test
    void thePagesAreReadOnce() {
        assertThat(ReferenceReader.builtIn()).isSameAs(REFERENCE);
    }

    @Test
    void everyLineNamesRowsThatThePackHas() {
        List<String> named = new ArrayList<>();
        for (Page page : REFERENCE.pages()) {
            for (Block block : page.blocks()) {
                if (block instanceof Cells cells) {
                    Reference.lines(cells).forEach(line -> named.addAll(line.rows()));
                }
            }
        }
        assertThat(Records.PACK.rowIds()).containsAll(named);
    }

    /** The readings are those that the reading marks with a star, in its order. */
    @Test
    void everySilentPointIsListed() {
        List<String> stars =
                ReferenceFiles.lines("stars.txt").stream().map(line -> line.split(" ")[1]).toList();
        assertThat(stars).hasSize(26);
        assertThat(REFERENCE.readings()).extracting(Reading::id).containsExactlyElementsOf(stars);
    }

    @Test
    void everyRowThatAReadingConcernsIsInThePack() {
        assertThat(REFERENCE.readings())
                .allSatisfy(
                        reading -> assertThat(Records.PACK.rowIds()).containsAll(reading.rows()))
                .filteredOn(reading -> reading.rows().isEmpty())
                .extracting(Reading::id)
                .containsExactly("8-interval");
    }

    /** One change at a time that makes the pages ones that are not wholly understood. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "mimamori-reference/1"     | "mimamori-reference/2"
                    "id": "S2", "level": 0     | "id": "S2", "level": 3
                    "id": "S2", "level": 0     | "id": "S2", "level": 0, "colour": "red"
                    "id": "S2", "level": 0     | "id": "S2", "level": "0"
                    "id": "S2", "level": 0,    | "id": "S2",
                    "id": "S2", "level": 0     | "id": "S1", "level": 0
                    "kind": "facts"            | "kind": "fact"
                    "en": "Purpose"            | "en": ""
                    "en": "Purpose"            | "en": null
                    "ja": "目的", "en": "Purpose" | "ja": "目的"
                    "ja": "目的"                 | "ja": "目的", "ja": "目的"
                    "id": "S1-product"         | "id": "S1-aim"
                    "id": "S1-product"         | "id": "S2-product"
                    "span": 4                  | "span": 3
                    "span": 1                  | "span": 0
                    "cells": ["1 (25.0)", "19 (27.1)", "19 (35.2)", "39 (30.5)"] | "cells": ["1 (25.0)", "19 (27.1)", "19 (35.2)"]
                    "cells": ["0", "1 (1.4)", "0", "1 (0.8)"] | "cells": ["", "", "", ""]
                    "beside": ["S6"]           | "beside": ["S7"]
                    "beside": ["S6"]           | "beside": []
                    "readings":                | "stars":
                    """)
    void pagesThatAreNotWhollyUnderstoodAreRefused(String right, String wrong) {
        String pages = text();
        assertThat(pages).contains(right);
        String changed =
                pages.replaceFirst(
                        Pattern.quote(right),
                        java.util.regex.Matcher.quoteReplacement(
                                Objects.requireNonNullElse(wrong, "")));
        assertThatThrownBy(() -> read(changed)).isInstanceOf(ReferenceReader.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 14, 15, 16})
    void aCitedTableIsThatTable(int table) {
        Cite cite = new Cite(Cite.Source.GUIDELINE, "6", table, new Words("表", "table"));
        assertThat(REFERENCE.find(cite))
                .hasValueSatisfying(spot -> assertThat(spot.page()).isEqualTo("T" + table));
    }

    @Test
    void theWordsReadingsAreReadAsStrictly() {
        for (String wrong :
                Stream.of(
                                "[{\"reading\": \"はつねつ\"}]",
                                "[{\"reading\": \"はつねつ\", \"terms\": []}]",
                                "[{\"reading\": \"\", \"terms\": [\"発熱\"]}]",
                                "[{\"reading\": \"は\", \"terms\": [\"\"]}]",
                                "[{\"reading\": \"は\", \"terms\": [\"発\"], \"x\": 1}]")
                        .toList()) {
            assertThatThrownBy(() ->
                            ReferenceReader.words(
                                    new ByteArrayInputStream(
                                            wrong.getBytes(StandardCharsets.UTF_8))))
                    .as(wrong)
                    .isInstanceOf(ReferenceReader.NotUnderstood.class);
        }
    }
}
