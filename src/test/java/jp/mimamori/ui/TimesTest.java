package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:15:22Z");
    private final Times ja = new Times(ZoneId.of("Asia/Tokyo"), Language.JA);
    private final Times en = new Times(ZoneId.of("Asia/Tokyo"), Language.EN);

    @Test
    void aMomentIsWrittenInTheWardsZoneAndLanguage() {
        assertThat(ja.moment(NOW)).isEqualTo("11/24(火) 03:15");
        assertThat(en.moment(NOW)).isEqualTo("Tue 24 Nov 03:15");
        assertThat(ja.seconds(NOW)).isEqualTo("03:15:22");
    }

    @Test
    void theDateIsLeftOutToday() {
        assertThat(ja.brief(NOW.minusSeconds(3600), NOW)).isEqualTo("02:15");
        assertThat(ja.brief(NOW.minusSeconds(4 * 3600), NOW)).isEqualTo("11/23 23:15");
    }

    @ParameterizedTest
    @CsvSource({
        "PT59S, たった今, just now",
        "PT31M, 31分前, 31 min ago",
        "PT1H, 1時間前, 1 h ago",
        "PT4H32M, 4時間32分前, 4 h 32 min ago",
        "PT30H, 1日6時間前, 1 d 6 h ago",
        "P5D, 5日前, 5 d ago"
    })
    void anAgeIsSaidInWords(Duration age, String japanese, String english) {
        assertThat(ja.ago(NOW.minus(age), NOW)).isEqualTo(japanese);
        assertThat(en.ago(NOW.minus(age), NOW)).isEqualTo(english);
    }

    @Test
    void hoursSinceTheInfusionAreNotDays() {
        assertThat(ja.hours(Duration.ofMinutes(44 * 60 + 12))).isEqualTo("44:12");
        assertThat(ja.hours(Duration.ofMinutes(-75))).isEqualTo("−1:15");
        assertThat(ja.hours(Duration.ofHours(220))).isEqualTo("220:00");
    }

    @Test
    void daysBeforeTheInfusionHaveAMinus() {
        assertThat(ja.day(2)).isEqualTo("Day 2");
        assertThat(ja.day(-3)).isEqualTo("Day −3");
    }

    @Test
    void anAgeInYearsTurnsOnTheBirthday() {
        assertThat(ja.years(LocalDate.of(1958, 11, 24), NOW)).isEqualTo(68);
        assertThat(ja.years(LocalDate.of(1958, 11, 25), NOW)).isEqualTo(67);
    }

    @Test
    void lateAndLeftAreSaidInWords() {
        assertThat(ja.late(NOW.minus(Duration.ofMinutes(35)), NOW)).isEqualTo("35分超過");
        assertThat(en.left(NOW, NOW.plus(Duration.ofMinutes(90)))).isEqualTo("1 h 30 min left");
    }
}
