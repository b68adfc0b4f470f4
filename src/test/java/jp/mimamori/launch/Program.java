package jp.mimamori.launch;

import jp.mimamori.Records;

import tools.jackson.databind.JsonNode;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a process of its own, as a user starts it. */
record Program(int exit, String out, String err) {

    static List<String> command(String... args) {
        return command(new Path[0], Launcher.class, args);
    }

    /**
     * The command of another main class.
     *
     * @param before directories that come before the program on the class path
     */
    static List<String> command(Path[] before, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-XX:TieredStopAtLevel=1");
        // The program's own, not that of the tests.
        command.add("-Dlogback.configurationFile=logback.xml");
        command.add("-cp");
        command.add(
                Stream.concat(
                                Stream.of(before).map(Path::toString),
                                Stream.of(System.getProperty("java.class.path")))
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(main.getName());
        command.addAll(List.of(args));
        return command;
    }

    static Program run(String... args) {
        return run(command(args));
    }

    /** Runs a command to its end. */
    static Program run(List<String> command) {
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + command);
            }
            return new Program(process.exitValue(), taken(out), taken(err));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String taken(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** Writes a scenario's record to a file. */
    static Path record(Path directory, String scenario) throws IOException {
        JsonNode record = Records.scenario(scenario).get("record");
        return Files.writeString(directory.resolve(scenario + ".json"), record.toString());
    }
}
