package jp.mimamori.guideline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.guideline.Words;
import jp.mimamori.guideline.reference.Block.Cells;
import jp.mimamori.guideline.reference.Block.Facts;
import jp.mimamori.guideline.reference.Block.FigureRow;
import jp.mimamori.guideline.reference.Block.Figures;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers on the pages are the guideline's: {@code numbers.txt} was read from its text. */
class NumbersOfTablesTest {

    private static final Reference REFERENCE = ReferenceReader.builtIn();
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private static final Map<String, List<String>> SOURCE = source();

    private static Map<String, List<String>> source() {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        List<String> page = new ArrayList<>();
        for (String line : ReferenceFiles.lines("numbers.txt")) {
            String rest = line;
            if (!line.startsWith(" ")) {
                page = new ArrayList<>();
                numbers.put(line.substring(0, line.indexOf(':')), page);
                rest = line.substring(line.indexOf(':') + 1);
            }
            page.addAll(List.of(rest.strip().split(" ")));
        }
        return numbers;
    }

    static List<String> tables() {
        return SOURCE.keySet().stream().filter(id -> id.startsWith("T")).toList();
    }

    static List<String> sections() {
        return SOURCE.keySet().stream().filter(id -> id.startsWith("S")).toList();
    }

    private static List<String> numbers(String page, Function<Words, String> language) {
        return texts(REFERENCE.page(page).orElseThrow(), language).stream()
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC))
                .flatMap(text -> NUMBER.matcher(months(text)).results().map(MatchResult::group))
                .toList();
    }

    private static String months(String text) {
        String named = text;
        for (int i = 0; i < MONTHS.size(); i++) {
            named = named.replaceAll("\\b" + MONTHS.get(i) + "\\b", String.valueOf(i + 1));
        }
        return named;
    }

    private static List<String> texts(Page page, Function<Words, String> in) {
        List<String> texts = new ArrayList<>(List.of(in.apply(page.heading())));
        for (Block block : page.blocks()) {
            texts.add(in.apply(block.title()));
            switch (block) {
                case Facts facts -> facts.facts().forEach(f -> texts.add(in.apply(f.words())));
                case Figures figures -> {
                    figures.columns()
                            .forEach(row -> row.forEach(h -> texts.add(in.apply(h.words()))));
                    for (FigureRow row : figures.rows()) {
                        texts.add(in.apply(row.label()));
                        texts.addAll(row.cells());
                    }
                    figures.notes().forEach(note -> texts.add(in.apply(note)));
                }
                case Cells cells -> {
                    cells.columns().forEach(column -> texts.add(in.apply(column)));
                    Reference.lines(cells).forEach(line -> texts.add(in.apply(line.words())));
                    cells.notes().forEach(note -> texts.add(in.apply(note)));
                }
            }
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTablesNumbersAreTheSourcesInItsOrder(String table) {
        assertThat(numbers(table, Words::ja)).containsExactlyElementsOf(SOURCE.get(table));
    }

    /** "A day" may stand for 1. */
    @ParameterizedTest
    @MethodSource("tables")
    void aTableHasTheSameNumbersInEnglish(String table) {
        assertThat(numbers(table, Words::en).stream().filter(n -> !n.equals("1")))
                .containsExactlyInAnyOrderElementsOf(
                        SOURCE.get(table).stream().filter(n -> !n.equals("1")).toList());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aSectionHasTheSourcesNumbersAndNoOthers(String section) {
        assertThat(new TreeSet<>(numbers(section, Words::ja)))
                .isEqualTo(new TreeSet<>(SOURCE.get(section)));
    }

    /** The curves are not in the text: what is said of them is said by their tables. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({"F1,T7", "F2,T8"})
    void aFiguresNumbersAreThoseOfItsTable(String figure, String table) {
        List<String> own = List.of(figure.substring(1), table.substring(1), "003");
        assertThat(numbers(figure, Words::ja).stream().filter(n -> !own.contains(n)))
                .isSubsetOf(SOURCE.get(table).toArray(String[]::new));
    }
}
