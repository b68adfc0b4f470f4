package jp.mimamori.launch;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Check.State;
import jp.mimamori.course.Meta;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.guideline.CheckItem.Meaning;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.record.Line;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was answered on the demo ward's checklists, and its stock: invented. */
final class DemoAnswers {

    /** Phases behind a patient who was given the product, and behind one who waits for it. */
    private static final Set<String> GIVEN =
            Set.of("eligibility", "apheresis", "lymphodepletion", "before", "infusion");

    private static final Set<String> WAITING = Set.of("eligibility", "apheresis");

    private static final Duration LONG_AGO = Duration.ofDays(80);
    private static final Duration DAYS_AGO = Duration.ofDays(6);

    /** Somebody who is on no other list: one requirement is still open. */
    private static final String OPEN = "SITE-3-2-FAMILY";

    private DemoAnswers() {}

    /** The hospital's own, and two patients'. */
    static List<Line> lines(Instant now) {
        List<Line> lines = new ArrayList<>();
        Pathway way = PathwayReader.builtIn();
        way.phases().stream()
                .filter(CheckItem.Phase::ofHospital)
                .flatMap(phase -> way.items(phase.id()).stream())
                .filter(item -> !item.id().equals(OPEN))
                .forEach(item ->
                        lines.add(
                                Line.of(
                                        Hospital.ID,
                                        answer(item, "site", "d-sato", now.minus(LONG_AGO)))));
        stock(lines, now);
        answers(way, "C01", GIVEN, now, lines);
        answers(way, "D515", WAITING, now, lines);
        return lines;
    }

    private static void answers(
            Pathway way, String patient, Set<String> phases, Instant now, List<Line> lines) {
        way.items().stream()
                .filter(item -> phases.contains(item.phase()) && item.onlyIf().isEmpty())
                .forEach(item ->
                        lines.add(
                                Line.of(
                                        patient,
                                        answer(item, patient, "d-okada", now.minus(DAYS_AGO)))));
    }

    /** The answer that lets the treatment go on. */
    private static Entry.Check answer(CheckItem item, String of, String by, Instant at) {
        boolean yes =
                item.yes() == Meaning.FULFILLED
                        && item.marks() == null
                        && !item.noteFor().contains(State.YES);
        String note =
                item.options().isEmpty()
                        ? null
                        : item.options().get(1).code() + "：" + item.options().get(1).words().ja();
        return new Entry.Check(
                meta("demo-" + of + "-" + item.id(), by, at),
                item.id(),
                yes ? State.YES : State.NO,
                note);
    }

    private static void stock(List<Line> lines, Instant now) {
        LocalDate today = now.atZone(DemoWard.ZONE).toLocalDate();
        lot(lines, now, "400", 6, "TZ2601", today.plusMonths(14));
        lot(lines, now, "200", 4, "TZ2547", today.plusMonths(7));
        lot(lines, now, "80", 5, "TZ2512", today.plusMonths(3));
        lot(lines, now, "80", 2, "TZ2409", today.minusMonths(1));
    }

    private static void lot(
            List<Line> lines, Instant now, String mg, int vials, String lot, LocalDate expiry) {
        lines.add(
                Line.of(
                        Hospital.ID,
                        new Entry.Stock(
                                meta("stock-" + lot, "p-ueda", now.minus(LONG_AGO)),
                                PathwayReader.builtIn().rescue().drug(),
                                new BigDecimal(mg),
                                vials,
                                lot,
                                expiry,
                                null)));
    }

    private static Meta meta(String id, String by, Instant at) {
        OffsetDateTime then = at.atZone(DemoWard.ZONE).toOffsetDateTime();
        return new Meta(id, then, null, by, null, null, null, null);
    }
}
