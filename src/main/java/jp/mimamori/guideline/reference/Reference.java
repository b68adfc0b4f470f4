package jp.mimamori.guideline.reference;

import jp.mimamori.guideline.Cite;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Words;
import jp.mimamori.guideline.reference.Block.Cell;
import jp.mimamori.guideline.reference.Block.CellRow;
import jp.mimamori.guideline.reference.Block.Cells;
import jp.mimamori.guideline.reference.Block.Line;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The guideline's pages and the program's readings, whole and checked.
 *
 * @param format {@value #FORMAT}
 * @param id of the pack beside which it is read
 * @param pages in the guideline's order
 * @param readings in the order of the reading
 */
public record Reference(
        String format, String id, Words title, List<Page> pages, List<Reading> readings) {

    public static final String FORMAT = "mimamori-reference/1";

    private static final String TRIALS = "S3";

    /** The page of the program's own readings. */
    public static final String OWN = "R";

    public Reference {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("format is " + format + ", allowed is " + FORMAT);
        }
        Said.text("id", id);
        Said.there("title", title);
        pages = Said.some("pages", pages);
        readings = Said.some("readings", readings);
        Set<String> ids = new HashSet<>();
        for (Page page : pages) {
            once(ids, page.id());
            page.blocks().forEach(block -> once(ids, block.id()));
        }
        for (Reading reading : readings) {
            once(ids, reading.id());
            for (String page : reading.beside()) {
                if (!ids.contains(page)) {
                    throw new IllegalArgumentException(reading.id() + ": no page " + page);
                }
            }
        }
    }

    private static void once(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("id " + id + " is there twice");
        }
    }

    public Optional<Page> page(String id) {
        return pages.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The readings beside a page; all of them beside {@link #OWN}. */
    public List<Reading> beside(String page) {
        return readings.stream()
                .filter(r -> page.equals(OWN) || r.beside().contains(page))
                .toList();
    }

    /** The number that a reading is known by on the screen, from 1. */
    public int number(Reading reading) {
        return readings.indexOf(reading) + 1;
    }

    /**
     * Where a page, a block, a unit, a row of the pack or a reading stands: for a row its line in
     * the table, or else a reading that concerns it.
     */
    public Optional<Spot> find(String id) {
        return page(id).map(Spot::top)
                .or(() -> line(id))
                .or(() -> block(id))
                .or(() -> reading(id).map(r -> new Spot(r.beside().getFirst(), r.id())));
    }

    /**
     * Where a citation leads: its table, its place in the section, or else the section; of the
     * program's readings the only one of its section, or else their page.
     */
    public Optional<Spot> find(Cite cite) {
        if (cite.source() == Cite.Source.READING) {
            List<Reading> ofSection =
                    readings.stream().filter(r -> r.id().startsWith(cite.section() + "-")).toList();
            return ofSection.size() == 1
                    ? find(ofSection.getFirst().id())
                    : page(OWN).map(Spot::top);
        }
        if (cite.table() != null) {
            return page("T" + cite.table()).map(Spot::top);
        }
        return pages.stream()
                .filter(page -> of(page, "S" + cite.section()))
                .flatMap(page -> page.blocks().stream())
                .filter(b -> b instanceof Block.Facts f && f.cited().contains(cite.cell().ja()))
                .findFirst()
                .flatMap(block -> find(block.id()))
                .or(() -> page("S" + cite.section()).map(Spot::top));
    }

    private static boolean of(Page page, String section) {
        return page.id().equals(section) || page.id().startsWith(section + ".");
    }

    private Optional<Spot> line(String row) {
        return pages.stream()
                .filter(page ->
                        page.blocks().stream()
                                .anyMatch(b ->
                                        b instanceof Cells cells
                                                && lines(cells).stream()
                                                        .anyMatch(l -> l.rows().contains(row))))
                .findFirst()
                .map(page -> new Spot(page.id(), row));
    }

    private Optional<Spot> block(String id) {
        String block = id.contains("/") ? id.substring(0, id.indexOf('/')) : id;
        return pages.stream()
                .filter(p -> p.blocks().stream().anyMatch(b -> b.id().equals(block)))
                .findFirst()
                .map(page -> new Spot(page.id(), id));
    }

    private Optional<Reading> reading(String id) {
        return readings.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .or(() -> readings.stream().filter(r -> r.rows().contains(id)).findFirst());
    }

    /** Whether a page is of the trials' results (section 3), not of what is done. */
    boolean trials(Page page) {
        Page section = page;
        for (Page each : pages) {
            section = each.level() == 0 ? each : section;
            if (each.equals(page)) {
                break;
            }
        }
        return section.id().equals(TRIALS);
    }

    /** The lines of a table in its order: row by row, cell by cell. */
    public static List<Line> lines(Cells cells) {
        return cells.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.lines().stream())
                .toList();
    }

    /**
     * The same with a page more, on which all readings stand and what the program asks by itself.
     */
    public Reference with(Pack pack) {
        List<CellRow> rows =
                pack.own().stream()
                        .map(own -> {
                            Line cite = new Line(own.cite().cell(), List.of());
                            Line line = new Line(own.words(), List.of(own.id()));
                            return new CellRow(
                                    List.of(
                                            new Cell(1, List.of(cite)),
                                            new Cell(1, List.of(line))));
                        })
                        .toList();
        Block own =
                new Cells(
                        OWN + "-own",
                        new Words("本プログラムが独自に求めること", "What the program itself prompts"),
                        List.of(new Words("根拠", "Basis"), new Words("求めること", "Prompt")),
                        rows,
                        List.of());
        Words name = new Words("★ 本プログラムの解釈", "★ Program interpretation");
        Words why = new Words("ガイドラインに記載のない点", "Where the guideline is silent");
        List<Page> more = new ArrayList<>(pages);
        more.add(new Page(OWN, 0, name, name, why, List.of(own)));
        return new Reference(format, id, title, more, readings);
    }
}
