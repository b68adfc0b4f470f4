package jp.mimamori.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.pathway.Staff;
import jp.mimamori.ui.Who;

/** Who is at the workstation, until somebody else is chosen. */
final class Present {

    private final ReadOnlyObjectWrapper<Who> who;

    Present(Who first) {
        who = new ReadOnlyObjectWrapper<>(first);
    }

    ReadOnlyObjectProperty<Who> who() {
        return who.getReadOnlyProperty();
    }

    /** What is entered from now on is signed by this person. */
    void choose(Staff.Member member) {
        who.set(new Who(member.id(), member.name(), who.get().workstation()));
    }
}
