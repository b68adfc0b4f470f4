package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jp.mimamori.advice.Story;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Meta;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.guideline.Action;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Orders and what is due of them, prompts and what came of them, support, laboratory values. */
class MarksTest {

    /** CRS grade 3 since 16:00 of Day 1, confusion of grade 2 since 17:00. */
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final List<Entry> entries = new ArrayList<>();
    private int ids;

    private Meta meta(long minutes) {
        Instant at = START.plus(Duration.ofMinutes(minutes));
        return Meta.of("m" + ids++, at.atOffset(ZoneOffset.UTC));
    }

    private void order(long minutes, @Nullable String every) {
        entries.add(
                new Entry.Order(
                        meta(minutes),
                        "methylprednisolone",
                        DoseMg.of("125"),
                        every == null ? null : new BigDecimal(every),
                        null));
    }

    private void dose(String drug, String mg, long minutes) {
        entries.add(new Entry.Medication(meta(minutes), drug, DoseMg.of(mg), "IV", null, null));
    }

    private Picture at(long minutes) {
        Course course = Pictures.course("both-tables").with(entries);
        return Pictures.of(course, START.plus(Duration.ofMinutes(minutes)));
    }

    private List<Mark> marks(long minutes, Lane lane, Mark.Shape... shapes) {
        return at(minutes).marks().stream()
                .filter(mark -> mark.lane() == lane && List.of(shapes).contains(mark.shape()))
                .toList();
    }

