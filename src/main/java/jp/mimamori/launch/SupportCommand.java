package jp.mimamori.launch;

import jp.mimamori.guideline.Words;
import jp.mimamori.journal.Disk;
import jp.mimamori.record.Line;
import jp.mimamori.store.Ledger;
import jp.mimamori.store.Verification;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.StoredBook;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code support}: what a support person needs, in one file, and nothing of a patient. */
@Command(
        name = "support",
        mixinStandardHelpOptions = true,
        description = {
            "Saves logs, versions, the data's health and counts to a new ZIP file,",
            "without names, ids or values of patients."
        })
final class SupportCommand implements Callable<Integer> {

    @Mixin private Console console = new Console();

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lies.")
    private @Nullable Path data;

    @Option(names = "--to", paramLabel = "FILE.zip", required = true, description = "A new file.")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        Path directory = DataDirectory.of(data);
        try (ZipOutputStream zip =
                new ZipOutputStream(
                        Files.newOutputStream(to, StandardOpenOption.CREATE_NEW),
                        StandardCharsets.UTF_8)) {
            put(zip, "program.txt", program());
            put(zip, "data.txt", data(directory));
            for (Path log : logs(directory)) {
                zip.putNextEntry(new ZipEntry("log/" + log.getFileName()));
                Files.copy(log, zip);
                zip.closeEntry();
            }
        } catch (FileAlreadyExistsException e) {
            console.fault(
                    new Words(
                            to + ": 既にあります。許容: 新しいファイル",
                            to + ": is there already; allowed: a new file"));
            return Exit.WRONG;
        } catch (IOException e) {
            console.fault(
                    new Words(
                            to + ": 書き込めません（場所と空き容量を確認）",
                            to + ": cannot be written (check the place and space)"));
            return Exit.WRONG;
        }
        console.data(new Words(to + ": 保存しました", to + ": saved").in(console.language));
        return Exit.DONE;
    }

    private static void put(ZipOutputStream zip, String name, List<String> lines)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<String> program() {
        Tables tables = Tables.tested();
        Runtime machine = Runtime.getRuntime();
        return List.of(
                "saved: " + Instant.now(),
                "program: " + MainCommand.VERSION,
                "pack: " + tables.pack().id() + " " + tables.pack().version(),
                "pack's own test: " + (tables.fine() ? "passed" : "FAILED"),
                "java: " + System.getProperty("java.vm.name") + " " + Runtime.version(),
                "system: "
                        + System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.version")
                        + " "
                        + System.getProperty("os.arch"),
                "processors: " + machine.availableProcessors(),
                "memory allowed: " + machine.maxMemory() / 1_000_000 + " MB",
                "zone of the machine: " + ZoneId.systemDefault());
    }

    private static List<String> data(Path directory) {
        try {
            Verification found = Ledger.verify(directory, Disk.real());
            Book.Contents contents = StoredBook.look(directory);
            long patients =
                    contents.lines().stream().filter(Line.Registered.class::isInstance).count();
            return List.of(
                    "journal: " + found.journal().head().sequence() + " entries",
                    "journal whole: " + (found.isJournalWhole() ? "yes" : "NO"),
                    "damages: " + found.journal().damages().size(),
                    "store: " + found.store() + ", " + found.rows() + " rows compared",
                    "patients: " + patients,
                    "patients with damaged records: "
                            + (contents.everyone() ? "all" : contents.damaged().size()),
                    "space left: "
                            + Files.getFileStore(directory).getUsableSpace() / 1_000_000
                            + " MB");
        } catch (IOException e) {
            return List.of("the data cannot be opened: " + e.getClass().getSimpleName());
        }
    }

    private static List<Path> logs(Path directory) throws IOException {
        Path log = directory.resolve("log");
        if (!Files.isDirectory(log)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(log)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
