package jp.mimamori.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A running {@link VigilWindow}, and what it has told so far. */
final class VigilProcess implements AutoCloseable {

    private static final String END = "\0";

    private static final long LARGE = 1_000_000;

    private final Process process;
    private final Path temporary;
    private final LinkedBlockingQueue<String> coming = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();

    private VigilProcess(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
        Thread.ofVirtual().start(this::read);
    }

    /**
     * Starts a window.
     *
     * @param before directories that come before the program on its class path
     */
    static VigilProcess start(Path directory, String mode, long seed, Path... before) {
        List<String> command =
                Program.command(before, VigilWindow.class, directory.toString(), mode, "" + seed);
        try {
            Path temporary = Files.createTempDirectory("vigil");
            command.add(1, "-Djava.io.tmpdir=" + temporary);
            return new VigilProcess(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start(),
                    temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                coming.add(line);
            }
        } catch (IOException e) {
            // The pipe went with the process.
        } finally {
            coming.add(END);
        }
    }

    /** Waits for a line; false when the process ended before. */
    boolean await(Predicate<String> wanted) throws InterruptedException {
        while (true) {
            String line = coming.poll(60, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing more was told after " + told);
            }
            if (line.equals(END)) {
                coming.add(END);
                return false;
            }
            told.add(line);
            if (wanted.test(line)) {
                return true;
            }
        }
    }

    /** Asks it for something. */
    void tell(String word) throws IOException {
        process.outputWriter().write(word + "\n");
        process.outputWriter().flush();
    }

    /** Ends it as a pulled plug would, and reads what was still on the way. */
    List<String> kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        await(_ -> false);
        return told();
    }

    /** Stops all its threads, as a machine that sleeps does, or lets them go on. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /** What was told so far and starts with a word, without it. */
    List<String> told(String word) {
        return told.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .toList();
    }

    List<String> told() {
        return List.copyOf(told);
    }

    /** What it left in its place for temporary files: copies of a font, say. */
    List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > LARGE)
                    .toList();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
