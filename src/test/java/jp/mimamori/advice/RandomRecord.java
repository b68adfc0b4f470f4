package jp.mimamori.advice;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.PromptResponse.Response;
import jp.mimamori.course.Entry.Vasopressor.Agent;
import jp.mimamori.course.Entry.Vasopressor.DoseClass;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Organ;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;
import jp.mimamori.guideline.Term;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A record drawn at random from a seed: dense in grades, doses and answers, with instants that
 * often coincide.
 */
public final class RandomRecord {

    static final Instant START = Instant.parse("2026-03-01T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final List<String> DRUGS =
            List.of("tocilizumab", "dexamethasone", "methylprednisolone", "cyclophosphamide");

    private final SplittableRandom random;
    private final List<Entry> entries = new ArrayList<>();

    private RandomRecord(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A course of some entries over some days. */
    public static Course of(long seed, int size, int days) {
        RandomRecord record = new RandomRecord(seed);
        record.fill(size, days);
        return new Course(new Patient("R" + seed, null, null, null, null), ZONE, record.entries);
    }

    private void fill(int size, int days) {
        Instant at = START.minus(Duration.ofHours(12));
        boolean infused = false;
        for (int i = 0; i < size; i++) {
            if (random.nextInt(4) > 0) {
                int most = Math.max(1, days * 24 * 2 / size);
                at = at.plus(Duration.ofMinutes(30L * random.nextInt(most * 2)));
                if (random.nextInt(8) == 0) {
                    at = at.plusSeconds(random.nextInt(1800));
                }
            }
            String id = "e" + i;
            Meta meta = Meta.of(id, at.atZone(ZONE).toOffsetDateTime());
            if (!infused && random.nextInt(5) == 0) {
                infused = true;
                entries.add(new Entry.Infusion(meta, BigDecimal.valueOf(450), null, null, null));
            } else {
                entries.add(any(meta));
            }
        }
    }

    private Entry any(Meta meta) {
        return switch (random.nextInt(29)) {
            case 0 -> new Entry.Weight(meta, new WeightKg(BigDecimal.valueOf(kg(), 1)));
            case 1 -> new Entry.Height(meta, HeightCm.of("160"));
            case 2, 3, 4, 5 -> new Entry.CrsGrade(meta, grade());
            case 6, 7, 8 -> neuro(meta);
            case 9, 10 ->
                    new Entry.Judgement(
                            meta, pick(Entry.Axis.values()), pick(Entry.Judgement.Value.values()));
            case 11 -> new Entry.CerebralEdema(meta, random.nextBoolean());
            case 12, 13, 14, 15 -> dose(meta);
            case 16 -> order(meta);
            case 17 -> new Entry.OrderStop(meta, DRUGS.get(random.nextInt(4)));
            case 18, 19 -> answer(meta);
            case 20 -> vitals(meta);
            case 21 -> new Entry.Ice(meta, random.nextInt(11), null);
            case 22 -> correction(meta);
            case 23, 24 -> finding(meta);
            case 25 -> beside(meta);
            case 26 -> device(meta);
            case 27 -> answeringDose(meta);
            default -> new Entry.Oxygen(meta, OxygenDevice.CANNULA, BigDecimal.TWO, null);
        };
    }

    private int kg() {
        return random.nextInt(6) == 0 ? 280 : 400 + random.nextInt(800);
    }

    private int grade() {
        int drawn = random.nextInt(40);
        return drawn == 0 ? 5 : drawn < 5 ? 0 : 1 + random.nextInt(4);
    }

    private Entry neuro(Meta meta) {
        List<Entry.NeuroGrade.Event> events = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            Term term =
                    random.nextInt(3) == 0
                            ? Records.PACK.term("headache").orElseThrow()
                            : Records.PACK.terms().get(random.nextInt(Records.PACK.terms().size()));
            List<Integer> grades =
                    term.grades().keySet().stream().filter(g -> g < 5).sorted().toList();
            events.add(
                    new Entry.NeuroGrade.Event(
                            term.code(), grades.get(random.nextInt(grades.size()))));
        }
        return new Entry.NeuroGrade(meta, events);
    }

    private Entry dose(Meta meta) {
        String drug = DRUGS.get(random.nextInt(4));
        List<String> mg = List.of("8", "10", "20", "124.8", "1000", "499.2");
        return new Entry.Medication(
                meta, drug, DoseMg.of(mg.get(random.nextInt(mg.size()))), null, null, null);
    }

    private Entry order(Meta meta) {
        BigDecimal every =
                random.nextInt(3) == 0
                        ? null
                        : List.of(
                                        BigDecimal.valueOf(6),
                                        BigDecimal.valueOf(12),
                                        new BigDecimal("7.5"))
                                .get(random.nextInt(3));
        return new Entry.Order(meta, DRUGS.get(random.nextInt(3)), DoseMg.of("10"), every, null);
    }

    /** Answers a prompt that stands at the time, most often. */
    private Entry answer(Meta meta) {
        Course so = new Course(new Patient("R", null, null, null, null), ZONE, entries);
        List<Prompt> open = Evaluation.evaluate(Records.PACK, so, meta.at()).prompts();
        String id =
                open.isEmpty()
                        ? "T15-REASSESS@" + meta.at().plus(Duration.ofHours(24))
                        : open.get(random.nextInt(open.size())).id();
        Response response = pick(Response.values());
        return new Entry.PromptResponse(
                meta,
                id,
                response,
                response == Response.DEFERRED
                        ? meta.at().plus(Duration.ofMinutes(30L * random.nextInt(20)))
                        : null,
                response == Response.DECLINED ? "経過をみる" : null);
    }

    private Entry vitals(Meta meta) {
        return new Entry.Vitals(
                meta,
                BigDecimal.valueOf(360 + random.nextInt(45), 1),
                null,
                null,
                BigDecimal.valueOf(80 + random.nextInt(50)),
                null,
                BigDecimal.valueOf(85 + random.nextInt(15)),
                null,
                Map.of());
    }

    private Entry finding(Meta meta) {
        return switch (random.nextInt(4)) {
            case 0 -> new Entry.Fluids(meta, random.nextBoolean(), null);
            case 1 -> {
                DoseClass dose = random.nextInt(3) == 0 ? null : pick(DoseClass.values());
                Agent agent = new Agent("noradrenaline", dose);
                yield new Entry.Vasopressor(meta, Collections.nCopies(random.nextInt(3), agent));
            }
            default ->
                    new Entry.OrganToxicity(
                            meta,
                            random.nextBoolean() ? Organ.TRANSAMINASES : pick(Organ.values()),
                            random.nextInt(5));
        };
    }

    private Entry device(Meta meta) {
        OxygenDevice device = pick(OxygenDevice.values());
        BigDecimal fio2 =
                device == OxygenDevice.NONE || random.nextBoolean()
                        ? null
                        : BigDecimal.valueOf(36 + random.nextInt(8), 2);
        return new Entry.Oxygen(meta, device, null, fio2);
    }

    /** What is recorded beside, and says nothing to the tables. */
    private Entry beside(Meta meta) {
        BigDecimal one = BigDecimal.ONE;
        return switch (random.nextInt(10)) {
            case 0 -> new Entry.Symptoms(meta, List.of("rigor"));
            case 1 -> new Entry.Lab(meta, "CRP", one, "mg/dL");
            case 2 -> new Entry.Check(meta, "mri", Entry.Check.State.YES, null);
            case 3 -> new Entry.Plan(meta, null, null);
            case 4 -> new Entry.Setting(meta, "bed.alarm", null, "—");
            case 5 -> new Entry.Stock(meta, "tocilizumab", one, 1, "L", LocalDate.EPOCH, null);
            case 6 -> new Entry.Stay(meta, "6", "612");
            case 7 -> new Entry.Demographics(meta, "—", null, null, null);
            case 8 -> new Entry.Discharge(meta, null);
            default -> new Entry.Note(meta, "—");
        };
    }

    /** A dose that names the prompt that it answers, most often. */
    private Entry answeringDose(Meta meta) {
        Course so = new Course(new Patient("R", null, null, null, null), ZONE, entries);
        List<Prompt> open =
                Evaluation.evaluate(Records.PACK, so, meta.at()).prompts().stream()
                        .filter(prompt -> prompt.drug() != null)
                        .toList();
        if (open.isEmpty()) {
            return dose(meta);
        }
        Prompt prompt = open.get(random.nextInt(open.size()));
        BigDecimal mg = prompt.mg() == null ? BigDecimal.TEN : prompt.mg().low();
        String drug = Objects.requireNonNull(prompt.drug());
        return random.nextInt(4) == 0
                ? new Entry.Order(meta, drug, new DoseMg(mg), BigDecimal.valueOf(6), prompt.id())
                : new Entry.Medication(meta, drug, new DoseMg(mg), null, prompt.id(), null);
    }

    private Entry correction(Meta meta) {
        List<Entry> found = entries.stream().filter(e -> e instanceof Entry.CrsGrade).toList();
        if (found.isEmpty()) {
            return new Entry.Note(meta, "—");
        }
        String id = found.get(random.nextInt(found.size())).id();
        return random.nextBoolean()
                ? new Entry.Retract(meta, id)
                : new Entry.CrsGrade(meta.replacing(id), grade());
    }

    private <T> T pick(T[] of) {
        return of[random.nextInt(of.length)];
    }

    static Stream<Instant> instants(long seed, int count) {
        SplittableRandom random = new SplittableRandom(~seed);
        return Stream.generate(() -> START.plusSeconds(random.nextInt(-43_200, 14 * 86_400)))
                .limit(count);
    }
}
