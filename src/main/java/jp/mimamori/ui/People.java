package jp.mimamori.ui;

import jp.mimamori.pathway.Staff;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** What staff are called on every screen: 看護師 小林 恵 for an id that the hospital has named. */
public final class People {

    private final Supplier<Staff> staff;
    private final Words words;

    private People(Supplier<Staff> staff, Words words) {
        this.staff = staff;
        this.words = words;
    }

    /** Of the ward as it is at every call. */
    public static People of(Ui ui) {
        return of(ui.desk(), ui.language());
    }

    /** The same, where there is no screen. */
    public static People of(Desk desk, Language language) {
        return new People(() -> desk.snapshot().staff(), Words.of(People.class, language));
    }

    /** Who can be chosen, by role, then kana. */
    public List<Staff.Member> here() {
        return staff.get().here();
    }

    /** The physicians among them. */
    public List<Staff.Member> physicians() {
        return here().stream().filter(member -> member.role() == Staff.Role.PHYSICIAN).toList();
    }

    /** The role and the name; the id itself where no name is known. */
    public String name(String id) {
        if (id.equals(Who.NOBODY)) {
            return words.text("person.nobody");
        }
        return staff.get().find(id).map(this::name).orElse(id);
    }

    /** The same, and a text where there is no id. */
    public String name(@Nullable String id, String without) {
        return id == null ? without : name(id);
    }

    public String name(Staff.Member member) {
        return words.text("person", role(member.role()), member.name());
    }

    public String role(Staff.Role role) {
        return words.text("role." + role);
    }

    /** Whether who is at the workstation is named, and no physician: orders are others'. */
    public boolean entersForOthers(Who who) {
        return staff.get()
                .find(who.staff())
                .filter(member -> member.role() != Staff.Role.PHYSICIAN)
                .isPresent();
    }

    /** Who is at the workstation, as shown. */
    public String name(Who who) {
        boolean known = staff.get().find(who.staff()).isPresent();
        return known || who.name().isEmpty() ? name(who.staff()) : who.name();
    }
}
