package jp.mimamori.launch;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** One window a directory: a later start of the program asks the first one to come to the front. */
final class SingleWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleWindow.class);
    private static final byte FRONT = 'f';
    private static final byte CAME = 'c';

    private final Path socket;
    private final @Nullable ServerSocketChannel server;

    private SingleWindow(Path socket, @Nullable ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    private static Path socket(Path directory) {
        return directory.resolve("window.sock");
    }

    /** What came of asking the first window. */
    enum Asked {
        /** There is no other window. */
        NOBODY,
        /** It has come to the front. */
        CAME,
        /** There is one, and it did not come in time. */
        NO_ANSWER
    }

    /** Asks the window on a directory to come to the front, and waits until it has. */
    static Asked askToFront(Path directory, Duration patience) {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(directory)));
        } catch (IOException | UnsupportedOperationException e) {
            return Asked.NOBODY;
        }
        try (channel) {
            channel.write(ByteBuffer.wrap(new byte[] {FRONT}));
            return came(channel, patience) ? Asked.CAME : Asked.NO_ANSWER;
        } catch (IOException e) {
            LOG.info("the first window broke off: {}", e.getClass().getSimpleName());
            return Asked.NO_ANSWER;
        }
    }

    private static boolean came(SocketChannel channel, Duration patience) throws IOException {
        try (Selector answer = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(answer, SelectionKey.OP_READ);
            ByteBuffer said = ByteBuffer.allocate(1);
            return answer.select(patience.toMillis()) > 0
                    && channel.read(said) == 1
                    && said.get(0) == CAME;
        }
    }

    /**
     * Listens for later starts; called by the one program that holds the directory.
     *
     * @param screen does what it is given on the window's thread
     */
    static SingleWindow listen(Path directory, Executor screen, Runnable toFront) {
        Path socket = socket(directory);
        ServerSocketChannel server = null;
        try {
            Files.deleteIfExists(socket);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            ServerSocketChannel listening = server;
            Thread.ofVirtual()
                    .name("single-window")
                    .start(() -> accept(listening, screen, toFront));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("later starts cannot reach this window: {}", e.getClass().getSimpleName());
        }
        return new SingleWindow(socket, server);
    }

    private static void accept(ServerSocketChannel server, Executor screen, Runnable toFront) {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                Thread.ofVirtual()
                        .name("later-start")
                        .start(() -> answer(channel, screen, toFront));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.debug("a later start did not finish asking");
            }
        }
    }

    /** Only when the window has come: one that hangs does not say that it has. */
    private static void answer(SocketChannel channel, Executor screen, Runnable toFront) {
        try (channel) {
            ByteBuffer asked = ByteBuffer.allocate(1);
            if (channel.read(asked) == 1 && asked.get(0) == FRONT) {
                CompletableFuture.runAsync(toFront, screen).join();
                channel.write(ByteBuffer.wrap(new byte[] {CAME}));
            }
        } catch (IOException e) {
            LOG.debug("a later start did not wait");
        } catch (CompletionException e) {
            LOG.error("the window could not come to the front", e);
        }
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.debug("the window's socket was not removed");
        }
    }
}
