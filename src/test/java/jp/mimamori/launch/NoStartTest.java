package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

import jp.mimamori.store.Progress;
import jp.mimamori.ui.Cut;
import jp.mimamori.ward.StoredBook;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/** Whatever keeps the ward's window from opening is said in a window: there is no console. */
@ExtendWith(ApplicationExtension.class)
class NoStartTest {

    private final FxRobot robot = new FxRobot();
    @TempDir Path temp;

    @AfterEach
    void noLog() {
        System.clearProperty("mimamori.log.dir");
    }

    private Path data() {
        return temp.resolve("data");
    }

    /** Starts, reads what the window says, and closes it; then the start has ended with a code. */
    private String said(String language, int exit) throws Exception {
        Console console = new Console();
        console.language = language;
        WardWindow window =
                new WardWindow(
                        data(), console, "light", (_, _) -> {}, true, Duration.ofMillis(100));
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(window::run);
        Waiting.until(() -> robot.lookup("#no-start").tryQuery().isPresent() || ended.isDone());
        assertThat(ended).isNotDone();
        String text =
                robot
                        .from(robot.lookup("#no-start"))
                        .lookup((Node node) -> node instanceof Labeled)
                        .<Labeled>queryAll()
                        .stream()
                        .map(Labeled::getText)
                        .collect(Collectors.joining("\n"));
        assertThat(Cut.texts(robot.lookup("#no-start").queryParent())).isEmpty();
        robot.clickOn("#no-start-close");
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(exit);
        assertThat(text).contains(data().toAbsolutePath().toString());
        return text;
    }

    @Test
    void dataInUseByAnotherProgram() throws Exception {
        try (StoredBook _ = StoredBook.open(data(), Progress.quiet())) {
            assertThat(said("ja", Exit.DAMAGED))
                    .contains("見守りを開けません", "別の Mimamori が使用中です", "すでに開いている見守りの画面", "紙の表");
            assertThat(said("en", Exit.DAMAGED))
                    .contains("Mimamori cannot be opened", "another Mimamori uses it", "paper");
        }
    }

    @Test
    void dataOfANewerVersion() throws Exception {
        StoredBook.open(data(), Progress.quiet()).close();
        Path journal = data().resolve("journal.mjl");
        byte[] bytes = Files.readAllBytes(journal);
        bytes["mimamori-journal/".length()] = '2';
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, 60);
        ByteBuffer.wrap(bytes).putInt(60, (int) crc.getValue());
        Files.write(journal, bytes);
        assertThat(said("ja", Exit.DAMAGED)).contains("新しい版の Mimamori の記録です", "更新");
        assertThat(said("en", Exit.DAMAGED)).contains("newer version of Mimamori", "update");
        assertThat(Files.readAllBytes(journal)).isEqualTo(bytes);
    }

    @Test
    void dataThatIsRefused() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("journal.mjl"), "これは記録ではありません".repeat(20));
        assertThat(said("ja", Exit.DAMAGED)).contains("journal.mjl から何も読めません", "管理者に連絡");
    }

    @Test
    void aPlaceThatCannotBeWritten() throws Exception {
        Files.writeString(data(), "a file where the directory should be");
        assertThat(said("ja", Exit.DAMAGED)).contains("記録を開けません", "ディスク", "管理者に連絡");
        assertThat(said("en", Exit.DAMAGED)).contains("cannot be opened", "disk");
    }

    @Test
    void aFirstWindowThatDoesNotAnswer() throws Exception {
        Files.createDirectories(data());
        try (SingleWindow _ = SingleWindow.listen(data(), _ -> {}, () -> {})) {
            assertThat(said("ja", Exit.DAMAGED)).contains("すでに起動していますが、応答しません");
            assertThat(said("en", Exit.DAMAGED)).contains("open already, but does not answer");
        }
    }

    /** Tried again it says it again, until it can go on: here to a first window that has come. */
    @Test
    void whatMayPassIsTriedAgainWithoutANewStart() throws Exception {
        Files.writeString(data(), "a file where the directory should be");
        WardWindow window =
                new WardWindow(
                        data(), new Console(), "light", (_, _) -> {}, true, Duration.ofSeconds(30));
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(window::run);
        Waiting.until(() -> robot.lookup("#no-start-again").tryQuery().isPresent());
        Node first = robot.lookup("#no-start-again").query();
        robot.clickOn(first);
        Waiting.until(() ->
                robot.lookup("#no-start-again").tryQuery().filter(n -> n != first).isPresent());
        assertThat(ended).isNotDone();
        Files.delete(data());
        Files.createDirectory(data());
        try (SingleWindow _ = SingleWindow.listen(data(), Runnable::run, () -> {})) {
            robot.clickOn("#no-start-again");
            assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(Exit.DONE);
        }
    }

    @Test
    void aSecondStartEndsInSilenceWhenTheFirstHasCome() throws Exception {
        Files.createDirectories(data());
        try (SingleWindow _ = SingleWindow.listen(data(), Runnable::run, () -> {})) {
            WardWindow second =
                    new WardWindow(
                            data(),
                            new Console(),
                            "light",
                            (_, _) -> {},
                            true,
                            Duration.ofSeconds(30));
            assertThat(second.run()).isEqualTo(Exit.DONE);
        }
    }

    /** Started twice in a row: the first has the data, and its window comes a little later. */
    @Test
    void aSecondStartWaitsForAFirstThatIsOnlyJustStarting() throws Exception {
        try (StoredBook _ = StoredBook.open(data(), Progress.quiet())) {
            WardWindow second =
                    new WardWindow(
                            data(),
                            new Console(),
                            "light",
                            (_, _) -> {},
                            true,
                            Duration.ofSeconds(30));
            CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(second::run);
            try (SingleWindow _ = SingleWindow.listen(data(), Runnable::run, () -> {})) {
                assertThat(ended.get(60, TimeUnit.SECONDS)).isEqualTo(Exit.DONE);
            }
        }
    }

    @Test
    void tablesThatCannotBeReadAndAFaultOfTheProgram() {
        for (Throwable fault :
                List.of(
                        new Tables.Unreadable(new IllegalStateException("no tables")),
                        new IllegalStateException("山田 一郎"))) {
            NoStart why = NoStart.fault(fault);
            assertThat(why.what().ja() + why.help().ja()).contains("管理者に連絡").doesNotContain("山田");
            assertThat(why.what().en() + why.help().en()).contains("administrator");
            assertThat(why.mayPass()).isFalse();
        }
    }
}
