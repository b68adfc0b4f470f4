package jp.mimamori.packs;

import jp.mimamori.course.PackText;
import jp.mimamori.guideline.Words;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A pack's file: a zip with {@code tables.json}, {@code pathway.json}, {@code cases.jsonl} and,
 * when the guideline's pages come with it, {@code pages.json}; UTF-8.
 */
public final class PackFile {

    private static final String TABLES = "tables.json";
    private static final String PATHWAY = "pathway.json";
    private static final String CASES = "cases.jsonl";
    private static final String PAGES = "pages.json";

    /** All parts together, bytes unpacked: what the journal takes is less. */
    private static final int MOST_BYTES = 2 << 20;

    private PackFile() {}

    /** The file is no pack's. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Words why;

        Refused(Words why) {
            super(why.en());
            this.why = why;
        }

        public Words why() {
            return why;
        }
    }

    /**
     * Reads a file; whether it can be gone by is for {@link Examined} to say.
     *
     * @throws Refused when it is no zip, a part is missing or unknown, or it is too large
     * @throws IOException when it cannot be read
     */
    public static PackText read(InputStream in) throws IOException, Refused {
        Map<String, String> parts = parts(in);
        for (String part : new String[] {TABLES, PATHWAY, CASES}) {
            if (!parts.containsKey(part)) {
                throw new Refused(new Words(part + " がありません", part + " is missing"));
            }
        }
        return new PackText(
                parts.getOrDefault(TABLES, ""),
                parts.getOrDefault(PATHWAY, ""),
                parts.getOrDefault(CASES, ""),
                parts.get(PAGES));
    }

    private static Map<String, String> parts(InputStream in) throws IOException, Refused {
        Map<String, String> parts = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                boolean known =
                        name.equals(TABLES)
                                || name.equals(PATHWAY)
                                || name.equals(CASES)
                                || name.equals(PAGES);
                if (!known || parts.containsKey(name)) {
                    throw new Refused(
                            new Words("知らない部分があります: " + name, "an unknown part: " + name));
                }
                byte[] bytes = zip.readNBytes(left + 1);
                if (bytes.length > left) {
                    throw new Refused(new Words("大きすぎます", "it is too large"));
                }
                left -= bytes.length;
                parts.put(name, text(name, bytes));
            }
        } catch (IllegalArgumentException | java.util.zip.ZipException | java.io.EOFException e) {
            throw new Refused(new Words("zip として読めません", "it is no whole zip"));
        }
        return parts;
    }

    private static String text(String name, byte[] bytes) throws Refused {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(new Words(name + " は UTF-8 ではありません", name + " is not UTF-8"));
        }
    }
}
