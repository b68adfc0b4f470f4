package jp.mimamori.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mimamori.course.PackText;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class PackFileTest {

    private static final PackText NEXT = Editions.next();

    private static PackText read(byte[] file) throws IOException, PackFile.Refused {
        return PackFile.read(new ByteArrayInputStream(file));
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        PackFile.Refused.class,
                        refused -> assertThat(refused.why().en()).startsWith(why));
    }

    @Test
    void aPacksFileIsReadAsItIs() throws IOException, PackFile.Refused {
        assertThat(read(Editions.file(NEXT))).isEqualTo(NEXT);
    }

    @Test
    void pagesMayComeWithIt() throws IOException, PackFile.Refused {
        PackText pages = new PackText("a", "b", "c", "d");
        assertThat(read(Editions.file(pages))).isEqualTo(pages);
    }

    @Test
    void whatIsNoPacksFileIsRefusedInALine() throws IOException {
        assertRefused("no zip".getBytes(StandardCharsets.UTF_8), "tables.json is missing");
        assertRefused(Editions.zip(Map.of("tables.json", new byte[] {'{'})), "pathway.json");
        assertRefused(Editions.zip(Map.of("other.json", new byte[0])), "an unknown part");
        assertRefused(Editions.zip(Map.of("tables.json", new byte[] {-1})), "tables.json is not");
        byte[] whole = Editions.file(NEXT);
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "it is no whole zip");
    }

    /** A few bytes that unpack to very many. */
    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] bomb = Editions.zip(Map.of("tables.json", new byte[64 << 20]));
        assertThat(bomb.length).isLessThan(100_000);
        assertRefused(bomb, "it is too large");
    }
}
