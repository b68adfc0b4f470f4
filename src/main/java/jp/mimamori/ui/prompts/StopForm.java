package jp.mimamori.ui.prompts;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Read;

/**
 * The end of an active order, as it is typed.
 *
 * @param order that ends
 * @param reason may stay empty
 */
record StopForm(Entry.Order order, OrderedBy orderedBy, StringProperty reason) {

    StopForm(Entry.Order order, OrderedBy orderedBy) {
        this(order, orderedBy, new SimpleStringProperty(""));
    }

    /** The entry, or why there is none yet. */
    Read<Entry.OrderStop> read(Signing signing) {
        if (orderedBy.missing()) {
            return Read.no("order.physician");
        }
        String why = reason.get().strip();
        return Read.ok(
                new Entry.OrderStop(
                        signing.sign(why.isEmpty() ? null : why, orderedBy.id()), order.drug()));
    }
}
