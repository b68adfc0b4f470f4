package jp.mimamori.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.record.Json;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class SupportTest {

    private static final String RECORD =
            """
            {"format": "mimamori-record/1", "zone": "Asia/Tokyo", "patient": {"id": "P"}, "entries": [
              {"id": "a", "type": "oxygen", "at": "2026-11-24T01:00:00+09:00",
               "device": "mask", "litresPerMinute": 6, "fio2": 0.5},
              {"id": "b", "type": "vasopressor", "at": "2026-11-24T01:00:00+09:00",
               "agents": [{"drug": "noradrenaline", "dose": "low"}]},
              {"id": "c", "type": "oxygen", "at": "2026-11-24T03:00:00+09:00", "device": "none"},
              {"id": "d", "type": "vasopressor", "at": "2026-11-24T04:00:00+09:00",
               "agents": []}]}
            """;

    private static Support at(String time) {
        Course course = Records.course(Json.MAPPER.readTree(RECORD));
        return Support.at(course, Instant.parse(time));
    }

    @Test
    void whatWasRecordedLastGoesOn() {
        assertThat(at("2026-11-23T17:00:00Z").oxygen()).isNotNull();
        assertThat(at("2026-11-23T17:00:00Z").vasopressor()).isNotNull();
    }

    @Test
    void whatWasEndedIsNotShown() {
        assertThat(at("2026-11-23T18:00:00Z").oxygen()).isNull();
        assertThat(at("2026-11-23T18:59:59Z").vasopressor()).isNotNull();
        assertThat(at("2026-11-23T19:00:00Z").vasopressor()).isNull();
    }

    /** What is recorded once more, the same as before, has been running since it began. */
    @Test
    void theSameRecordedAgainGoesOnFromItsBeginning() {
        String again =
                """
                  {"id": "f", "type": "oxygen", "at": "2026-11-24T02:00:00+09:00",
                   "device": "mask", "litresPerMinute": 6.0, "fio2": 0.50},
                  {"id": "g", "type": "vasopressor", "at": "2026-11-24T02:00:00+09:00",
                   "agents": [{"drug": "noradrenaline", "dose": "low"}]},
                  {"id": "h", "type": "oxygen", "at": "2026-11-24T02:30:00+09:00",
                   "device": "mask", "litresPerMinute": 8, "fio2": 0.6},
                """;
        String record = RECORD.replace("  {\"id\": \"c\"", again + "  {\"id\": \"c\"");
        Course course = Records.course(Json.MAPPER.readTree(record));
        Support before = Support.at(course, Instant.parse("2026-11-23T17:10:00Z"));
        assertThat(before.oxygen()).extracting(Entry::id).isEqualTo("a");
        assertThat(before.vasopressor()).extracting(Entry::id).isEqualTo("b");
        Support other = Support.at(course, Instant.parse("2026-11-23T17:40:00Z"));
        assertThat(other.oxygen()).extracting(Entry::id).isEqualTo("h");
    }

    @Test
    void nothingRunsBeforeItWasRecorded() {
        assertThat(at("2026-11-23T15:59:59Z")).isEqualTo(new Support(null, null));
    }
}
