package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.ward.CopyPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class SettingsTest {

    @TempDir Path data;
    @TempDir Path place;

    private CopyPlan read(String text) throws IOException {
        Files.writeString(data.resolve(Settings.FILE), text);
        return Settings.in(data);
    }

    @Test
    void withoutSettingsNothingIsCopied() throws IOException {
        assertThat(Settings.in(data)).isEqualTo(CopyPlan.NONE);
        assertThat(read("# nothing chosen\n\n")).isEqualTo(CopyPlan.NONE);
    }

    @Test
    void aPlaceAndDaysAreRead() throws IOException {
        assertThat(read("backup.to = " + place)).isEqualTo(new CopyPlan(place, 14, false));
        assertThat(read("\uFEFF# 毎日\r\nbackup.days=30\r\n backup.to=" + place + "\r\n"))
                .isEqualTo(new CopyPlan(place, 30, false));
    }

    @Test
    void aBackslashIsABackslash() throws IOException {
        Path odd = place.resolve("a\\new\\table");
        assertThat(read("backup.to = " + odd).place()).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backup.to =",
                "backup.to",
                "backup.to = somewhere/else",
                "backup.to = DATA",
                "backup.to = DATA/backups",
                "backup.days = 0",
                "backup.days = many",
                "backup.day = 3",
                "nonsense"
            })
    void whatCannotBeUsedIsNotPassedOver(String line) throws IOException {
        assertThat(read(line.replace("DATA", data.toString()))).isEqualTo(CopyPlan.WRONG);
    }

    @Test
    void whatIsNoTextIsNotPassedOver() throws IOException {
        Files.write(
                data.resolve(Settings.FILE), "backup.to=場所".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Settings.in(data)).isEqualTo(CopyPlan.WRONG);
        Files.delete(data.resolve(Settings.FILE));
        Files.createDirectory(data.resolve(Settings.FILE));
        assertThat(Settings.in(data)).isEqualTo(CopyPlan.WRONG);
    }
}
