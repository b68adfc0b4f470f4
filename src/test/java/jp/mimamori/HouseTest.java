package jp.mimamori;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The program keeps to the plan of its house. */
class HouseTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Beyond this a reader no longer holds a file in the head. */
    private static final int LINES_OF_A_FILE = 400;

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(House.ROOT);

    static List<ArchRule> rules() {
        return House.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsItsRules(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void theHouseWasFound() {
        assertThat(HOUSE).extracting("simpleName").contains("Launcher");
    }

    @Test
    void noSourceFileIsTooLong() throws IOException {
        assertThat(sources().filter(file -> lines(file).size() > LINES_OF_A_FILE)).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        assertThat(
                        sources()
                                .filter(file ->
                                        String.join("\n", lines(file))
                                                .matches("(?s).*(TODO|FIXME).*")))
                .isEmpty();
    }

    @Test
    void everyPackagePageSaysWhy() throws IOException {
        assertThat(
                        sources()
                                .filter(file -> file.endsWith("package-info.java"))
                                .filter(file -> !String.join("\n", lines(file)).contains("/**")))
                .isEmpty();
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
