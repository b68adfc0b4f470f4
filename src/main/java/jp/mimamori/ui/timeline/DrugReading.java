package jp.mimamori.ui.timeline;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What had been given by the cursor: infusion, the tables' drugs, all other drugs. */
final class DrugReading {

    private final Pack pack;
    private final Taken known;
    private final Naming naming;
    private final Words words;
    private final Instant at;

    /**
     * @param known up to the cursor
     * @param naming by the pack by which the patient goes
     */
    DrugReading(Taken known, Naming naming, Words words, Instant at) {
        pack = naming.pack();
        this.known = known;
        this.naming = naming;
        this.words = words;
        this.at = at;
    }

    /** The infusion, and of every drug of no table the last dose; those of one sitting together. */
    List<Readout.Row> therapy() {
        List<Readout.Row> lines = new ArrayList<>();
        Entry.Infusion infusion = known.infusion();
        if (infusion != null) {
            lines.add(
                    new Readout.Row(
                            words.text("infusion"),
                            words.text("infusion.cells", infusion.cells().toPlainString())
                                    + time(infusion.at())));
        }
        Map<String, Entry.Medication> last = new LinkedHashMap<>();
        known.all(Entry.Medication.class)
                .filter(dose -> !ofTables(dose.drug()))
                .forEach(dose -> last.put(dose.drug(), dose));
        List<Entry.Medication> doses = new ArrayList<>(last.values());
        doses.sort(Comparator.comparing(Entry::at));
        for (Sitting sitting : Sitting.of(doses)) {
            lines.add(new Readout.Row("", sitting.whole(naming) + time(sitting.last().at())));
        }
        return lines;
    }

    private boolean ofTables(String drug) {
        return pack.limit(drug).isPresent() || pack.course().drugs().contains(drug);
    }

    /** Of every drug of the tables the last dose, with its age. */
    List<Readout.Row> given() {
        return Stream.concat(
                        pack.limits().stream().map(Limit::drug), pack.course().drugs().stream())
                .map(drug -> known.latest(Entry.Medication.class, m -> m.drug().equals(drug)))
                .filter(dose -> dose != null)
                .map(dose ->
                        new Readout.Row(
                                naming.abbreviation(dose.drug()),
                                words.text(
                                        "read.given",
                                        naming.mg(dose.dose()),
                                        naming.times().ago(dose.at(), at))))
                .toList();
    }

    private String time(Instant then) {
        return words.text("read.age", naming.times().brief(then, at));
    }
}
