package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import jp.mimamori.Records;
import jp.mimamori.record.Line;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Who;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.Saved;
import jp.mimamori.ward.Ward;
import jp.mimamori.ward.WardClock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What is wrong with the workstation is on the screen of a real ward for as long as it lasts. */
@ExtendWith(ApplicationExtension.class)
class TroublesTest {

    private static final Who NURSE = new Who("n1", "看護師 小林", "5W-1");

    private final FxRobot robot = new FxRobot();
    private final SetClock clock = new SetClock();
    private final FullBook book = new FullBook();
    private Ward ward;
    private Shell shell;

    /** A wall clock that can be set, beside one that cannot. */
    private static final class SetClock implements WardClock {
        private volatile Instant now =
                OffsetDateTime.parse("2026-11-24T03:14:00+09:00").toInstant();

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public boolean isMachines() {
            return true;
        }

        @Override
        public Duration running() {
            return Duration.ofDays(3);
        }
    }

    /** The disk can be full. */
    private static final class FullBook implements Book {
        private volatile boolean full;
        private volatile @Nullable Instant time;

        @Override
        public @Nullable Instant stamp() {
            return time;
        }

        @Override
        public Contents contents() {
            return new Contents(List.of(), Set.of(), false);
        }

        @Override
        public void write(List<Line> lines) throws NotKept {
            if (full) {
                throw new NotKept("full", new java.io.IOException("full"));
            }
        }

        @Override
        public void close() {}
    }

    @Start
    void open(Stage stage) {
        ward = Ward.open(Records.PACK, book, clock, ZoneId.of("Asia/Tokyo"));
        Theme theme = new Theme(Shade.LIGHT);
        shell =
                new Shell(
                        ward,
                        Language.JA,
                        theme,
                        FxThread.toolkit(),
                        () -> NURSE,
                        Map.of(Place.BOARD, ui -> new BoardScreen(ui, null)),
                        Machine.silent());
        Scene scene = new Scene(shell.root(), 1280, 800);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        shell.start();
    }

    @AfterEach
    void close() {
        robot.interact(shell::close);
        ward.close();
    }

    private void until(String text, boolean there) throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                30_000,
                                () ->
                                        shell.root().lookupAll(".troubles .label").stream()
                                                        .map(node -> ((Label) node).getText())
                                                        .anyMatch(said -> said.contains(text))
                                                == there));
    }

    private Saved register(String id) {
        return ward.register(
                        Facts.patient(id, "見守 花子", "ミマモリ ハナコ"),
                        List.of(
                                new jp.mimamori.course.Entry.Note(
                                        new Author(ward, () -> NURSE).meta(ward.now()), "入院")))
                .toCompletableFuture()
                .join();
    }

    @Test
    void aClockThatJumpsAheadOrAWorkstationThatSlept() throws Exception {
        clock.now = clock.now.plus(Duration.ofHours(2));
        until("2時間", true);
        until("進んだか、端末が休止していました", true);
        until("時刻を確認してください", true);
        clock.now = clock.now.minus(Duration.ofHours(2));
        until("休止していました", false);
    }

    @Test
    void aClockThatIsSetBackBehindTheRecord() throws Exception {
        assertThat(register("A")).isInstanceOf(Saved.Done.class);
        clock.now = clock.now.minus(Duration.ofMinutes(10));
        until("10分 戻りました", true);
        until("最後の記録より 10分 遅れています", true);
        clock.now = clock.now.plus(Duration.ofMinutes(10));
        until("遅れています", false);
        until("戻りました", false);
    }

    /** The disk is a share: its clock is the one that the workstations have in common. */
    @Test
    void aClockThatIsFarFromTheOneOfTheDisk() throws Exception {
        book.time = clock.now.minus(Duration.ofMinutes(20));
        register("A");
        until("データの置き場所の時計より 20分 進んでいます", true);
        book.time = clock.now.plus(Duration.ofHours(1));
        register("B");
        until("データの置き場所の時計より 1時間 遅れています", true);
        book.time = clock.now.plus(Duration.ofMinutes(1));
        register("C");
        until("データの置き場所の時計", false);
    }

    @Test
    void entriesThatCannotBeSavedUntilOneCan() throws Exception {
        book.full = true;
        assertThat(register("A")).isInstanceOf(Saved.NotDurable.class);
        until("記録を保存できません", true);
        book.full = false;
        assertThat(register("A")).isInstanceOf(Saved.Done.class);
        until("記録を保存できません", false);
    }

    @Test
    void aScreenThatCouldNotTakeWhatItWasTold() throws Exception {
        Runnable end =
                ward.watch(snapshot -> {
                    if (!snapshot.patients().isEmpty()) {
                        throw new IllegalStateException("a screen fails");
                    }
                });
        register("A");
        until("画面の一部が更新されていません", true);
        end.run();
    }
}
