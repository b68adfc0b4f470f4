package jp.mimamori.launch;

import jp.mimamori.Temperature;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.PromptResponse.Response;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;
import jp.mimamori.ui.Language;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Saved;
import jp.mimamori.ward.Snapshot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * The program's window in a process of its own, with somebody at it who tells on standard output
 * what the window shows, and who saves one entry after the other when asked to.
 *
 * <p>Arguments: the data directory, {@code watch} or {@code save}, and a seed.
 */
final class VigilWindow {

    /** What becomes due at 72 h with Grade 1 from before. */
    static final String DUE = "T15-G1-LATE-SUPPORT";

    private VigilWindow() {}

    /** Entries after which {@link #DUE} is asked from an instant on. */
    static List<Entry> before(Instant due, String ids) {
        Instant infused = due.minus(Duration.ofHours(72));
        Function<Instant, OffsetDateTime> time = at -> at.atOffset(ZoneOffset.ofHours(9));
        return List.of(
                new Entry.Weight(Meta.of(ids + 1, time.apply(infused)), WeightKg.of("62.4")),
                new Entry.Infusion(
                        Meta.of(ids + 2, time.apply(infused)),
                        BigDecimal.valueOf(450),
                        null,
                        null,
                        null),
                new Entry.CrsGrade(
                        Meta.of(ids + 3, time.apply(due.minus(Duration.ofHours(2)))), 1));
    }

    /** Does what is asked on standard input. */
    private static void obey(Desk desk) {
        try (BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String word = asked.readLine(); word != null; word = asked.readLine()) {
                switch (word) {
                    case "register" -> {
                        Instant due = desk.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
                        desk.register(
                                        new Patient("P1", "見守 花子", null, null, null),
                                        before(due, "e"))
                                .toCompletableFuture()
                                .get();
                        say("due " + due);
                    }
                    case "note" -> {
                        desk.write("P1", List.of(new Entry.Note(at(desk, desk.now()), "静か")))
                                .toCompletableFuture()
                                .get();
                        say("noted");
                    }
                    default -> throw new AssertionError(word);
                }
            }
        } catch (IOException | InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        boolean saves = arguments[1].equals("save");
        long seed = Long.parseLong(arguments[2]);
        Console console = new Console();
        console.language = Language.JA.tag();
        int exit =
                new WardWindow(
                                directory,
                                console,
                                "light",
                                (window, desk) -> {
                                    tell(window, desk);
                                    Thread.ofPlatform()
                                            .name("somebody")
                                            .start(
                                                    saves
                                                            ? () -> save(desk, seed)
                                                            : () -> obey(desk));
                                })
                        .run();
        System.exit(exit);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void tell(Window window, Desk desk) {
        Snapshot first = desk.snapshot();
        say("open " + first.at());
        for (PatientNow patient : first.patients()) {
            String id = patient.patient().id();
            say("patient " + id + " " + patient.cannotJudge());
            patient.course().entries().forEach(entry -> say("there " + id + " " + entry.id()));
            if (patient.advice() != null) {
                for (Prompt prompt : patient.advice().prompts()) {
                    say("stands " + id + " " + prompt.id() + " " + prompt.status());
                }
            }
        }
        Pulses.await(window.stage().getScene());
        Set<String> standing = new HashSet<>();
        window.shell().ui().follow(snapshot -> raised(snapshot, standing));
        say("ready");
    }

    private static void raised(Snapshot snapshot, Set<String> standing) {
        Set<String> now = new HashSet<>();
        for (PatientNow patient : snapshot.patients()) {
            if (patient.advice() != null) {
                patient.advice()
                        .prompts()
                        .forEach(prompt -> now.add(patient.patient().id() + " " + prompt.id()));
            }
        }
        now.stream()
                .filter(id -> !standing.contains(id))
                .forEach(id -> say("raised " + Instant.now() + " " + id));
        standing.clear();
        standing.addAll(now);
    }

    private static void save(Desk desk, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try {
            for (String id : List.of("P1", "P2")) {
                if (desk.snapshot().patient(id).isEmpty()) {
                    Instant then = desk.now().minus(Duration.ofHours(3));
                    Saved saved =
                            desk.register(
                                            new Patient(id, "見守 花子", null, null, null),
                                            List.of(
                                                    new Entry.Weight(
                                                            at(desk, then), WeightKg.of("62.4")),
                                                    new Entry.Infusion(
                                                            at(desk, then),
                                                            BigDecimal.valueOf(450),
                                                            null,
                                                            null,
                                                            null)))
                                    .toCompletableFuture()
                                    .get();
                    say("registered " + id + " " + saved.getClass().getSimpleName());
                }
            }
            while (true) {
                String patient = random.nextBoolean() ? "P1" : "P2";
                Entry entry = any(desk, patient, random);
                Saved saved = desk.write(patient, List.of(entry)).toCompletableFuture().get();
                if (saved instanceof Saved.Done) {
                    say("ack " + patient + " " + entry.id());
                    if (entry instanceof Entry.PromptResponse answer) {
                        say(
                                "answered "
                                        + patient
                                        + " "
                                        + answer.prompt()
                                        + " "
                                        + answer.response());
                    }
                } else if (!(saved instanceof Saved.Refused)) {
                    say("lost " + saved);
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Meta at(Desk desk, Instant at) {
        return Meta.of(
                desk.newId(),
                at.truncatedTo(ChronoUnit.MILLIS).atZone(desk.zone()).toOffsetDateTime());
    }

    private static Entry any(Desk desk, String patient, SplittableRandom random) {
        Meta meta = at(desk, desk.now());
        return switch (random.nextInt(6)) {
            case 0 -> new Entry.CrsGrade(meta, random.nextInt(5));
            case 1 ->
                    new Entry.Medication(meta, "dexamethasone", DoseMg.of("10"), null, null, null);
            case 2, 3 -> answer(desk, patient, meta, random);
            case 4 ->
                    new Entry.NeuroGrade(
                            meta,
                            List.of(new Entry.NeuroGrade.Event("tremor", 1 + random.nextInt(3))));
            default -> Temperature.alone(meta, BigDecimal.valueOf(360 + random.nextInt(45), 1));
        };
    }

    private static Entry answer(Desk desk, String patient, Meta meta, SplittableRandom random) {
        List<Prompt> open =
                desk.snapshot().patient(patient).orElseThrow().advice().prompts().stream()
                        .filter(prompt -> prompt.status() == Prompt.Status.OPEN)
                        .toList();
        if (open.isEmpty()) {
            return new Entry.Note(meta, "静か");
        }
        Prompt prompt = open.get(random.nextInt(open.size()));
        return random.nextBoolean()
                ? new Entry.PromptResponse(meta, prompt.id(), Response.SEEN, null, null)
                : new Entry.PromptResponse(meta, prompt.id(), Response.DECLINED, null, "経過観察");
    }
}
