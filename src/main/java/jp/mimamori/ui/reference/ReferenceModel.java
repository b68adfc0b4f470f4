package jp.mimamori.ui.reference;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.guideline.reference.Finder;
import jp.mimamori.guideline.reference.Finder.Hit;
import jp.mimamori.guideline.reference.Mark;
import jp.mimamori.guideline.reference.Page;
import jp.mimamori.guideline.reference.Reading;
import jp.mimamori.guideline.reference.Reference;
import jp.mimamori.guideline.reference.Spot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where one is in the guideline, where one was, and what is looked for. */
final class ReferenceModel {

    private final ReadOnlyObjectWrapper<Reference> reference;

    /** The edition that the place is in; {@link #reference} tells of it when all is turned. */
    private Reference read;

    private Finder finder;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Spot> place;
    private final Deque<Spot> back = new ArrayDeque<>();
    private final Deque<Spot> forward = new ArrayDeque<>();
    private final Set<String> unfolded = new HashSet<>();
    private boolean passing;

    ReferenceModel(Reference reference) {
        this.reference = new ReadOnlyObjectWrapper<>(reference);
        read = reference;
        finder = new Finder(reference);
        place = new ReadOnlyObjectWrapper<>(new Spot(reference.pages().getFirst().id(), ""));
        query.subscribe(typed -> {
            passing = false;
            hits.set(finder.find(typed));
        });
    }

    /** The pages of the edition that is read. */
    ReadOnlyObjectProperty<Reference> reference() {
        return reference.getReadOnlyProperty();
    }

    /** Turns to another edition, at the same page where it has that. */
    void turnTo(Reference other) {
        Spot at = place.get();
        read = other;
        finder = new Finder(other);
        back.clear();
        forward.clear();
        passing = false;
        place.set(
                other.page(at.page()).isPresent()
                        ? at
                        : new Spot(other.pages().getFirst().id(), ""));
        query.set("");
        reference.set(other);
    }

    List<Page> pages() {
        return read.pages();
    }

    StringProperty query() {
        return query;
    }

    /** Whether something is looked for that is nowhere. */
    boolean missing() {
        return searching() && hits.get().isEmpty();
    }

    /** Whether something is looked for, found or not. */
    boolean searching() {
        return !query.get().isBlank();
    }

    ReadOnlyObjectProperty<List<Hit>> hits() {
        return hits.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Spot> place() {
        return place.getReadOnlyProperty();
    }

    Page page() {
        return read.page(place.get().page()).orElseThrow();
    }

    /** The readings beside the page. */
    List<Reading> readings() {
        return read.beside(place.get().page());
    }

    int number(Reading reading) {
        return read.number(reading);
    }

    /** The readings that concern a line. */
    List<Reading> concerning(List<String> rows) {
        return readings().stream()
                .filter(reading -> reading.rows().stream().anyMatch(rows::contains))
                .toList();
    }

    /** Whether a unit is what was gone to, by its own id, its rows, or a reading of its rows. */
    boolean chosen(String unit, List<String> rows) {
        String at = place.get().at();
        if (at.isEmpty()) {
            return false;
        }
        return at.equals(unit) || rows.contains(at) || concernedBy(at, rows);
    }

    /** A reading is chosen itself, or by a row that it concerns. */
    boolean chosen(Reading reading) {
        String at = place.get().at();
        return at.equals(reading.id()) || reading.rows().contains(at);
    }

    private boolean concernedBy(String reading, List<String> rows) {
        return concerning(rows).stream().anyMatch(r -> r.id().equals(reading));
    }

    /** Rows of tables whose readings are named at their lines. */
    Set<String> unfolded() {
        return unfolded;
    }

    List<Mark> marks(String text) {
        return finder.marks(query.get(), text);
    }

    /** Goes to a place, to come back from. */
    void open(Spot spot) {
        passing = false;
        go(spot);
    }

    /** Goes to a page's beginning. */
    void openPage(String id) {
        open(new Spot(id, ""));
    }

    /** Looks at a place in passing: those passed one after the other are one step back. */
    void pass(Spot spot) {
        if (passing && !spot.equals(place.get())) {
            forward.clear();
            place.set(spot);
            return;
        }
        go(spot);
        passing = true;
    }

    private void go(Spot spot) {
        if (!spot.equals(place.get())) {
            back.push(place.get());
            forward.clear();
            place.set(spot);
        }
    }

    /** Comes from outside, by an id: back leads outside again. An unknown id is the beginning. */
    void enter(String id) {
        query.set("");
        back.clear();
        forward.clear();
        passing = false;
        place.set(read.find(id).orElse(new Spot(pages().getFirst().id(), "")));
    }

    /** False when one was nowhere before. */
    boolean back() {
        passing = false;
        Spot to = back.poll();
        if (to == null) {
            return false;
        }
        forward.push(place.get());
        place.set(to);
        return true;
    }

    void forward() {
        passing = false;
        Spot to = forward.poll();
        if (to != null) {
            back.push(place.get());
            place.set(to);
        }
    }

    boolean canGoForward() {
        return !forward.isEmpty();
    }

    /** The pages that stand in the section of a page: its tables and figures. */
    List<Page> within(Page section) {
        List<Page> all = pages();
        return all.subList(all.indexOf(section) + 1, all.size()).stream()
                .takeWhile(page -> page.level() > section.level())
                .toList();
    }
}
