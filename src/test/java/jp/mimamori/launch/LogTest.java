package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The program's own configuration, tried in a log of its own beside that of the tests. */
class LogTest {
    private static final String DIRECTORY = "mimamori.log.dir";

    private final LoggerContext log = new LoggerContext();

    @Test
    void whatHappenedIsWrittenBesideTheDataWithoutTheWordsOfAnException(@TempDir Path data)
            throws IOException, JoranException {
        log.putProperty(DIRECTORY, data.resolve("log").toString());
        configure();
        Exception inner = new IllegalStateException("体温 38.6");
        inner.addSuppressed(new IOException("山田 太郎"));

        log.getLogger("x.Store")
                .error("store closed, code {}", 90028, new RuntimeException("id 4711", inner));
        log.getLogger("javafx").warn("Unsupported JavaFX configuration");
        log.stop();

        assertThat(Files.readString(data.resolve("log/mimamori.log")))
                .contains("ERROR [", "Store - store closed, code 90028")
                .contains("java.lang.RuntimeException", "caused by java.lang.IllegalStateException")
                .contains("suppressed java.io.IOException", "at jp.mimamori.launch.LogTest")
                .doesNotContain("38.6", "山田", "4711", "Unsupported");
    }

    /** The file of now stays under 5 MB and a line; older ones are packed, none is lost. */
    @Test
    void aLongLogIsContinuedInAnotherFileAndTheOldOnePacked(@TempDir Path data)
            throws IOException, JoranException {
        log.putProperty(DIRECTORY, data.resolve("log").toString());
        configure();
        String filling = "·".repeat(400);
        int lines = 14_000;
        for (int i = 0; i < lines; i++) {
            log.getLogger("x.Store").warn("line {} {}", i, filling);
        }
        log.stop();

        Path now = data.resolve("log/mimamori.log");
        assertThat(Files.size(now)).isLessThan(6_000_000);
        long found;
        try (Stream<String> kept = Files.lines(now)) {
            found = kept.count();
        }
        try (Stream<Path> files = Files.list(data.resolve("log"))) {
            List<Path> packed =
                    files.filter(file -> file.toString().endsWith(".log.gz")).sorted().toList();
            assertThat(packed).isNotEmpty();
            for (Path file : packed) {
                try (var in = new GZIPInputStream(Files.newInputStream(file))) {
                    found += new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().count();
                }
            }
        }
        assertThat(found).isEqualTo(lines);
    }

    @Test
    void withoutADataDirectoryNothingIsWritten() throws JoranException {
        configure();
        assertThat(log.getLogger("x").isErrorEnabled()).isFalse();
    }

    private void configure() throws JoranException {
        log.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator joran = new JoranConfigurator();
        joran.setContext(log);
        joran.doConfigure(LogTest.class.getResource("/logback.xml"));
    }
}
