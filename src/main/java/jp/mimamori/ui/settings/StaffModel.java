package jp.mimamori.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Staff;
import jp.mimamori.pathway.Staff.Member;
import jp.mimamori.pathway.Staff.Role;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.Who;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/** Who works here, and what is typed about the one who is added or changed. */
final class StaffModel {

    /** As in {@code by} of entries; the value's separator and blanks are no part of it. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@-]{1,40}");

    private static final int MOST = 60;

    /**
     * Who is being written about.
     *
     * @param member null for somebody new
     */
    record Subject(@Nullable Member member) {}

    private final Desk desk;
    private final Author author;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<@Nullable Subject> subject =
            new ReadOnlyObjectWrapper<>(null);
    private final Field<String> id = Field.needed(this::readId);
    private final Field<String> name = Field.needed(StaffModel::readName);
    private final Field<String> kana = Field.optional(StaffModel::readName);
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.NURSE);

    StaffModel(Desk desk, Author author, FxThread fx) {
        this.desk = desk;
        this.author = author;
        sending = new Sending(entries -> desk.write(Hospital.ID, entries), fx);
    }

    private Read<String> readId(String typed) {
        String found =
                java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC).strip();
        Subject about = subject.get();
        if (!ID.matcher(found).matches() || found.equals(Who.NOBODY)) {
            return Read.no("staff.id.wrong");
        }
        boolean taken = staff().find(found).filter(Member::here).isPresent();
        return taken && about != null && about.member() == null
                ? Read.no("staff.id.taken")
                : Read.ok(found);
    }

    private static Read<String> readName(String typed) {
        String found = typed.strip();
        return found.contains(";") || found.length() > MOST
                ? Read.no("staff.name.wrong")
                : Read.ok(found);
    }

    private Staff staff() {
        return desk.snapshot().staff();
    }

    List<Member> here() {
        return staff().here();
    }

    ReadOnlyObjectProperty<@Nullable Subject> subject() {
        return subject.getReadOnlyProperty();
    }

    Field<String> id() {
        return id;
    }

    Field<String> name() {
        return name;
    }

    Field<String> kana() {
        return kana;
    }

    ObjectProperty<Role> role() {
        return role;
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    /** Somebody on the list, or null for somebody new. */
    void choose(@Nullable Member member) {
        subject.set(new Subject(member));
        id.text().set(member == null ? "" : member.id());
        name.text().set(member == null ? "" : member.name());
        kana.text().set(member == null ? "" : member.kana());
        role.set(member == null ? Role.NURSE : member.role());
        left(false);
        sending.forget();
    }

    /** Nobody is written about. */
    void leave() {
        subject.set(null);
    }

    /**
     * Records what is typed; does nothing while something is wrong.
     *
     * @param reason that stands with the change
     */
    void save(String reason) {
        left(true);
        if (id.wrong() || name.wrong() || kana.wrong()) {
            return;
        }
        Member member =
                new Member(
                        id.value().orElseThrow(),
                        role.get(),
                        name.value().orElseThrow(),
                        kana.value().orElse(""),
                        true);
        send(member.setting(), member.value(), reason);
    }

    /** Takes the person off the list; what that person has recorded keeps the name. */
    void remove(String reason) {
        Subject about = subject.get();
        if (about != null && about.member() != null) {
            send(about.member().setting(), null, reason);
        }
    }

    private void send(String setting, @Nullable String value, String reason) {
        sending.send(
                List.of(new Entry.Setting(author.meta(desk.now()), setting, value, reason)),
                this::leave);
    }

    /** Whether something is typed that is not recorded. */
    boolean unsaved() {
        Subject about = subject.get();
        if (about == null) {
            return sending.unsaved();
        }
        Member was = about.member();
        return sending.unsaved()
                || !id.text().get().equals(was == null ? "" : was.id())
                || !name.text().get().equals(was == null ? "" : was.name())
                || !kana.text().get().equals(was == null ? "" : was.kana())
                || role.get() != (was == null ? Role.NURSE : was.role());
    }

    private void left(boolean is) {
        for (Field<String> field : List.of(id, name, kana)) {
            field.left().set(is);
            field.again();
        }
    }
}
