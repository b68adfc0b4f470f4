package jp.mimamori.launch;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Staff.Member;
import jp.mimamori.pathway.Staff.Role;
import jp.mimamori.record.Line;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Who works on the demo ward: invented, with the ids that its records carry. */
final class DemoStaff {

    private static final Duration BEFORE = Duration.ofDays(90);

    private static final List<Member> MEMBERS =
            List.of(
                    member("d-sato", Role.PHYSICIAN, "佐藤 亮", "サトウ リョウ"),
                    member("d-okada", Role.PHYSICIAN, "岡田 真理", "オカダ マリ"),
                    member("n-kobayashi", Role.NURSE, "小林 早苗", "コバヤシ サナエ"),
                    member("n-mori", Role.NURSE, "森 直子", "モリ ナオコ"),
                    member("p-ueda", Role.PHARMACIST, "上田 誠", "ウエダ マコト"));

    private DemoStaff() {}

    private static Member member(String id, Role role, String name, String kana) {
        return new Member(id, role, name, kana, true);
    }

    /** The hospital's record with them, long before an instant. */
    static List<Line> lines(Instant now) {
        OffsetDateTime then = now.minus(BEFORE).atZone(DemoWard.ZONE).toOffsetDateTime();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Hospital.registered(), DemoWard.ZONE));
        for (Member member : MEMBERS) {
            lines.add(
                    Line.of(
                            Hospital.ID,
                            new Entry.Setting(
                                    Meta.of("staff-" + member.id(), then),
                                    member.setting(),
                                    member.value(),
                                    "職員の登録")));
        }
        return lines;
    }
}
