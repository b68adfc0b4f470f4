package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

@ExtendWith(ApplicationExtension.class)
class FontsTest {

    @TempDir Path folder;

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void theyAreKeptOnceAndReadFromThere() throws IOException {
        assertThat(Fonts.load(folder)).isTrue();
        assertThat(files(folder)).hasSize(4);
        assertThat(Fonts.load(folder)).isTrue();
        assertThat(files(folder)).hasSize(4);
    }

    @Test
    void oneThatWasChangedIsWrittenAnew() throws IOException {
        Fonts.load(folder);
        Path font = files(folder).getFirst();
        byte[] whole = Files.readAllBytes(font);
        Files.writeString(font, "no font");
        assertThat(Fonts.load(folder)).isTrue();
        assertThat(Files.readAllBytes(font)).isEqualTo(whole);
    }

    @Test
    void withoutAPlaceToKeepThemTheyAreLoadedAllTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(Fonts.load(file.resolve("below"))).isTrue();
    }
}
