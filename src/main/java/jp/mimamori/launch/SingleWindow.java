package jp.mimamori.launch;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** One window a directory: a later start of the program asks the first one to come to the front. */
final class SingleWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SingleWindow.class);
    private static final byte FRONT = 'f';

    private final Path socket;
    private final @Nullable ServerSocketChannel server;

    private SingleWindow(Path socket, @Nullable ServerSocketChannel server) {
        this.socket = socket;
        this.server = server;
    }

    private static Path socket(Path directory) {
        return directory.resolve("window.sock");
    }

    /** Asks the window on a directory to come to the front; false when none answers. */
    static boolean askToFront(Path directory) {
        try (SocketChannel channel =
                SocketChannel.open(UnixDomainSocketAddress.of(socket(directory)))) {
            channel.write(ByteBuffer.wrap(new byte[] {FRONT}));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Listens for later starts; called by the one program that holds the directory. */
    static SingleWindow listen(Path directory, Runnable toFront) {
        Path socket = socket(directory);
        ServerSocketChannel server = null;
        try {
            Files.deleteIfExists(socket);
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            ServerSocketChannel listening = server;
            Thread.ofVirtual().name("single-window").start(() -> accept(listening, toFront));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("later starts cannot reach this window: {}", e.getClass().getSimpleName());
        }
        return new SingleWindow(socket, server);
    }

    private static void accept(ServerSocketChannel server, Runnable toFront) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                ByteBuffer asked = ByteBuffer.allocate(1);
                if (channel.read(asked) == 1 && asked.get(0) == FRONT) {
                    toFront.run();
                }
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.debug("a later start did not finish asking");
            }
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
