package jp.mimamori.record;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Words;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What entries must say of one another. */
public final class RecordCheck {

    private static final Words ONE_INFUSION =
            new Words(
                    "投与は1回のみ（訂正は replaces で）。本品の再投与はしない",
                    "one infusion only (correct it with replaces)");

    private final Map<String, Entry> byId;
    private final Function<Entry, String> path;
    private final List<Fault> faults;

    private RecordCheck(List<Entry> entries, Function<Entry, String> path, List<Fault> faults) {
        this.path = path;
        this.faults = faults;
        byId = entries.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    /**
     * Adds a fault for each contradiction.
     *
     * @param entries all of one record, with ids that differ
     * @param path the JSON path of an entry
     */
    public static void check(
            List<Entry> entries, Function<Entry, String> path, List<Fault> faults) {
        RecordCheck check = new RecordCheck(entries, path, faults);
        int before = faults.size();
        entries.forEach(check::replaces);
        entries.forEach(check::retracts);
        if (faults.size() == before) {
            check.infusions(entries);
        }
    }

    private void replaces(Entry entry) {
        String replaced = entry.meta().replaces();
        if (replaced == null) {
            return;
        }
        Entry other = byId.get(replaced);
        Words allowed =
                new Words(
                        "同じ種類の記録の id（retract 以外）",
                        "the id of an entry of the same type, not a retract");
        if (other == null) {
            fault(entry, "replaces", noSuch(replaced), allowed);
        } else if (entry instanceof Entry.Retract || other.getClass() != entry.getClass()) {
            fault(
                    entry,
                    "replaces",
                    new Words(
                            "\"" + replaced + "\" は訂正できません",
                            "\"" + replaced + "\" cannot be corrected by this entry"),
                    allowed);
        } else if (circular(entry)) {
            fault(
                    entry,
                    "replaces",
                    new Words("訂正が循環しています", "corrections go in a circle"),
                    allowed);
        }
    }

    private boolean circular(Entry entry) {
        Set<String> seen = new HashSet<>();
        Entry at = entry;
        while (at != null && at.meta().replaces() != null) {
            if (!seen.add(at.id())) {
                return true;
            }
            at = byId.get(at.meta().replaces());
        }
        return false;
    }

    private void retracts(Entry entry) {
        if (!(entry instanceof Entry.Retract retract)) {
            return;
        }
        Entry other = byId.get(retract.entry());
        Words allowed = new Words("記録の id（retract 以外）", "the id of an entry that is no retract");
        if (other == null) {
            fault(entry, "entry", noSuch(retract.entry()), allowed);
        } else if (other instanceof Entry.Retract) {
            fault(
                    entry,
                    "entry",
                    new Words("取り消しは取り消せません", "a retraction cannot be retracted"),
                    allowed);
        }
    }

    /** Infusions that stand must all be corrections of one. */
    private void infusions(List<Entry> entries) {
        Set<String> gone =
                entries.stream()
                        .map(RecordCheck::takenAway)
                        .filter(id -> id != null)
                        .collect(Collectors.toSet());
        Entry first = null;
        for (Entry entry : entries) {
            if (entry instanceof Entry.Infusion && !gone.contains(entry.id())) {
                if (first == null) {
                    first = entry;
                } else if (!root(first).equals(root(entry))) {
                    fault(
                            entry,
                            "type",
                            new Words("2回目の infusion です", "is a second infusion"),
                            ONE_INFUSION);
                }
            }
        }
    }

    private static @Nullable String takenAway(Entry entry) {
        return entry instanceof Entry.Retract retract ? retract.entry() : entry.meta().replaces();
    }

    private String root(Entry entry) {
        String replaced = entry.meta().replaces();
        Entry other = replaced == null ? null : byId.get(replaced);
        return other == null ? entry.id() : root(other);
    }

    private static Words noSuch(String id) {
        return new Words("\"" + id + "\" という id の記録はありません", "no entry has the id \"" + id + "\"");
    }

    private void fault(Entry entry, String field, Words wrong, Words allowed) {
        faults.add(new Fault(path.apply(entry) + "." + field, wrong, allowed));
    }
}
