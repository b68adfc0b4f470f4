package jp.mimamori.pathway;

import static jp.mimamori.pathway.PathwayStory.INFUSION;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.guideline.PathwayReader;

import org.junit.jupiter.api.Test;

class StaffTest {

    private static Settings of(PathwayStory story) {
        return Settings.of(Records.PACK, PathwayReader.builtIn(), story.course(), INFUSION);
    }

    @Test
    void physiciansAreOfferedFirstThenByKana() {
        Staff staff =
                of(new PathwayStory()
                                .set("staff.n2", "nurse;森 直子;モリ ナオコ")
                                .set("staff.n1", "nurse;小林 早苗;コバヤシ サナエ")
                                .set("staff.d1", "physician;佐藤 亮"))
                        .staff();
        assertThat(staff.here()).extracting(Staff.Member::id).containsExactly("d1", "n1", "n2");
    }

    @Test
    void whoHasLeftIsNotOfferedButKeepsTheName() {
        Staff staff =
                of(new PathwayStory().set("staff.n1", "nurse;小林 早苗").set("staff.n1", null)).staff();
        assertThat(staff.here()).isEmpty();
        assertThat(staff.find("n1")).map(Staff.Member::name).contains("小林 早苗");
    }

    @Test
    void whatCannotBeReadIsSetAsideAndTheNameBeforeHolds() {
        Settings settings =
                of(
                        new PathwayStory()
                                .set("staff.n1", "nurse;小林 早苗")
                                .set("staff.n1", "cook;小林 早苗")
                                .set("staff.n1", "nurse;")
                                .set("staff.", "nurse;森"));
        assertThat(settings.wrong()).hasSize(3);
        assertThat(settings.staff().here()).extracting(Staff.Member::name).containsExactly("小林 早苗");
    }

    @Test
    void aValueIsReadAsItWasWritten() {
        Staff.Member member =
                new Staff.Member("p1", Staff.Role.PHARMACIST, "上田 誠", "ウエダ マコト", true);
        assertThat(Staff.Member.read("p1", member.value())).contains(member);
    }
}
