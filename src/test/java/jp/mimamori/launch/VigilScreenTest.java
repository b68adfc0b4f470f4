package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import jp.mimamori.Records;
import jp.mimamori.record.Line;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Who;
import jp.mimamori.ui.shell.Machine;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.Saved;
import jp.mimamori.ward.Ward;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A screen that lives, and what it says when something in the program does not. */
@ExtendWith(ApplicationExtension.class)
class VigilScreenTest {

    private static final String NIGHT = "2026-11-24T03:14:00+09:00";

    private final MovableClock clock =
            MovableClock.standing(OffsetDateTime.parse(NIGHT).toInstant());
    private final CountDownLatch disk = new CountDownLatch(1);
    private final CountDownLatch writing = new CountDownLatch(1);
    private final FxRobot robot = new FxRobot();
    private final Thread.UncaughtExceptionHandler before =
            Thread.getDefaultUncaughtExceptionHandler();
    private volatile boolean hangs;
    private volatile boolean fails;
    private volatile Duration running = Duration.ofDays(3);
    private Ward ward;
    private Window window;

    @Start
    void open(Stage stage) {
        ward = Ward.open(Records.PACK, new SlowBook(), clock, ZoneId.of("Asia/Tokyo"));
        show(Language.JA);
    }

    private void show(Language language) {
        if (window != null) {
            window.close();
        }
        window =
                new Window(
                        ward,
                        language,
                        Shade.LIGHT,
                        () -> new Who("n1", "看護師 小林", "5W-1"),
                        Screens.ofWard((_, _) -> {}),
                        new Machine((_, heard) -> heard.accept(true), () -> running));
        window.stage().show();
        Faults.to(window.shell()::fault);
    }

    @AfterEach
    void close() {
        disk.countDown();
        robot.interact(() -> {
            window.close();
            Thread.currentThread().setUncaughtExceptionHandler(null);
        });
        ward.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
        WaitForAsyncUtils.clearExceptions();
    }

    /** A disk that can be made not to answer. */
    private final class SlowBook implements Book {
        @Override
        public Contents contents() {
            return new Contents(List.of(), Set.of(), false);
        }

        @Override
        public void write(List<Line> lines) throws NotKept {
            if (hangs) {
                writing.countDown();
                try {
                    disk.await();
                } catch (InterruptedException e) {
                    throw new NotKept("interrupted", e);
                }
                if (fails) {
                    throw new NotKept("full", new java.io.IOException("full"));
                }
            }
        }

        @Override
        public void close() {}
    }

    /** Completes with the first line of the log about a class that fits. */
    private static CompletableFuture<ILoggingEvent> logged(
            Class<?> of, Predicate<ILoggingEvent> fits) {
        CompletableFuture<ILoggingEvent> logged = new CompletableFuture<>();
        AppenderBase<ILoggingEvent> appender =
                new AppenderBase<>() {
                    @Override
                    protected void append(ILoggingEvent event) {
                        if (fits.test(event)) {
                            logged.complete(event);
                        }
                    }
                };
        Logger logger = (Logger) LoggerFactory.getLogger(of);
        appender.setContext(logger.getLoggerContext());
        appender.start();
        logger.addAppender(appender);
        return logged;
    }

