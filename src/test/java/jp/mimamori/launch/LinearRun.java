package jp.mimamori.launch;

import org.jetbrains.lincheck.datastructures.StressOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Lincheck in a process of its own, since it changes classes while they are loaded.
 *
 * <p>Arguments: {@code journal} or {@code ward}, a directory, scenarios, runs of each.
 */
final class LinearRun {

    private static final String DIRECTORY = "linear.directory";

    private LinearRun() {}

    static Path directory() {
        return Path.of(System.getProperty(DIRECTORY));
    }

    static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public static void main(String[] arguments) {
        System.setProperty(DIRECTORY, arguments[1]);
        StressOptions options =
                new StressOptions()
                        .threads(3)
                        .actorsPerThread(3)
                        .actorsBefore(1)
                        .actorsAfter(1)
                        .iterations(Integer.parseInt(arguments[2]))
                        .invocationsPerIteration(Integer.parseInt(arguments[3]))
                        .minimizeFailedScenario(false);
        if (arguments[0].equals("journal")) {
            options.sequentialSpecification(LinearJournal.Sequential.class)
                    .check(LinearJournal.class);
        } else {
            options.sequentialSpecification(LinearWard.Sequential.class).check(LinearWard.class);
        }
        System.out.println("linearizable");
        System.exit(Exit.DONE);
    }
}
