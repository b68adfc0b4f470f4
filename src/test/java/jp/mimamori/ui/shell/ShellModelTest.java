package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ShellModelTest {

    private static final String DAYS_AGO = "2026-11-15T09:00:00+09:00";

    @Test
    void whatWasJustSavedIsNotOfTheTimeToCome() {
        try (WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00")) {
            ShellModel model = new ShellModel(room.desk(), Machine.real().running());
            room.clock().move(Duration.ofMillis(400));
            room.with(
                    Facts.patient("A", "見守 花子", "ミマモリ ハナコ"),
                    Facts.crs("2026-11-24T03:14:00.300+09:00", 2));
            model.take(room.desk().snapshot());
            assertThat(model.now().get()).isEqualTo(room.now());
        }
    }

    /** As the board's cards show it: a prompt that is no alarm is asked too. */
    @Test
    void theWardsFigureCountsWhatTheCardsShow() {
        try (WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00")) {
            room.lies("A", "501", DAYS_AGO, Facts.crs("2026-11-23T14:00:00+09:00", 1));
            room.lies("B", "502", DAYS_AGO);
            ShellModel model = new ShellModel(room.desk(), Machine.real().running());
            assertThat(Urgency.of(room.patient("A"))).isEqualTo(Urgency.NEUTRAL);
            assertThat(model.counts().asked()).isEqualTo(1);
        }
    }

    /** The curve does not list what is asked: only the prompts' screen is a look at all of it. */
    @Test
    void onlyThePromptsScreenLooksAtAPatientsAlarms() {
        try (WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00")) {
            room.with(
                    Facts.patient("A", "見守 花子", "ミマモリ ハナコ"),
                    Facts.weight("2026-11-23T09:00:00+09:00", "62.4"),
                    Facts.infusion("2026-11-23T09:00:00+09:00"),
                    Facts.crs("2026-11-24T03:03:00+09:00", 3));
            ShellModel model = new ShellModel(room.desk(), Machine.real().running());
            for (Place place : Place.values()) {
                if (place != Place.PROMPTS) {
                    model.go(place, "A");
                    assertThat(model.alarms().shown().get()).as(place.name()).hasSize(2);
                }
            }
            model.go(Place.PROMPTS, "A");
            assertThat(model.alarms().shown().get()).isEmpty();
        }
    }
}
