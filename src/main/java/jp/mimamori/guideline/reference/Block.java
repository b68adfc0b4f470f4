package jp.mimamori.guideline.reference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import jp.mimamori.guideline.Words;

import java.util.List;

/** A piece of a page under a title of its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = Block.Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Block.Cells.class, name = "cells")
})
public sealed interface Block {

    /** Unique among all pages; begins with the page's id. */
    String id();

    Words title();

    /** Where its n-th unit stands: a fact, a row of figures, a line of a cell; from 0. */
    default String unit(int n) {
        return id() + "/" + n;
    }

    /**
     * Facts, one after the other.
     *
     * @param cited the Japanese words by which citations of the section name this place
     */
    record Facts(String id, List<String> cited, Words title, List<Fact> facts) implements Block {
        public Facts {
            cited = List.copyOf(cited);
            Said.text("id", id);
            Said.there("title", title);
            facts = Said.some(id + ": facts", facts);
        }
    }

    /**
     * A fact.
     *
     * @param level 0, or 1 for one that belongs to the fact before
     */
    record Fact(Words words, int level) {
        public Fact {
            Said.there("words", words);
            Said.level(level, 1);
        }
    }

    /**
     * A table of numbers, which are the same in every language.
     *
     * @param columns rows of heads; the last row has one head for each column
     */
    record Figures(
            String id,
            Words title,
            List<List<Head>> columns,
            List<FigureRow> rows,
            List<Words> notes)
            implements Block {
        public Figures {
            Said.text("id", id);
            Said.there("title", title);
            columns = Said.some(id + ": columns", columns).stream().map(List::copyOf).toList();
            rows = Said.some(id + ": rows", rows);
            notes = List.copyOf(notes);
            int width = width(columns);
            for (List<Head> heads : columns) {
                if (width(List.of(heads)) != width) {
                    throw new IllegalArgumentException(id + ": heads of different width");
                }
            }
            for (FigureRow row : rows) {
                int cells = row.cells().size();
                if (cells != 0 && width % cells != 0) {
                    throw new IllegalArgumentException(id + ": a row has " + cells + " cells");
                }
            }
        }

        /** Number of columns beside the first, which has the rows' names. */
        public int width() {
            return width(columns);
        }

        private static int width(List<List<Head>> columns) {
            return columns.getLast().stream().mapToInt(Head::span).sum();
        }
    }

    /** A column's head over one column or several. */
    record Head(Words words, int span) {
        public Head {
            Said.there("words", words);
            Said.span(span);
        }
    }

    /**
     * A row of numbers.
     *
     * @param level 0, or 1 for one that belongs to the row before
     * @param cells none for a row that is a heading; fewer than columns when each spans several; a
     *     cell that the table leaves blank is ""
     */
    record FigureRow(Words label, int level, List<String> cells) {
        public FigureRow {
            Said.there("label", label);
            Said.level(level, 1);
            cells = List.copyOf(cells);
            if (!cells.isEmpty() && cells.stream().allMatch(String::isBlank)) {
                throw new IllegalArgumentException("a row of blanks");
            }
        }
    }

    /** A table of texts. */
    record Cells(String id, Words title, List<Words> columns, List<CellRow> rows, List<Words> notes)
            implements Block {
        public Cells {
            Said.text("id", id);
            Said.there("title", title);
            columns = Said.some(id + ": columns", columns);
            rows = Said.some(id + ": rows", rows);
            notes = List.copyOf(notes);
            for (CellRow row : rows) {
                if (row.cells().stream().mapToInt(Cell::span).sum() != columns.size()) {
                    throw new IllegalArgumentException(id + ": a row of another width");
                }
            }
            if (rows.getFirst().cells().stream().anyMatch(c -> c.lines().isEmpty())) {
                throw new IllegalArgumentException(id + ": the first row goes on from none");
            }
        }
    }

    record CellRow(List<Cell> cells) {
        public CellRow {
            cells = Said.some("cells", cells);
        }
    }

    /**
     * A cell.
     *
     * @param span columns
     * @param lines none when the cell above goes on
     */
    record Cell(int span, List<Line> lines) {
        public Cell {
            Said.span(span);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a cell.
     *
     * @param rows ids of the pack's rows that say this
     */
    record Line(Words words, List<String> rows) {
        public Line {
            Said.there("words", words);
            rows = List.copyOf(rows);
        }
    }
}
