package jp.mimamori.guideline.reference;

import jp.mimamori.guideline.Words;
import jp.mimamori.guideline.reference.Block.Cell;
import jp.mimamori.guideline.reference.Block.CellRow;
import jp.mimamori.guideline.reference.Block.Cells;
import jp.mimamori.guideline.reference.Block.Fact;
import jp.mimamori.guideline.reference.Block.FigureRow;
import jp.mimamori.guideline.reference.Block.Figures;
import jp.mimamori.guideline.reference.Block.Line;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A unit that can be found.
 *
 * @param under what it stands under: the page's heading, the block's title, its row's first cell
 * @param rows ids by which it is found too
 * @param row the first cell of its row of a table; null outside
 * @param shown what is said of it where it is found: of a row of numbers the last of its columns
 *     under their heads
 */
record Passage(
        Spot spot,
        Page page,
        Words words,
        Words under,
        List<String> rows,
        @Nullable Words row,
        Words shown) {

    Passage(Spot spot, Page page, Words words, Words under, List<String> rows) {
        this(spot, page, words, under, rows, null, words);
    }

    static List<Passage> of(Reference reference) {
        List<Passage> passages = new ArrayList<>();
        for (Page page : reference.pages()) {
            passages.add(heading(page));
            for (Block block : page.blocks()) {
                switch (block) {
                    case Block.Facts facts -> facts(page, facts, passages);
                    case Figures figures -> figures(page, figures, passages);
                    case Cells cells -> cells(page, cells, passages);
                }
            }
        }
        for (Reading reading : reference.readings()) {
            Page page = reference.page(reading.beside().getFirst()).orElseThrow();
            passages.add(
                    new Passage(
                            new Spot(page.id(), reading.id()),
                            page,
                            joined("★" + reference.number(reading) + " ", reading.words()),
                            reading.cite(),
                            List.of()));
        }
        return passages;
    }

    private static Passage heading(Page page) {
        return new Passage(Spot.top(page), page, page.heading(), page.cite(), List.of(page.id()));
    }

    private static void facts(Page page, Block.Facts facts, List<Passage> passages) {
        title(page, facts, passages);
        int n = 0;
        for (Fact fact : facts.facts()) {
            passages.add(unit(page, facts, n++, fact.words(), under(page, facts), List.of()));
        }
    }

    private static void figures(Page page, Figures figures, List<Passage> passages) {
        title(page, figures, passages);
        int n = 0;
        for (FigureRow row : figures.rows()) {
            String cells = "  " + String.join("  ", row.cells());
            Words words = new Words(row.label().ja() + cells, row.label().en() + cells);
            passages.add(
                    new Passage(
                            new Spot(page.id(), figures.unit(n++)),
                            page,
                            words,
                            under(page, figures),
                            List.of(),
                            null,
                            LastColumns.of(figures, row)));
        }
        notes(page, figures, figures.notes(), passages);
    }

    private static void cells(Page page, Cells cells, List<Passage> passages) {
        title(page, cells, passages);
        int n = 0;
        Words first = cells.title();
        Words name = null;
        for (CellRow row : cells.rows()) {
            List<Line> head = row.cells().getFirst().lines();
            first = head.isEmpty() ? first : head.getFirst().words();
            name = head.isEmpty() ? name : head.getFirst().words();
            for (Cell cell : row.cells()) {
                for (Line line : cell.lines()) {
                    Words under = both(page.heading(), first);
                    passages.add(
                            new Passage(
                                    new Spot(page.id(), cells.unit(n++)),
                                    page,
                                    line.words(),
                                    under,
                                    line.rows(),
                                    line.words().equals(name) ? null : name,
                                    line.words()));
                }
            }
        }
        notes(page, cells, cells.notes(), passages);
    }

    private static void title(Page page, Block block, List<Passage> passages) {
        passages.add(
                new Passage(
                        new Spot(page.id(), block.id()),
                        page,
                        block.title(),
                        page.heading(),
                        List.of()));
    }

    private static void notes(Page page, Block block, List<Words> notes, List<Passage> passages) {
        notes.forEach(note ->
                passages.add(
                        new Passage(
                                new Spot(page.id(), block.id()),
                                page,
                                note,
                                page.heading(),
                                List.of())));
    }

    private static Passage unit(
            Page page, Block block, int n, Words words, Words under, List<String> rows) {
        return new Passage(new Spot(page.id(), block.unit(n)), page, words, under, rows);
    }

    private static Words under(Page page, Block block) {
        return both(page.heading(), block.title());
    }

    private static Words both(Words one, Words other) {
        return new Words(one.ja() + " " + other.ja(), one.en() + " " + other.en());
    }

    private static Words joined(String before, Words words) {
        return new Words(before + words.ja(), before + words.en());
    }
}