    private Mark next(long minutes) {
        List<Mark> found = marks(minutes, Lane.STEROID, Mark.Shape.RING, Mark.Shape.RING_LATE);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void aDoseIsARingUntilItIsOverdueAndThenAStrokeGoesThroughIt() {
        order(0, "6");
        Mark due = next(30);
        assertThat(due.shape()).isEqualTo(Mark.Shape.RING);
        assertThat(due.tone()).isEqualTo(Mark.Tone.STEROID);
        assertThat(due.labels().getFirst()).isEqualTo("投与時刻 18:00 125\u00a0mg");
        Mark late = next(61);
        assertThat(late.shape()).isEqualTo(Mark.Shape.RING_LATE);
        assertThat(late.tone()).isEqualTo(Mark.Tone.HIGH);
        assertThat(late.labels().getFirst()).isEqualTo("超過 18:00 125\u00a0mg");
        dose("methylprednisolone", "125", 62);
        Mark coming = next(63);
        assertThat(coming.shape()).isEqualTo(Mark.Shape.RING);
        assertThat(coming.from()).isEqualTo(START.plus(Duration.ofMinutes(62 + 360)));
        assertThat(coming.labels().getFirst()).startsWith("次 ");
    }

    @Test
    void anOrderIsAShadeUntilTheNextOneOrItsStop() {
        order(0, "6");
        order(120, "12");
        entries.add(new Entry.OrderStop(meta(300), "methylprednisolone"));
        assertThat(marks(200, Lane.STEROID, Mark.Shape.SHADE))
                .extracting(m -> minutes(m.from()), m -> minutes(m.end(at(200).now())), Mark::open)
                .containsExactly(tuple(0L, 120L, false), tuple(120L, 200L, true));
        assertThat(marks(400, Lane.STEROID, Mark.Shape.SHADE))
                .extracting(m -> minutes(m.from()), m -> minutes(m.to()), Mark::open)
                .containsExactly(tuple(0L, 120L, false), tuple(120L, 300L, false));
    }

    @Test
    void anOrderGivenOnceEndsWithItsDose() {
        order(0, null);
        dose("methylprednisolone", "125", 20);
        assertThat(marks(60, Lane.STEROID, Mark.Shape.SHADE))
                .singleElement()
                .satisfies(m -> {
                    assertThat(minutes(m.to())).isEqualTo(20);
                    assertThat(m.open()).isFalse();
                });
        assertThat(marks(60, Lane.STEROID, Mark.Shape.RING, Mark.Shape.RING_LATE)).isEmpty();
    }

    private static long minutes(@Nullable Instant at) {
        return Duration.between(START, at).toMinutes();
    }

    // Prompts.

    private String how(long minutes, String row) {
        return labels(minutes, row).getFirst();
    }

    private List<String> labels(long minutes, String row) {
        Picture picture = at(minutes);
        Story.PromptSpan span =
                picture.story().prompts().stream()
                        .filter(each -> each.prompt().row().equals(row))
                        .findFirst()
                        .orElseThrow();
        String asked = Pictures.NAMING.asked(span.prompt());
        return picture.marks().stream()
                .filter(mark -> mark.lane() == Lane.PROMPTS && mark.spoken().startsWith(asked))
                .filter(mark -> mark.from().equals(span.raised()))
                .map(Mark::labels)
                .findFirst()
                .orElseThrow();
    }

    private void answer(long minutes, String row, Entry.PromptResponse.Response response) {
        String prompt =
                at(minutes).story().prompts().stream()
                        .filter(span -> span.prompt().row().equals(row))
                        .map(span -> span.prompt().id())
                        .findFirst()
                        .orElseThrow();
        entries.add(
                new Entry.PromptResponse(
                        meta(minutes),
                        prompt,
                        response,
                        null,
                        response == Entry.PromptResponse.Response.DECLINED ? "在庫なし" : null));
    }

    private static final String TCZ = "T15-G3-1-TCZ";

    @Test
    void aPromptThatStandsSaysHowItWasAnswered() {
        assertThat(how(10, TCZ)).isEqualTo("CRS TCZ 未対応");
        answer(12, TCZ, Entry.PromptResponse.Response.SEEN);
        assertThat(how(14, TCZ)).isEqualTo("CRS TCZ 確認済み");
    }

    /** Neither "limit" nor "open" would say that the drug may not be given. */
    @Test
    void aLimitThatStandsSaysThatNothingMayBeGivenAndHowLong() {
        Picture picture = Pictures.after("tocilizumab-limits", 1);
        List<String> said =
                picture.story().prompts().stream()
                        .filter(span -> span.prompt().action() == Action.WITHHOLD)
                        .filter(span -> span.ended() == null)
                        .map(span ->
                                PromptMarks.called(
                                        Pictures.NAMING,
                                        Pictures.WORDS,
                                        span,
                                        picture.story().at(picture.now()).limited(),
                                        picture.now()))
                        .toList();
        assertThat(said).isNotEmpty().containsOnly("TCZ 以後投与不可");
        assertThat(picture.marks())
                .filteredOn(mark -> mark.lane() == Lane.PROMPTS && mark.open())
                .extracting(mark -> mark.labels().getFirst())
                .containsAll(said);
    }

    /** 11 beside 12.2 looks like another figure. */
    @Test
    void theValuesOfARowHaveAsManyDecimalsAsEachOther() {
        lab("platelets", "12.2", 0);
        lab("platelets", "11", 60);
        assertThat(marks(70, Lane.LABS, Mark.Shape.TEXT))
                .extracting(mark -> mark.labels().getFirst())
                .containsExactly("12.2", "11.0");
    }

    @Test
    void aPromptWhoseDrugIsOrderedSaysWhenTheDoseIsDue() {
        entries.add(new Entry.Order(meta(5), "tocilizumab", DoseMg.of("499.2"), null, null));
        assertThat(how(10, TCZ)).startsWith("CRS TCZ 指示あり").contains("18:05");
        assertThat(labels(10, TCZ))
                .as("also where there is little room")
                .contains("CRS TCZ 指示済")
                .endsWith("TCZ 指示済");
    }

    @Test
    void aPromptThatWentSaysWhatEndedIt() {
        dose("tocilizumab", "499.2", 20);
        assertThat(how(30, TCZ)).isEqualTo("CRS TCZ 投与済");
        entries.clear();
        answer(12, TCZ, Entry.PromptResponse.Response.DECLINED);
        assertThat(how(30, TCZ)).isEqualTo("CRS TCZ 見送り");
        entries.clear();
        entries.add(new Entry.CrsGrade(meta(15), 1));
        assertThat(how(30, TCZ)).isEqualTo("CRS TCZ 評価で終了");
    }

    // Support and laboratory values.

    @Test
    void oxygenRunsFromOneEntryToTheNextAndTheLastUntilNow() {
        entries.add(new Entry.Oxygen(meta(0), OxygenDevice.CANNULA, new BigDecimal("2"), null));
        entries.add(new Entry.Oxygen(meta(60), OxygenDevice.MASK, new BigDecimal("6"), null));
        entries.add(new Entry.Oxygen(meta(120), OxygenDevice.NONE, null, null));
        entries.add(new Entry.Oxygen(meta(180), OxygenDevice.CANNULA, new BigDecimal("1"), null));
        List<Mark> bars = marks(240, Lane.SUPPORT, Mark.Shape.BAR);
        assertThat(bars)
                .extracting(m -> minutes(m.from()), m -> minutes(m.to()), Mark::open)
                .containsExactly(
                        tuple(0L, 60L, false), tuple(60L, 120L, false), tuple(180L, 240L, true));
        assertThat(bars.getFirst().labels())
                .containsExactly("カニューレ 2 L/分 FiO₂ 0.28（推定）", "カニューレ 2 L/分", "カニューレ");
    }

    private void lab(String name, String value, long minutes) {
        entries.add(new Entry.Lab(meta(minutes), name, new BigDecimal(value), "mg/dL"));
    }

    /** What is looked at first after CAR-T stands above, also when it was recorded last. */
    @Test
    void laboratoryValuesHaveTheirRowsByWhatIsLookedAtFirst() {
        for (String other : List.of("albumin", "creatinine", "sodium", "potassium")) {
            lab(other, "4", 0);
        }
        lab("platelets", "11", 1);
        lab("ferritin", "238", 2);
        lab("crp", "8.4", 3);
        Picture picture = at(10);
        assertThat(picture.labs().subList(0, 3)).containsExactly("crp", "ferritin", "platelets");
        assertThat(picture.marks())
                .filteredOn(mark -> mark.lane() == Lane.LABS && mark.row() == 0)
                .extracting(mark -> mark.labels().getFirst())
                .containsExactly("8.4");
    }

    /** The worse figure is the one that is written where two have no room. */
    @Test
    void theWorseOfTwoLaboratoryValuesWeighsMore() {
        lab("crp", "2.0", 0);
        lab("crp", "9.0", 1);
        lab("platelets", "11", 0);
        lab("platelets", "3", 1);
        List<Mark> values = marks(10, Lane.LABS, Mark.Shape.TEXT);
        assertThat(weight(values, "9")).isGreaterThan(weight(values, "2"));
        assertThat(weight(values, "3")).isGreaterThan(weight(values, "11"));
    }

    private static double weight(List<Mark> values, String figure) {
        return values.stream()
                .filter(mark -> mark.labels().getFirst().equals(figure))
                .mapToDouble(Mark::weight)
                .findFirst()
                .orElseThrow();
    }

    // Trials.

    /** Guideline, section 6: median and range in days after the infusion. */
    @Test
    void theOnsetOfEachTrialIsThatOfTheGuideline() {
        Instant infusion = START;
        assertThat(Onset.of(Axis.CRS))
                .extracting(Onset::trial, Onset::median, Onset::first, Onset::last)
                .containsExactly(
                        tuple("MM-001", 1.0, 1, 12),
                        tuple("CRB-401", 2.0, 1, 19),
                        tuple("MM-003", 1.0, 1, 14));
        assertThat(Onset.of(Axis.NEURO))
                .extracting(Onset::trial, Onset::median, Onset::first, Onset::last)
                .containsExactly(
                        tuple("MM-001", 6.0, 1, 720),
                        tuple("CRB-401", 6.0, 1, 451),
                        tuple("MM-003", 5.0, 1, 394));
        Onset crb = Onset.of(Axis.CRS).get(1);
        assertThat(crb.from(infusion)).isEqualTo(infusion.plus(Duration.ofDays(1)));
        assertThat(crb.middle(infusion)).isEqualTo(infusion.plus(Duration.ofDays(2)));
        assertThat(crb.to(infusion)).isEqualTo(infusion.plus(Duration.ofDays(19)));
    }
}