    private boolean reads(String text) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled labeled
                                && labeled.getText() != null
                                && labeled.getText().contains(text)
                                && node.isVisible())
                .tryQuery()
                .isPresent();
    }

    private void until(String text, boolean there) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> reads(text) == there);
    }

    private void go(Duration by) {
        clock.move(by);
        running = running.plus(by);
        second();
    }

    private void second() {
        robot.interact(() -> window.shell().tick());
    }

    @Test
    void aFaultOnAnyThreadIsToldInTheUsersLanguageAndInTheLogAndTheWindowStays() throws Exception {
        for (Language language : Language.values()) {
            String said = language == Language.JA ? "プログラムに異常がありました（" : "The program had a fault (";
            robot.interact(() -> show(language));
            CompletableFuture<ILoggingEvent> logged = logged(Faults.class, _ -> true);
            FxThread.toolkit()
                    .run(() -> {
                        throw new IllegalStateException("a screen fails");
                    });
            until(said, true);
            assertThat(logged.get(30, TimeUnit.SECONDS).getFormattedMessage())
                    .contains("JavaFX Application Thread");
            robot.clickOn("#fault-read");
            until(said, false);
            robot.interact(() ->
                    window.stage()
                            .getScene()
                            .getRoot()
                            .addEventFilter(
                                    ActionEvent.ACTION,
                                    _ -> {
                                        throw new IllegalStateException("a handler fails");
                                    }));
            robot.interact(() -> window.shell().root().fireEvent(new ActionEvent()));
            until(said, true);
            robot.interact(() -> show(language));
            until(said, false);
            Thread.ofPlatform()
                    .start(() -> {
                        throw new StackOverflowError("a worker fails");
                    });
            until(said, true);
            assertThat(window.stage().isShowing()).isTrue();
            robot.interact(() -> window.shell().open(Place.REGISTER));
            assertThat(robot.lookup("#fault-read").tryQuery()).isPresent();
        }
    }

    @Test
    void aFollowerOfTheWardThatFailsIsToldAndIsToldTheNextSnapshotToo() throws Exception {
        CompletableFuture<Integer> next = new CompletableFuture<>();
        robot.interact(() ->
                window.shell()
                        .ui()
                        .follow(snapshot -> {
                            if (snapshot.patients().size() == 1) {
                                throw new IllegalStateException("a screen fails");
                            }
                            if (snapshot.patients().size() == 2) {
                                next.complete(2);
                            }
                        }));
        register("A");
        until("プログラムに異常がありました", true);
        register("B");
        assertThat(next.get(30, TimeUnit.SECONDS)).isEqualTo(2);
    }

    private void register(String id) {
        Saved saved =
                ward.register(Facts.patient(id, "見守 花子", "ミマモリ ハナコ"), List.of())
                        .toCompletableFuture()
                        .join();
        assertThat(saved).isInstanceOf(Saved.Done.class);
    }

    @Test
    void aScreensThreadThatDoesNotAnswerIsLoggedWithWhatItIsDoing() throws Exception {
        CompletableFuture<ILoggingEvent> stalled =
                logged(StallWatch.class, event -> event.getThrowableProxy() != null);
        CompletableFuture<ILoggingEvent> answered =
                logged(StallWatch.class, event -> event.getMessage().contains("answered after"));
        CountDownLatch answering = new CountDownLatch(1);
        try (StallWatch _ =
                StallWatch.of(question ->
                        Platform.runLater(() -> {
                            question.run();
                            answering.countDown();
                        }))) {
            assertThat(answering.await(30, TimeUnit.SECONDS)).isTrue();
            Platform.runLater(() -> holdsOn(stalled.copy().orTimeout(60, TimeUnit.SECONDS)));
            assertThat(
                            stalled.get(30, TimeUnit.SECONDS)
                                    .getThrowableProxy()
                                    .getStackTraceElementProxyArray())
                    .anyMatch(place -> place.getSTEAsString().contains("holdsOn"));
            assertThat(answered.get(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private static void holdsOn(CompletableFuture<?> until) {
        var _ = until.exceptionally(_ -> null).join();
    }

    @Test
    void aThreadThatAnswersIsNotComplainedOf() throws Exception {
        CompletableFuture<ILoggingEvent> complaint = logged(StallWatch.class, _ -> true);
        CountDownLatch asked = new CountDownLatch(3);
        try (ExecutorService answers = Executors.newSingleThreadExecutor();
                StallWatch _ =
                        StallWatch.of(question -> {
                            answers.execute(question);
                            asked.countDown();
                        })) {
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(complaint).isNotDone();
    }

    @Test
    void aWardThatHangsIsSaidInRedWithTheAgeOfTheLastJudgementAndGoesOnWhenItCan()
            throws Exception {
        register("A");
        hangs = true;
        var saving = ward.write("A", List.of(Facts.weight(NIGHT, "60"))).toCompletableFuture();
        assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();
        go(Duration.ofSeconds(89));
        assertThat(reads("最後の判定は")).isFalse();
        clock.move(Duration.ofHours(-2));
        go(Duration.ofMinutes(4));
        assertThat(reads("判定できません。最後の判定は")).isTrue();
        assertThat(reads("（5分前）")).isTrue();
        assertThat(robot.lookup(".banner-filled-high").tryQuery()).isPresent();
        robot.interact(() -> window.shell().open(Place.REGISTER));
        assertThat(reads("判定できません。最後の判定は")).isTrue();
        hangs = false;
        disk.countDown();
        assertThat(saving.get(30, TimeUnit.SECONDS)).isInstanceOf(Saved.Done.class);
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> {
                    second();
                    return !reads("判定できません。最後の判定は");
                });
    }

    @Test
    void anEntryThatDoesNotComeBackIsSpokenOfUntilItComes() throws Exception {
        register("A");
        hangs = true;
        var saving = send();
        go(Duration.ofSeconds(4));
        assertThat(reads("まだ保存されていません")).isFalse();
        go(Duration.ofSeconds(2));
        assertThat(reads("まだ保存されていません（5 秒）")).isTrue();
        robot.interact(() -> window.shell().open(Place.REGISTER));
        go(Duration.ofSeconds(5));
        assertThat(reads("まだ保存されていません（10 秒）")).isTrue();
        robot.interact(() -> window.shell().leave(() -> window.stage().hide()));
        assertThat(reads("記録に残らないことがあります")).isTrue();
        robot.clickOn("#leaving-back");
        hangs = false;
        disk.countDown();
        assertThat(saving.get(30, TimeUnit.SECONDS)).isInstanceOf(Saved.Done.class);
        until("保存されました（11 秒かかりました）", true);
        until("まだ保存されていません", false);
        robot.interact(() -> window.shell().leave(() -> window.stage().hide()));
        assertThat(window.stage().isShowing()).isFalse();
    }

    @Test
    void anEntryThatComesBackLateAndWasNotSavedIsSpokenOfUntilSomebodyHasReadIt() throws Exception {
        register("A");
        hangs = true;
        fails = true;
        var saving = send();
        go(Duration.ofSeconds(7));
        disk.countDown();
        assertThat(saving.get(30, TimeUnit.SECONDS)).isInstanceOf(Saved.NotDurable.class);
        until("保存されなかった入力があります（", true);
        until("まだ保存されていません", false);
        robot.clickOn("#unsaved-read");
        until("保存されなかった入力があります（", false);
    }

    private CompletableFuture<Saved> send() throws InterruptedException {
        var saving =
                window.shell()
                        .ui()
                        .desk()
                        .write("A", List.of(Facts.weight(NIGHT, "60")))
                        .toCompletableFuture();
        assertThat(writing.await(30, TimeUnit.SECONDS)).isTrue();
        return saving;
    }

    @Test
    void noStallOfHalfASecondGoesByUnnoticed() {
        assertThat(StallWatch.EVERY.plus(StallWatch.PATIENCE))
                .isLessThanOrEqualTo(StallWatch.LIMIT);
    }
}
