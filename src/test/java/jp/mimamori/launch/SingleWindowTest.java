package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.launch.SingleWindow.Asked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A later start and the window that is there, over a real socket. */
class SingleWindowTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    @TempDir Path directory;
    private final AtomicInteger came = new AtomicInteger();

    private Path socket() {
        return directory.resolve("window.sock");
    }

    @Test
    void whereNoWindowIsThereIsNobodyToAsk() {
        assertThat(SingleWindow.askToFront(directory, LONG)).isEqualTo(Asked.NOBODY);
    }

    @Test
    void everyLaterStartBringsTheWindowToTheFrontUntilItIsClosed() {
        try (ExecutorService screen = Executors.newSingleThreadExecutor()) {
            try (SingleWindow _ = SingleWindow.listen(directory, screen, came::incrementAndGet)) {
                assertThat(SingleWindow.askToFront(directory, LONG)).isEqualTo(Asked.CAME);
                assertThat(SingleWindow.askToFront(directory, LONG)).isEqualTo(Asked.CAME);
                assertThat(came).hasValue(2);
            }
        }
        assertThat(SingleWindow.askToFront(directory, LONG)).isEqualTo(Asked.NOBODY);
        assertThat(socket()).doesNotExist();
    }

    @Test
    void aWindowThatHangsDoesNotAnswerAndDoesWhenItGoesOn() throws Exception {
        LinkedBlockingQueue<Runnable> asked = new LinkedBlockingQueue<>();
        try (SingleWindow _ = SingleWindow.listen(directory, asked::add, came::incrementAndGet)) {
            assertThat(SingleWindow.askToFront(directory, SHORT)).isEqualTo(Asked.NO_ANSWER);
            Thread goesOn =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    while (came.get() < 2) {
                                        asked.take().run();
                                    }
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                            });
            assertThat(SingleWindow.askToFront(directory, LONG)).isEqualTo(Asked.CAME);
            goesOn.join();
        }
    }

    @Test
    void aWindowThatCannotComeIsNoAnswer() {
        try (ExecutorService screen = Executors.newSingleThreadExecutor();
                SingleWindow _ =
                        SingleWindow.listen(
                                directory,
                                screen,
                                () -> {
                                    throw new IllegalStateException("the window fails");
                                })) {
            assertThat(SingleWindow.askToFront(directory, LONG)).isEqualTo(Asked.NO_ANSWER);
        }
    }

    /** As a program leaves it that was killed. */
    @Test
    void aSocketThatWasLeftBehindIsNobodyAndTheNextWindowTakesItsPlace() throws IOException {
        try (ServerSocketChannel gone = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            gone.bind(UnixDomainSocketAddress.of(socket()));
        }
        assertThat(Files.exists(socket())).isTrue();
        assertThat(SingleWindow.askToFront(directory, LONG)).isEqualTo(Asked.NOBODY);
        try (ExecutorService screen = Executors.newSingleThreadExecutor();
                SingleWindow _ = SingleWindow.listen(directory, screen, came::incrementAndGet)) {
            assertThat(SingleWindow.askToFront(directory, LONG)).isEqualTo(Asked.CAME);
        }
    }

    @Test
    void aStartThatBreaksOffKeepsNobodyElseFromAsking() throws Exception {
        try (ExecutorService screen = Executors.newSingleThreadExecutor();
                SingleWindow _ = SingleWindow.listen(directory, screen, came::incrementAndGet)) {
            UnixDomainSocketAddress there = UnixDomainSocketAddress.of(socket());
            SocketChannel.open(there).close();
            try (SocketChannel silent = SocketChannel.open(there)) {
                assertThat(silent.isConnected()).isTrue();
                assertThat(SingleWindow.askToFront(directory, LONG)).isEqualTo(Asked.CAME);
            }
            screen.shutdown();
            assertThat(screen.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(came).hasValue(1);
    }
}
