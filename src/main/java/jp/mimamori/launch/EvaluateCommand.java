package jp.mimamori.launch;

import jp.mimamori.advice.Evaluation;
import jp.mimamori.course.Course;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.guideline.Words;
import jp.mimamori.packs.Held;
import jp.mimamori.packs.Packs;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Tasks;
import jp.mimamori.record.AnswerWriter;
import jp.mimamori.record.Fault;
import jp.mimamori.record.Json;
import jp.mimamori.record.Read;
import jp.mimamori.record.RecordReader;
import jp.mimamori.ward.Rules;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code evaluate}: what the tables say for a record at an instant. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "What the tables say for a record at an instant, as JSON.")
final class EvaluateCommand implements Callable<Integer> {

    @Mixin private Console console = new Console();

    @Parameters(index = "0", arity = "0..1", paramLabel = "RECORD.json", description = "A record.")
    private @Nullable Path record;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "ISO 8601 with offset, like 2026-03-02T10:00:00+09:00.")
    private @Nullable String at;

    @Option(
            names = "--lines",
            paramLabel = "CASES.jsonl",
            description =
                    "Lines of {\"record\": …, \"at\": [instant, …]}; one line of answers each.")
    private @Nullable Path lines;

    @Option(
            names = "--settings",
            paramLabel = "HOSPITAL.json",
            description = "The hospital's record (export @hospital), whose settings hold.")
    private @Nullable Path settings;

    private Course hospital = Hospital.blank(ZoneOffset.UTC);

    @Override
    public Integer call() {
        Tables tables = Tables.tested();
        if (tables.fault() != null) {
            console.fault(tables.fault());
            return Exit.DAMAGED;
        }
        return call(Judge.by(Packs.of(Held.own(tables.pack(), PathwayReader.builtIn(), true))));
    }

    /** Packs that passed their own test, and what reads records by them. */
    private record Judge(Packs packs, RecordReader reader) {
        static Judge by(Packs packs) {
            return new Judge(
                    packs, new RecordReader(packs.all().stream().map(Held::pack).toList()));
        }

        /** With the packs that a hospital's record brings. */
        Judge of(Course hospital) {
            return by(packs.with(hospital, Instant.MAX));
        }

        /** By which a record goes; empty when that pack is not here. */
        Optional<Rules> rules(Course record, Course hospital, Instant now) {
            return packs.of(record, now).map(held -> Rules.of(held, hospital, now));
        }

        /** What is wrong with a record that goes by a pack that is not here. */
        Fault missing(Course record, Instant now) {
            String id = packs.id(record, now);
            String here = String.join(", ", packs.all().stream().map(Held::id).toList());
            return new Fault(
                    "$.entries",
                    new Words("ガイドラインの版 " + id + " がありません", "the pack " + id + " is not here"),
                    new Words(here, here));
        }
    }

    private int call(Judge judge) {
        try {
            Judge equipped = settings == null ? judge : read(settings, judge);
            return equipped == null ? Exit.WRONG : judged(equipped);
        } catch (MalformedInputException e) {
            console.fault(
                    new Words(
                            named() + ": UTF-8 ではありません。許容: UTF-8",
                            named() + ": is not UTF-8; allowed: UTF-8"));
            return Exit.WRONG;
        } catch (IOException e) {
            console.fault(
                    new Words(named() + ": ファイルを読めません", named() + ": the file cannot be read"));
            return Exit.WRONG;
        }
    }

    private int judged(Judge judge) throws IOException {
        if (lines != null && record == null && at == null) {
            return lines(lines, judge);
        }
        if (lines == null && record != null && at != null) {
            return one(record, at, judge);
        }
        console.fault(
                new Words(
                        "使い方が違います: RECORD.json と --at、又は --lines を指定してください",
                        "wrong usage: give RECORD.json and --at, or --lines"));
        return Exit.WRONG;
    }

    private String named() {
        return String.valueOf(lines == null ? record : lines);
    }

    /** Takes the hospital's record, and its packs; null after its faults were said. */
    private @Nullable Judge read(Path file, Judge judge) throws IOException {
        switch (judge.reader().read(Files.readString(file))) {
            case Read.No no -> {
                no.faults().forEach(f -> console.fault(file + ": " + f.line(console.language)));
                return null;
            }
            case Read.Ok ok -> hospital = ok.course();
        }
        Judge equipped = judge.of(hospital);
        List<Fault> faults = HospitalFaults.of(equipped.packs(), hospital);
        faults.forEach(f -> console.fault(file + ": " + f.line(console.language)));
        return faults.isEmpty() ? equipped : null;
    }

    private int one(Path file, String instant, Judge judge) throws IOException {
        Instant now = instant(instant);
        if (now == null) {
            console.fault(badInstant("--at", instant));
            return Exit.WRONG;
        }
        return switch (judge.reader().read(Files.readString(file))) {
            case Read.Ok ok -> {
                Optional<Rules> rules = judge.rules(ok.course(), hospital, now);
                if (rules.isEmpty()) {
                    Fault fault = judge.missing(ok.course(), now);
                    console.fault(file + ": " + fault.line(console.language));
                    yield Exit.WRONG;
                }
                console.data(answer(rules.get(), ok.course(), now).toString());
                yield Exit.DONE;
            }
            case Read.No no -> {
                no.faults().forEach(f -> console.fault(file + ": " + f.line(console.language)));
                yield Exit.WRONG;
            }
        };
    }

    private static JsonNode answer(Rules rules, Course course, Instant now) {
        return AnswerWriter.answer(
                Evaluation.evaluate(rules.pack(), course, now),
                Tasks.of(rules.pathway(), course, now));
    }

    private int lines(Path file, Judge judge) throws IOException {
        boolean faulty = false;
        int number = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                List<String> faults = new ArrayList<>();
                ArrayNode answers = line(line, judge, faults);
                if (faults.isEmpty()) {
                    console.data(answers.toString());
                } else {
                    faulty = true;
                    String where = file + ":" + number + ": ";
                    faults.forEach(f -> console.fault(where + f));
                    console.data(
                            Json.MAPPER
                                    .createObjectNode()
                                    .put("error", String.join("; ", faults))
                                    .toString());
                }
            }
        }
        return faulty ? Exit.WRONG : Exit.DONE;
    }

    private ArrayNode line(String line, Judge judge, List<String> faults) {
        ArrayNode answers = Json.MAPPER.createArrayNode();
        JsonNode root;
        try {
            root = Json.tree(line);
        } catch (JacksonException e) {
            faults.add(new Words("$: JSON として読めません", "$: is not JSON").in(console.language));
            return answers;
        }
        List<Instant> instants = instants(root, faults);
        switch (judge.reader().read(root.path("record"))) {
            case Read.Ok ok -> {
                for (Instant now : instants) {
                    Course course = ok.course();
                    judge.rules(course, hospital, now)
                            .ifPresentOrElse(
                                    rules -> answers.add(answer(rules, course, now)),
                                    () -> faults.add(inRecord(judge.missing(course, now))));
                }
            }
            case Read.No no ->
                    faults.addAll(
                            no.faults().stream().map(this::inRecord).collect(Collectors.toList()));
        }
        return answers;
    }

    private String inRecord(Fault fault) {
        return new Fault("$.record" + fault.path().substring(1), fault.wrong(), fault.allowed())
                .line(console.language);
    }

    private List<Instant> instants(JsonNode root, List<String> faults) {
        List<Instant> instants = new ArrayList<>();
        JsonNode list = root.path("at");
        if (!list.isArray()) {
            faults.add(badInstant("$.at", list.toString()).in(console.language));
        }
        for (int i = 0; i < list.size(); i++) {
            Instant now = instant(list.get(i).asString(""));
            if (now == null) {
                faults.add(
                        badInstant("$.at[" + i + "]", list.get(i).toString()).in(console.language));
            } else {
                instants.add(now);
            }
        }
        return instants;
    }

    static @Nullable Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return time.getYear() < 1900 || time.getYear() > 2199 ? null : time.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Words badInstant(String path, String text) {
        return new Words(
                path + ": " + text + " は時刻として読めません。許容: 2026-03-02T10:00:00+09:00 の形（1900～2199年）",
                path
                        + ": "
                        + text
                        + " is no instant; allowed: like 2026-03-02T10:00:00+09:00 (1900–2199)");
    }
}
