package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;

import jp.mimamori.store.Progress;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Whoever waits for the database sees how far it is. */
@ExtendWith(ApplicationExtension.class)
class RebuildingTest {

    private final FxRobot robot = new FxRobot();
    private final AtomicLong nanos = new AtomicLong();

    private void moment() {
        nanos.addAndGet(Rebuilding.MOMENT.toNanos());
    }

    @Test
    void nothingIsSaidOfWhatIsReadyAtOnceAndThenEachTenthOnce() {
        List<Long> told = new ArrayList<>();
        Progress progress = new Rebuilding(nanos::get, step -> told.add(step.done()));
        progress.madeAnew(10_000, 100_000);
        assertThat(told).isEmpty();
        moment();
        for (long done = 20_000; done <= 100_000; done += 5_000) {
            progress.madeAnew(done, 100_000);
        }
        assertThat(told)
                .containsExactly(
                        20_000L, 30_000L, 40_000L, 50_000L, 60_000L, 70_000L, 80_000L, 90_000L,
                        100_000L);
    }

    @Test
    void nothingIsSaidWhenAllIsDoneBeforeAnythingWasSaid() {
        List<Long> told = new ArrayList<>();
        Progress progress = new Rebuilding(nanos::get, step -> told.add(step.done()));
        moment();
        progress.madeAnew(0, 0);
        progress.madeAnew(300, 300);
        assertThat(told).isEmpty();
    }

    private List<Stage> windows() {
        return robot.listWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.isShowing() && stage.getTitle() != null)
                .filter(stage -> stage.getTitle().startsWith("見守り"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "JA,データベースを記録から作り直しています: 40000 / 160000 件",
        "EN,making the database anew from the journal: 40000 of 160000 entries"
    })
    void theStartUpWindowComesAfterAMomentAndGoesWhenTheDataIsOpen(
            Language language, String words) {
        StartUp startUp = new StartUp(language, Shade.LIGHT);
        Progress progress = startUp.progress(nanos::get);
        progress.madeAnew(10_000, 160_000);
        assertThat(windows()).isEmpty();
        moment();
        progress.madeAnew(40_000, 160_000);
        assertThat(windows()).hasSize(1);
        var scene = windows().getFirst().getScene();
        assertThat(((Label) scene.getRoot().lookup(".label")).getText()).isEqualTo(words);
        assertThat(((ProgressBar) scene.getRoot().lookup(".progress-bar")).getProgress())
                .isEqualTo(0.25);
        startUp.close();
        assertThat(windows()).isEmpty();
        progress.madeAnew(80_000, 160_000);
        assertThat(windows()).as("beside the running ward").isEmpty();
    }
}
