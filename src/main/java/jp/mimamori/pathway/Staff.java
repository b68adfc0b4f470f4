package jp.mimamori.pathway;

import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who works here: the newest standing {@code setting} named {@code staff.ID} of each id. Its value
 * is {@code ROLE;NAME} or {@code ROLE;NAME;KANA}; null takes somebody off the list, and the name
 * stays known for what that person has recorded.
 */
public final class Staff {

    /** What a staff member's setting is called, before the id. */
    public static final String PREFIX = "staff.";

    private static final String SEPARATOR = ";";
    private static final int PARTS = 3;
    private static final Staff NONE = new Staff(List.of());

    private final Map<String, Member> all = new LinkedHashMap<>();

    private Staff(Collection<Entry.Setting> settings) {
        for (Entry.Setting setting : settings) {
            String id = setting.name().substring(PREFIX.length());
            String value = setting.value();
            Member before = all.get(id);
            if (value != null) {
                Member.read(id, value).ifPresent(member -> all.put(id, member));
            } else if (before != null) {
                all.put(id, before.gone());
            }
        }
    }

    /** In the order in which they are offered. */
    public enum Role {
        PHYSICIAN,
        NURSE,
        PHARMACIST;

        /** As it stands in a value. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Role> of(String code) {
            for (Role role : values()) {
                if (role.code().equals(code)) {
                    return Optional.of(role);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Somebody.
     *
     * @param id as in {@code by} of entries
     * @param kana empty when none was given
     * @param here false for who has left
     */
    public record Member(String id, Role role, String name, String kana, boolean here) {

        /** Empty when the value is not of the form. */
        static Optional<Member> read(String id, String value) {
            String[] parts = value.split(SEPARATOR, -1);
            if (id.isBlank() || parts.length < 2 || parts.length > PARTS || parts[1].isBlank()) {
                return Optional.empty();
            }
            String kana = parts.length < PARTS ? "" : parts[2].strip();
            return Role.of(parts[0].strip())
                    .map(role -> new Member(id, role, parts[1].strip(), kana, true));
        }

        private Member gone() {
            return new Member(id, role, name, kana, false);
        }

        public String setting() {
            return PREFIX + id;
        }

        /** As it stands in the record. */
        public String value() {
            String named = role.code() + SEPARATOR + name;
            return kana.isEmpty() ? named : named + SEPARATOR + kana;
        }
    }

    static Staff none() {
        return NONE;
    }

    /**
     * Who is on the list after these settings.
     *
     * @param settings of staff only, in the order in which they are taken
     */
    static Staff of(List<Entry.Setting> settings) {
        return settings.isEmpty() ? NONE : new Staff(settings);
    }

    /** Whether a setting is about staff. */
    public static boolean names(String setting) {
        return setting.startsWith(PREFIX);
    }

    /** Whether a setting about staff can be read. */
    static boolean takes(String setting, @Nullable String value) {
        String id = setting.substring(PREFIX.length());
        return !id.isBlank() && (value == null || Member.read(id, value).isPresent());
    }

    /** Who can be chosen, by role, then kana. */
    public List<Member> here() {
        List<Member> here = new ArrayList<>(all.values());
        here.removeIf(member -> !member.here());
        here.sort(
                Comparator.comparing(Member::role)
                        .thenComparing(Member::kana)
                        .thenComparing(Member::name)
                        .thenComparing(Member::id));
        return List.copyOf(here);
    }

    /** Somebody by id, also who has left. */
    public Optional<Member> find(String id) {
        return Optional.ofNullable(all.get(id));
    }
}
