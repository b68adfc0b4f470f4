package jp.mimamori.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Keeps bytes of the journal in a file of their own, before anything is done about them. */
final class Aside {

    private static final int CHUNK = 1 << 20;

    private Aside() {}

    /**
     * Keeps a part of the file. The name carries the place and a checksum, so that the same bytes
     * are kept once, however often they are found.
     *
     * @param why {@code torn} or {@code damaged}
     */
    static Path keep(
            Disk disk, Path directory, Window window, String why, long sequence, long at, long size)
            throws IOException {
        var crc = new CRC32C();
        for (long done = 0; done < size; done += CHUNK) {
            crc.update(window.copy(at + done, (int) Math.min(CHUNK, size - done)));
        }
        var path =
                directory.resolve(
                        "journal-%s-%d-%d-%08x.bin".formatted(why, sequence, at, crc.getValue()));
        if (disk.exists(path)) {
            return path;
        }
        var unfinished = directory.resolve(path.getFileName() + ".part");
        try (var file = disk.open(unfinished)) {
            file.truncate(0);
            for (long done = 0; done < size; done += CHUNK) {
                var part = window.copy(at + done, (int) Math.min(CHUNK, size - done));
                file.write(ByteBuffer.wrap(part), done);
            }
            file.force(true);
        }
        disk.move(unfinished, path);
        disk.forceDirectory(directory);
        return path;
    }
}
