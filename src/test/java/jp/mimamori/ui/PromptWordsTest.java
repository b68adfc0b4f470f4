package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.advice.Prompt;
import jp.mimamori.ward.PatientNow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;

class PromptWordsTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";
    private static final String FEVER = "2026-11-24T02:44:00+09:00";

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");

    @AfterEach
    void close() {
        room.close();
    }

    private String asksGrade(Language language) {
        PatientNow patient = room.patient("A");
        Prompt prompt = patient.advice().prompt("T15-REGRADE").orElseThrow();
        Times times = new Times(ZoneId.of("Asia/Tokyo"), language);
        return new PromptWords(() -> Records.PACK, times, language)
                .what(prompt, patient.course(), room.now());
    }

    @Test
    void ofAPatientWhoWasNeverGradedItDoesNotSpeakOfARecordedGrade() {
        room.with(
                Facts.patient("A", "佐藤 一郎", "サトウ イチロウ"),
                Facts.infusion(INFUSED),
                Facts.vitals(FEVER, "39.4", "118", "97"));
        assertThat(asksGrade(Language.JA)).contains("まだ評価されていません").doesNotContain("記録された");
        assertThat(asksGrade(Language.EN)).contains("not been graded").doesNotContain("recorded");
    }

    @Test
    void ofAGradedPatientItSaysThatAFindingIsHigher() {
        room.with(
                Facts.patient("A", "佐藤 一郎", "サトウ イチロウ"),
                Facts.infusion(INFUSED),
                Facts.crs("2026-11-24T01:00:00+09:00", 0),
                Facts.vitals(FEVER, "39.4", "118", "97"));
        assertThat(asksGrade(Language.JA)).contains("記録された Grade より高い所見");
    }
}
