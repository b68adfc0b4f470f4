package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path SHARED = RESOURCES.resolve("jp/mimamori/ui");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** A key, or the beginning of one that is put together, in the code. */
    private static final Pattern USED =
            Pattern.compile(
                    "(?:(?:text|textOr|has)\\(|Read\\.no\\()\\s*\"([A-Za-z][\\w.]*)\"(\\s*\\+)?");

    static List<Path> rooms() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(f -> f.endsWith("words_ja.properties"))
                    .map(Path::getParent)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSameKeys(Path room) {
        assertThat(bundle(room, "en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle(room, "ja").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSamePlaces(Path room) {
        Properties ja = bundle(room, "ja");
        Properties en = bundle(room, "en");
        for (String key : ja.stringPropertyNames()) {
            assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(ja.getProperty(key)));
            assertThat(ja.getProperty(key)).as(key).isNotBlank();
            assertThat(en.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everyKeyUsedInTheCodeExists() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES.resolve("jp/mimamori/ui"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Set<String> known = known(file);
                for (MatchResult used : USED.matcher(Files.readString(file)).results().toList()) {
                    String key = used.group(1);
                    boolean beginning = used.group(2) != null;
                    boolean there =
                            beginning
                                    ? known.stream().anyMatch(k -> k.startsWith(key))
                                    : known.contains(key);
                    if (!there) {
                        missing.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyOfThisRoomsEnumsExists() {
        for (Language language : Language.values()) {
            Words words = Words.of(Words.class, language);
            Stream<String> keys =
                    Stream.of(
                                    Stream.of(Place.values()).map(p -> "place." + p),
                                    Stream.of(Urgency.values()).map(u -> "urgency." + u),
                                    Stream.of(jp.mimamori.guideline.Action.values())
                                            .map(a -> "action." + a),
                                    Stream.of(jp.mimamori.course.Sex.values()).map(s -> "sex." + s),
                                    Stream.of(jp.mimamori.ward.Saved.Reason.values())
                                            .map(r -> "saved." + r),
                                    Stream.of(jp.mimamori.ward.PatientNow.CannotJudge.values())
                                            .map(c -> "cannotJudge." + c))
                            .flatMap(s -> s);
            assertThat(keys.filter(key -> !words.has(key))).isEmpty();
        }
    }

    @Test
    void aMissingKeyShowsItself() {
        assertThat(Words.of(Words.class, Language.JA).text("no.such.key"))
                .isEqualTo("⟦no.such.key⟧");
    }

    @Test
    void valuesAreFilledInAsTheyAre() {
        Words words = Words.of(Words.class, Language.EN);
        assertThat(words.text("number.range", "30", "45")).isEqualTo("Enter 30 to 45");
    }

    private static Set<String> known(Path source) {
        Set<String> keys = new TreeSet<>(bundle(SHARED, "ja").stringPropertyNames());
        Path room = RESOURCES.resolve(SOURCES.relativize(source.getParent()));
        if (Files.exists(room.resolve("words_ja.properties"))) {
            keys.addAll(bundle(room, "ja").stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties bundle(Path room, String language) {
        Properties words = new Properties();
        try (Reader in =
                Files.newBufferedReader(room.resolve("words_" + language + ".properties"))) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
