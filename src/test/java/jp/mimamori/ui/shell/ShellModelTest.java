package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.ui.Facts;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ShellModelTest {

    @Test
    void whatWasJustSavedIsNotOfTheTimeToCome() {
        try (WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00")) {
            ShellModel model = new ShellModel(room.desk());
            room.clock().move(Duration.ofMillis(400));
            room.with(
                    Facts.patient("A", "見守 花子", "ミマモリ ハナコ"),
                    Facts.crs("2026-11-24T03:14:00.300+09:00", 2));
            model.take(room.desk().snapshot());
            assertThat(model.now().get()).isEqualTo(room.now());
        }
    }
}
