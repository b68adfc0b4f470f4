package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

class SinceInfusionTest {

    private static final Instant INFUSED = at("2026-11-22T04:24:00+09:00");

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static SinceInfusion since(Instant infused, Language language) {
        return new SinceInfusion(
                infused,
                Words.of(SinceInfusionTest.class, language),
                new Times(ZoneId.of("Asia/Tokyo"), language));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T04:24:00+09:00, Day 0 投与後\u00a00:00, Day 0 +0:00\u00a0h",
        "2026-11-22T23:59:00+09:00, Day 0 投与後\u00a019:35, Day 0 +19:35\u00a0h",
        "2026-11-23T00:00:00+09:00, Day 1 投与後\u00a019:36, Day 1 +19:36\u00a0h",
        "2026-11-24T02:48:00+09:00, Day 2 投与後\u00a046:24, Day 2 +46:24\u00a0h",
        "2026-11-22T04:23:00+09:00, Day 0 投与前\u00a00:01, Day 0 −0:01\u00a0h",
        "2026-11-19T06:24:00+09:00, Day −3 投与前\u00a070:00, Day −3 −70:00\u00a0h"
    })
    void anInstantHasTheDayOfTheWardsCalendarAndTheHours(
            String time, String japanese, String english) {
        assertThat(since(INFUSED, Language.JA).dayAndHours(at(time))).isEqualTo(japanese);
        assertThat(since(INFUSED, Language.EN).dayAndHours(at(time))).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T02:48:00+09:00, 11/24(火) 02:48"})
    void withoutAnInfusionThereIsTheMomentAlone(String time, String moment) {
        assertThat(since(null, Language.JA).moment(at(time))).isEqualTo(moment);
        assertThat(since(INFUSED, Language.JA).moment(at(time)))
                .isEqualTo(moment + " Day 2 投与後\u00a046:24");
    }
}
