package jp.mimamori.guideline;

import jp.mimamori.guideline.PackReader.NotUnderstood;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a pathway and refuses one that it does not wholly understand. */
public final class PathwayReader {

    private static final String BUILT_IN = "ide-cel-2023-12-pathway.json";

    private PathwayReader() {}

    /** The pathway that comes with the program. */
    public static Pathway builtIn() {
        return Held.BUILT_IN;
    }

    private static final class Held {
        private static final Pathway BUILT_IN = load();
    }

    private static Pathway load() {
        try (InputStream in = PathwayReader.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the pathway is missing: " + BUILT_IN);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotUnderstood e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Reads a pathway.
     *
     * @throws NotUnderstood as {@link PackReader#read}
     */
    public static Pathway read(InputStream in) throws NotUnderstood {
        return PackReader.whole(in, Pathway.class, "pathway");
    }
}
