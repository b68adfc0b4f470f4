package jp.mimamori.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Another program, or another part of this one, writes in this directory. */
public final class InUse extends IOException {

    private static final long serialVersionUID = 1L;

    public InUse(Path directory) {
        super("in use by another program: " + directory);
    }
}
