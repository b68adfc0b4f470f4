package jp.mimamori.launch;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Words;
import jp.mimamori.journal.Journal;
import jp.mimamori.packs.Held;
import jp.mimamori.record.Fault;
import jp.mimamori.record.Line;
import jp.mimamori.record.Read;
import jp.mimamori.record.RecordCheck;
import jp.mimamori.record.RecordReader;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.StoredBook;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code import}: adds a patient's record to the data, all or nothing. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Adds a patient's record to the data in DIR, all or nothing.")
final class ImportCommand implements Callable<Integer> {

    @Mixin private Console console = new Console();

    @Parameters(index = "0", paramLabel = "RECORD.json", description = "A record.")
    private Path record = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lies.")
    private @Nullable Path data;

    @Option(
            names = "--ack",
            description = "Adds entries one by one and prints each id once it is durable.")
    private boolean ack;

    @Override
    public Integer call() {
        Read read;
        try {
            read = read(Files.readString(record));
        } catch (MalformedInputException e) {
            console.fault(
                    new Words(
                            record + ": UTF-8 ではありません。許容: UTF-8",
                            record + ": is not UTF-8; allowed: UTF-8"));
            return Exit.WRONG;
        } catch (IOException e) {
            console.fault(new Words(record + ": ファイルを読めません", record + ": the file cannot be read"));
            return Exit.WRONG;
        }
        return switch (read) {
            case Read.No no -> wrong(no.faults());
            case Read.Ok ok -> into(ok);
        };
    }

    /** By the program's own pack, or by those that the hospital holds beside it. */
    private Read read(String json) {
        Pack own = Tables.read().pack();
        Read read = new RecordReader(own).read(json);
        Path directory = DataDirectory.of(data);
        if (read instanceof Read.Ok || !Files.isDirectory(directory)) {
            return read;
        }
        List<Pack> held = Opened.packs(directory, own).all().stream().map(Held::pack).toList();
        return held.size() > 1 ? new RecordReader(held).read(json) : read;
    }

    private int wrong(List<Fault> faults) {
        faults.forEach(f -> console.fault(record + ": " + f.line(console.language)));
        return Exit.WRONG;
    }

    private int into(Read.Ok ok) {
        Path directory = DataDirectory.of(data);
        try (StoredBook book = Opened.book(directory, console)) {
            if (book == null) {
                return Exit.DAMAGED;
            }
            String patient = ok.course().patient().id();
            if (!book.condition().isWhole(patient)) {
                console.fault(
                        new Words(
                                directory + ": " + patient + " の記録が損傷しています（verify を実行）",
                                directory
                                        + ": the data of "
                                        + patient
                                        + " is damaged (run verify)"));
                return Exit.DAMAGED;
            }
            List<Line> kept =
                    book.contents().lines().stream()
                            .filter(line -> line.patientId().equals(patient))
                            .toList();
            List<Fault> faults = new ArrayList<>();
            List<Line> lines = fresh(ok, kept, faults);
            return faults.isEmpty() ? write(book, ok, kept, lines) : wrong(faults);
        } catch (Book.NotKept e) {
            console.fault(
                    new Words(
                            directory + ": 保存できませんでした（空き容量とディスクを確認）",
                            directory + ": could not be saved (check space and disk)"));
            return Exit.DAMAGED;
        }
    }

    /** The lines that are not kept yet; what contradicts those that are becomes a fault. */
    private List<Line> fresh(Read.Ok ok, List<Line> kept, List<Fault> faults) {
        Map<String, Entry> known = new HashMap<>();
        List<Entry> all = new ArrayList<>();
        boolean registered = false;
        for (Line line : kept) {
            switch (line) {
                case Line.Registered r -> {
                    registered = true;
                    if (!r.patient().equals(ok.course().patient())
                            || !r.zone().equals(ok.course().zone())) {
                        faults.add(otherContent("$.patient", r.patientId()));
                    }
                }
                case Line.Entered e -> {
                    known.put(e.entry().id(), e.entry());
                    all.add(e.entry());
                }
                case Line.Unread _ -> {}
            }
        }
        List<Line> lines = new ArrayList<>();
        if (!registered) {
            lines.add(new Line.Registered(ok.course().patient(), ok.course().zone(), ok.patient()));
        }
        Map<String, String> paths = new HashMap<>();
        for (int i = 0; i < ok.entries().size(); i++) {
            Entry entry = ok.course().entries().get(i);
            Entry before = known.get(entry.id());
            paths.put(entry.id(), "$.entries[" + i + "]");
            if (before == null) {
                all.add(entry);
                Line line =
                        new Line.Entered(ok.course().patient().id(), entry, ok.entries().get(i));
                lines.add(line);
                if (line.bytes().length > Journal.MAX_PAYLOAD) {
                    faults.add(tooLarge("$.entries[" + i + "]"));
                }
            } else if (!before.equals(entry)) {
                faults.add(otherContent("$.entries[" + i + "].id", entry.id()));
            }
        }
        if (faults.isEmpty() && !known.isEmpty()) {
            RecordCheck.check(all, e -> paths.getOrDefault(e.id(), "$.entries"), faults);
        }
        return lines;
    }

    private static Fault tooLarge(String path) {
        String most = Journal.MAX_PAYLOAD + " bytes";
        return new Fault(
                path,
                new Words("記録1件として大きすぎます", "is too large for one entry"),
                new Words(most, most));
    }

    private static Fault otherContent(String path, String id) {
        return new Fault(
                path,
                new Words(
                        "\"" + id + "\" は別の内容で保存済みです", "\"" + id + "\" is kept with other content"),
                new Words("同じ内容、又は新しい id", "the same content, or a new id"));
    }

    private int write(Book book, Read.Ok ok, List<Line> kept, List<Line> lines)
            throws Book.NotKept {
        if (!ack) {
            if (!lines.isEmpty()) {
                book.write(lines);
            }
            return Exit.DONE;
        }
        List<String> ids =
                kept.stream()
                        .filter(Line.Entered.class::isInstance)
                        .map(line -> ((Line.Entered) line).entry().id())
                        .toList();
        ok.course().entries().stream()
                .map(Entry::id)
                .filter(java.util.Set.copyOf(ids)::contains)
                .forEach(console::dataNow);
        for (Line line : lines) {
            book.write(List.of(line));
            if (line instanceof Line.Entered entered) {
                console.dataNow(entered.entry().id());
            }
        }
        return Exit.DONE;
    }
}
