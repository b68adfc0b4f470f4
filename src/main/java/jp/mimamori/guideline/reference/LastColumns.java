package jp.mimamori.guideline.reference;

import jp.mimamori.guideline.Words;
import jp.mimamori.guideline.reference.Block.FigureRow;
import jp.mimamori.guideline.reference.Block.Figures;
import jp.mimamori.guideline.reference.Block.Head;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A row of numbers in short: those under the last of the upper heads, each with its own head. */
final class LastColumns {

    /** As many columns as can be said without an upper head. */
    private static final int FEW = 3;

    private LastColumns() {}

    static Words of(Figures table, FigureRow row) {
        return new Words(of(table, row, Words::ja, "　"), of(table, row, Words::en, "  "));
    }

    private static String of(Figures table, FigureRow row, Function<Words, String> in, String gap) {
        List<String> cells = row.cells();
        String name = in.apply(row.label());
        if (cells.size() < table.width()) {
            return cells.isEmpty() ? name : name + gap + String.join(gap, cells);
        }
        List<Head> upper = table.columns().getFirst();
        List<Head> lower = table.columns().getLast();
        boolean two = table.columns().size() > 1;
        int many = two ? upper.getLast().span() : Math.min(lower.size(), FEW);
        List<String> said = new ArrayList<>();
        said.add(name);
        if (two) {
            said.add(whole(in.apply(upper.getLast().words())));
        }
        for (int i = cells.size() - many; i < cells.size(); i++) {
            said.add(whole(in.apply(lower.get(i).words())) + " " + cells.get(i));
        }
        return String.join(gap, said);
    }

    private static String whole(String head) {
        return head.replaceAll("(?<=\\p{ASCII})\n", " ").replace("\n", "");
    }
}
