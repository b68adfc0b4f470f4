package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import jp.mimamori.Records;
import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Meta;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Shade;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

class PictureTest {

    /** Half-width letters are narrower. */
    private static final ToDoubleFunction<String> WIDTH =
            text -> text.chars().mapToDouble(c -> c < 256 ? 7 : 13).sum();

    private static List<Picture> all() {
        List<Picture> pictures = new ArrayList<>();
        for (JsonNode scenario : Records.scenarios()) {
            Course course = Records.course(scenario.path("record"));
            pictures.add(
                    Pictures.of(
                            course, course.standing().getLast().at().plus(Duration.ofHours(9))));
        }
        return pictures;
    }

    @Test
    void itReachesFromDayMinusFiveToDayTwentyEight() {
        Picture picture = Pictures.after("crs-grade2-no-improvement", 3);
        Instant infusion = picture.infusion();
        assertThat(infusion).isNotNull();
        assertThat(picture.first()).isBeforeOrEqualTo(infusion.minus(Duration.ofDays(5)));
        assertThat(picture.last()).isAfterOrEqualTo(infusion.plus(Duration.ofDays(28)));
        assertThat(picture.clockEnd()).isEqualTo(infusion.plus(Duration.ofHours(72)));
    }

    @Test
    void tocilizumabIsNumberedWithItsWindow() {
        Picture picture = Pictures.after("tocilizumab-limits", 1);
        assertThat(picture.marks())
                .filteredOn(mark -> mark.shape() == Mark.Shape.DIAMOND)
                .extracting(mark -> mark.labels().get(1))
                .containsExactly("1/4", "2/4", "3/4", "4/4");
        assertThat(picture.marks())
                .filteredOn(
                        mark -> mark.lane() == Lane.TOCILIZUMAB && mark.shape() == Mark.Shape.SHADE)
                .hasSize(4)
                .allSatisfy(mark ->
                        assertThat(Duration.between(mark.from(), mark.to()))
                                .isEqualTo(Duration.ofHours(24)));
    }

    @Test
    void everyGradeDoseAndScoreOpensItsEntry() {
        for (Picture picture : all()) {
            Set<String> opened =
                    picture.marks().stream()
                            .map(Mark::entry)
                            .filter(id -> id != null)
                            .collect(Collectors.toSet());
            for (Entry entry : picture.course().standing()) {
                if (entry instanceof Entry.CrsGrade
                        || entry instanceof Entry.NeuroGrade
                        || entry instanceof Entry.Medication
                        || entry instanceof Entry.Judgement
                        || entry instanceof Entry.Ice
                        || entry instanceof Entry.Fluids
                        || (entry instanceof Entry.Vasopressor v && !v.agents().isEmpty())
                        || entry instanceof Entry.Infusion) {
                    assertThat(opened).contains(entry.id());
                }
            }
            assertThat(picture.marks())
                    .filteredOn(mark -> mark.lane() == Lane.TOCILIZUMAB && mark.to() != null)
                    .allMatch(mark -> mark.entry() != null, "a window opens its dose");
        }
    }

    /** At every zoom, in every row, no text lies on another one, and none runs out at the left. */
    @Test
    void noTwoTextsLieOnEachOther() {
        Random random = new Random(11);
        for (Picture picture : all()) {
            for (int round = 0; round < 12; round++) {
                TimeScale scale =
                        Pictures.whole(picture, 500 + random.nextInt(1200))
                                .showing(
                                        Duration.ofHours(2 + random.nextInt(300)),
                                        picture.now(),
                                        random.nextDouble());
                Lanes lanes = Lanes.in(700, picture.rows());
                List<Placed> placed =
                        new Placing(scale, lanes, WIDTH, picture.now()).place(picture.marks());
                List<Placed> written = placed.stream().filter(p -> !p.text().isEmpty()).toList();
                for (int i = 0; i < written.size(); i++) {
                    assertThat(written.get(i).textX()).isGreaterThanOrEqualTo(0);
                    for (int j = i + 1; j < written.size(); j++) {
                        assertThat(overlap(written.get(i), written.get(j)))
                                .as(written.get(i).text() + " / " + written.get(j).text())
                                .isFalse();
                    }
                }
            }
        }
    }

    private static boolean overlap(Placed one, Placed other) {
        boolean sameLine =
                one.mark().lane() == other.mark().lane()
                        && one.mark().row() == other.mark().row()
                        && (one.mark().lane() != Lane.STEROID
                                || (one.mark().shape() == Mark.Shape.SHADE)
                                        == (other.mark().shape() == Mark.Shape.SHADE));
        return sameLine
                && one.textX() < other.textX() + other.textWidth()
                && other.textX() < one.textX() + one.textWidth();
    }

    /** The last pixels of a chart are what is asked of it at three in the morning. */
    @Test
    void thePresentGradeStandsAtNowAtEveryZoom() {
        Random random = new Random(5);
        int shown = 0;
        for (Picture picture : all()) {
            for (int hours : new int[] {2, 24, 72, 168, 800}) {
                double part = random.nextDouble();
                TimeScale scale =
                        Pictures.whole(picture, 500 + random.nextInt(800))
                                .showing(Duration.ofHours(hours), picture.now(), part);
                Lanes lanes = Lanes.in(700, picture.rows());
                List<Placed> placed =
                        new Placing(scale, lanes, WIDTH, picture.now()).place(picture.marks());
                for (Lane lane : List.of(Lane.CRS, Lane.NEURO)) {
                    Axis axis = lane == Lane.CRS ? Axis.CRS : Axis.NEURO;
                    boolean graded = picture.course().standing().stream().anyMatch(grades(axis));
                    int grade = picture.story().at(picture.now()).axis(axis).grade();
                    assertThat(placed)
                            .filteredOn(p ->
                                    p.mark().lane() == lane
                                            && p.mark().shape() == Mark.Shape.PRESENT)
                            .allSatisfy(p -> {
                                assertThat(p.text()).isEqualTo(graded ? "今 " + grade : "未評価");
                                assertThat(p.x()).isBetween(0.0, scale.width() - p.width());
                            })
                            .hasSize(graded || picture.infusion() != null ? 1 : 0);
                    shown += graded ? 1 : 0;
                    assertThat(placed)
                            .filteredOn(p ->
                                    p.mark().lane() == lane
                                            && p.mark().shape() == Mark.Shape.BAND
                                            && p.mark().open())
                            .allSatisfy(p -> assertThat(p.width()).isGreaterThanOrEqualTo(5));
                }
            }
        }
        assertThat(shown).isGreaterThan(20);
    }

    private static Predicate<Entry> grades(Axis axis) {
        return axis == Axis.CRS
                ? Entry.CrsGrade.class::isInstance
                : Entry.NeuroGrade.class::isInstance;
    }

    @Test
    void aPatientWhoCannotBeJudgedHasNoGradeButTheWord() {
        Picture picture = Pictures.unjudged("both-tables");
        assertThat(picture.marks())
                .filteredOn(mark -> mark.shape() == Mark.Shape.PRESENT)
                .extracting(mark -> mark.labels().getFirst())
                .containsExactly("判定できません", "判定できません");
    }

    /** Where entries may be missing a count would be too low, and a window too early over. */
    @Test
    void dosesOfAPatientWhoCannotBeJudgedAreShownButNotCounted() {
        Picture picture = Pictures.unjudged("tocilizumab-limits");
        List<Mark> doses =
                picture.marks().stream().filter(mark -> mark.lane() == Lane.TOCILIZUMAB).toList();
        assertThat(doses).isNotEmpty();
        assertThat(doses).noneMatch(mark -> mark.shape() == Mark.Shape.SHADE);
        assertThat(doses).flatExtracting(Mark::labels).noneMatch(label -> label.contains("/4"));
    }

    /** A stroke through a figure makes another figure of it. */
    @Test
    void noLineRunsThroughAText() {
        for (Picture picture : all()) {
            for (int hours : new int[] {6, 24, 72, 168, 800}) {
                TimeScale scale =
                        Pictures.whole(picture, 900)
                                .showing(Duration.ofHours(hours), picture.now(), 0.7);
                Lanes lanes = Lanes.in(700, picture.rows());
                List<Placed> placed =
                        new Placing(scale, lanes, WIDTH, picture.now()).place(picture.marks());
                Lines lines = new Lines(NOWHERE, Shade.LIGHT, scale, lanes, placed, List.of());
                for (Placed text : placed.stream().filter(p -> !p.text().isEmpty()).toList()) {
                    for (double x = text.textX(); x < text.textX() + text.textWidth(); x += 3) {
                        double middle = MarkPainter.middle(text);
                        assertThat(lines.pieces(x))
                                .as(text.text())
                                .allMatch(piece ->
                                        piece.to() <= middle - 6 || piece.from() >= middle + 6);
                    }
                }
                assertThat(lines.pieces(-50))
                        .containsExactly(new Lines.Piece(Lanes.HEADER, lanes.bottom()));
            }
        }
    }

    private static final GraphicsContext NOWHERE = new Canvas(1, 1).getGraphicsContext2D();

    /** What is over has its words before now: beyond it they would be read as something to do. */
    @Test
    void whatIsOverIsNotWrittenIntoTheTimeToCome() {
        int seen = 0;
        for (Picture picture : all()) {
            for (int hours : new int[] {6, 24, 72, 168, 800}) {
                TimeScale scale =
                        Pictures.whole(picture, 900)
                                .showing(Duration.ofHours(hours), picture.now(), 0.7);
                double now = scale.x(picture.now());
                Lanes lanes = Lanes.in(700, picture.rows());
                List<Placed> over =
                        new Placing(scale, lanes, WIDTH, picture.now())
                                .place(picture.marks()).stream()
                                        .filter(p -> !p.mark().from().isAfter(picture.now()))
                                        .filter(p -> BEGUN.contains(p.mark().shape()))
                                        .filter(p -> !p.text().isEmpty())
                                        .toList();
                assertThat(over)
                        .allMatch(
                                p -> p.framed() || saysWhen(p) || p.textX() + p.textWidth() <= now)
                        .allMatch(p -> !p.framed() || Math.abs(p.textX() - now) < 12)
                        .noneMatch(p -> p.framed() && GIVEN.contains(p.mark().shape()))
                        .noneMatch(p ->
                                p.framed()
                                        && p.mark().shape() == Mark.Shape.BAR
                                        && !p.mark().open());
                seen += over.size();
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    /** Words behind now would be read as doses to be given. */
    @Test
    void theWordsOfASittingStandBeforeItsDosesWhereNowIsNear() {
        Course course = Pictures.course("crs-grade2-no-improvement");
        Instant first = course.standing().getLast().at().plus(Duration.ofHours(20));
        Picture picture =
                Pictures.of(
                        course.with(
                                List.of(
                                        dose("cyclophosphamide", "480", first),
                                        dose(
                                                "fludarabine",
                                                "48",
                                                first.plus(Duration.ofHours(1))))),
                        first.plus(Duration.ofHours(2)));
        TimeScale scale =
                Pictures.whole(picture, 900).showing(Duration.ofHours(72), picture.now(), 0.7);
        Placed named =
                new Placing(scale, Lanes.in(700, picture.rows()), WIDTH, picture.now())
                        .place(picture.marks()).stream()
                                .filter(p -> p.mark().lane() == Lane.THERAPY)
                                .filter(p -> p.text().startsWith("CPA"))
                                .findFirst()
                                .orElseThrow();
        assertThat(named.textX() + named.textWidth()).isLessThan(scale.x(first));
    }

    @Test
    void bothTablesAreToldApartWhereTheyAskForTheSameDrug() {
        Set<String> said = new HashSet<>();
        for (Picture picture : all()) {
            List<String> open =
                    picture.marks().stream()
                            .filter(mark -> mark.lane() == Lane.PROMPTS && mark.open())
                            .map(mark -> mark.labels().getFirst())
                            .filter(label -> !label.contains("投与不可"))
                            .toList();
            said.addAll(open);
        }
        assertThat(said)
                .contains("CRS DEX 未対応", "神経 DEX 未対応")
                .noneMatch(label -> label.startsWith("DEX") || label.startsWith("TCZ"));
    }

    private static final Set<Mark.Shape> GIVEN = EnumSet.of(Mark.Shape.DOT, Mark.Shape.DIAMOND);

    /** In the time to come only with its own time, and as done. */
    private static boolean saysWhen(Placed placed) {
        return GIVEN.contains(placed.mark().shape())
                && placed.text().matches("(\\d+/\\d+ )?\\d{2}:\\d{2} .* 済");
    }

    /**
     * A box at now for the one and a word at its bar for the other would look as if it had ended.
     */
    @Test
    void everyPromptThatStandsHangsOnTheLineOfNow() {
        int seen = 0;
        for (Picture picture : all()) {
            for (int hours : new int[] {6, 24, 72}) {
                TimeScale scale =
                        Pictures.whole(picture, 900)
                                .showing(Duration.ofHours(hours), picture.now(), 0.5);
                Lanes lanes = Lanes.in(700, picture.rows());
                List<Placed> open =
                        new Placing(scale, lanes, WIDTH, picture.now())
                                .place(picture.marks()).stream()
                                        .filter(p -> p.mark().lane() == Lane.PROMPTS)
                                        .filter(p -> p.mark().open())
                                        .toList();
                assertThat(open).allMatch(Placed::framed);
                seen += open.size();
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    private static final Set<Mark.Shape> BEGUN =
            EnumSet.of(
                    Mark.Shape.BAR,
                    Mark.Shape.DOT,
                    Mark.Shape.DIAMOND,
                    Mark.Shape.FLAG,
                    Mark.Shape.DROP,
                    Mark.Shape.CROSS,
                    Mark.Shape.RING_LATE);

    /** Thinned to ticks, the last low score would leave a better one beside now. */
    @Test
    void theNewestAndTheWorstFigureAreReadAtEveryZoom() {
        Random random = new Random(7);
        int thinned = 0;
        for (int round = 0; round < 60; round++) {
            Course course = Pictures.course("crs-grade2-no-improvement");
            Instant last = course.standing().getLast().at();
            List<Entry> scores = new ArrayList<>();
            Instant at = last;
            for (int i = 0; i < 25; i++) {
                at = at.plus(Duration.ofMinutes(20 + random.nextInt(600)));
                scores.add(score(i, at, random.nextInt(11)));
            }
            Picture picture = Pictures.of(course.with(scores), at.plus(Duration.ofMinutes(5)));
            TimeScale scale =
                    Pictures.whole(picture, 500 + random.nextInt(900))
                            .showing(
                                    Duration.ofHours(12 + random.nextInt(700)),
                                    picture.now(),
                                    0.3 + random.nextDouble() * 0.69);
            List<Placed> seen =
                    new Placing(scale, Lanes.in(700, picture.rows()), WIDTH, picture.now())
                            .place(picture.marks()).stream()
                                    .filter(p -> p.mark().lane() == Lane.ICE)
                                    .toList();
            List<Placed> written = seen.stream().filter(p -> !p.text().isEmpty()).toList();
            thinned += seen.size() - written.size();
            Placed newest = seen.stream().max(Comparator.comparing(p -> p.mark().from())).get();
            assertThat(newest.text()).isNotEmpty();
            assertThat(written.stream().mapToInt(p -> Integer.parseInt(p.text())).min())
                    .isEqualTo(
                            seen.stream()
                                    .mapToInt(p -> Integer.parseInt(p.mark().labels().getFirst()))
                                    .min());
        }
        assertThat(thinned).isGreaterThan(100);
    }

    private static Entry score(int number, Instant at, int points) {
        return new Entry.Ice(Meta.of("ice" + number, at.atOffset(ZoneOffset.UTC)), points, null);
    }

    /** Everything is in sight and is most of what is; the empty days stay in reach. */
    @Test
    void allEndsSoonAfterWhatIsKnown() {
        for (Picture picture : all()) {
            assertThat(picture.filled()).isBetween(picture.now(), picture.last());
            Instant known =
                    picture.marks().stream()
                            .filter(mark -> mark.tone() != Mark.Tone.MUTED)
                            .map(mark -> mark.end(picture.now()))
                            .filter(at -> !at.isAfter(picture.last()))
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            assertThat(picture.filled()).isAfterOrEqualTo(known);
            double empty =
                    Duration.between(latest(known, picture.now()), picture.filled()).toMillis();
            double shown = Duration.between(picture.first(), picture.filled()).toMillis();
            assertThat(empty / shown).isLessThan(0.2);
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Test
    void aPromptsSignStandsBesideItsBarOnEitherSide() {
        int inFront = 0;
        for (Picture picture : all()) {
            TimeScale scale =
                    Pictures.whole(picture, 900).showing(Duration.ofHours(72), picture.now(), 0.7);
            for (Placed each :
                    new Placing(scale, Lanes.in(700, picture.rows()), WIDTH, picture.now())
                            .place(picture.marks())) {
                boolean signed = each.text().matches("[▲◆●○] .*|.* [▲◆●○]");
                if (each.mark().lane() == Lane.PROMPTS && signed) {
                    boolean before = each.textX() + each.textWidth() <= each.x();
                    inFront += before ? 1 : 0;
                    assertThat(each.text()).matches(before ? ".* [▲◆●○]" : "[▲◆●○] .*");
                }
            }
        }
        assertThat(inFront).isPositive();
    }

    @Test
    void theLastDoseOfASittingNamesThemAll() {
        Course course = Pictures.course("crs-grade2-no-improvement");
        Instant first = course.standing().getFirst().at().minus(Duration.ofDays(4));
        List<Mark> doses =
                Pictures.of(
                                course.with(
                                        List.of(
                                                dose("cyclophosphamide", "480", first),
                                                dose(
                                                        "fludarabine",
                                                        "48",
                                                        first.plus(Duration.ofHours(1))))),
                                course.standing().getLast().at().plus(Duration.ofHours(3)))
                        .marks()
                        .stream()
                        .filter(mark -> mark.from().isBefore(first.plus(Duration.ofHours(2))))
                        .filter(mark -> mark.lane() == Lane.THERAPY)
                        .toList();
        assertThat(doses).hasSize(2);
        assertThat(doses.getFirst().labels()).isEmpty();
        String given =
                Pictures.NAMING
                        .times()
                        .brief(
                                doses.getLast().from(),
                                course.standing().getLast().at().plus(Duration.ofHours(3)));
        assertThat(doses.getLast().labels())
                .containsExactly(
                        "CPA 480\u00a0mg + FLU 48\u00a0mg",
                        "CPA + FLU …",
                        given + " CPA + FLU … 済");
    }

    private static Entry dose(String drug, String mg, Instant at) {
        return new Entry.Medication(
                Meta.of(drug, at.atOffset(ZoneOffset.UTC)), drug, DoseMg.of(mg), "IV", null, null);
    }

    /** Counts say how much is left; only an asked dose is worked out, and never beyond a limit. */
    @Test
    void aDoseIsWorkedOutOnlyWhereOneIsAsked() {
        int asked = 0;
        int quiet = 0;
        for (JsonNode scenario : Records.scenarios()) {
            Course course = Records.course(scenario.path("record"));
            for (Entry entry : course.standing()) {
                Advice advice = Evaluation.evaluate(Records.PACK, course, entry.at());
                for (Standing.LimitCard card : Standing.of(Records.PACK, course, advice).limits()) {
                    String drug = card.limit().drug();
                    boolean open =
                            advice.prompts().stream()
                                            .anyMatch(p ->
                                                    drug.equals(p.drug())
                                                            && p.action() != Action.WITHHOLD)
                                    || advice.doses().stream().anyMatch(d -> d.drug().equals(drug));
                    assertThat(card.asked()).isEqualTo(open);
                    asked += open ? 1 : 0;
                    quiet += open ? 0 : 1;
                }
            }
        }
        assertThat(asked).isPositive();
        assertThat(quiet).isPositive();
    }

    @Test
    void aClickOnAMarkMeansThatMark() {
        Picture picture = Pictures.after("tocilizumab-limits", 1);
        TimeScale scale = Pictures.whole(picture, 1000);
        List<Placed> placed =
                new Placing(scale, Lanes.in(700, picture.rows()), WIDTH, picture.now())
                        .place(picture.marks());
        Placed dose =
                placed.stream()
                        .filter(p -> p.mark().shape() == Mark.Shape.DIAMOND)
                        .findFirst()
                        .orElseThrow();
        assertThat(dose.hit(dose.x(), dose.y() + 4)).isTrue();
        assertThat(dose.hit(dose.x() - 300, dose.y() + 4)).isFalse();
        assertThat(dose.hit(dose.x(), dose.y() - 3)).isFalse();
    }

    /** The fullest patient of the demo ward, in the room that a window of 1280 × 800 leaves. */
    @Test
    void theFullestPatientHasEveryLaneInASmallWindow() {
        Map<Lane, Integer> rows =
                Map.of(Lane.PROMPTS, 4, Lane.OBSERVED, 2, Lane.SUPPORT, 2, Lane.LABS, 4);
        Lanes small = Lanes.in(540, rows);
        assertThat(small.bottom()).isLessThanOrEqualTo(540);
        for (Lane lane : Lane.values()) {
            assertThat(small.first(lane)).as("%s can be read", lane).isGreaterThanOrEqualTo(16);
            assertThat(small.row(lane) == 0 || small.row(lane) >= 14).isTrue();
        }
        Lanes roomy = Lanes.in(700, rows);
        assertThat(roomy.first(Lane.CRS)).as("not drawn together without need").isEqualTo(41);
        assertThat(roomy.bottom()).isGreaterThan(690).isLessThanOrEqualTo(700);
        assertThat(Lanes.in(400, rows).bottom()).as("then it scrolls").isGreaterThan(500);
    }

    /** Also where the lanes are drawn together no mark leaves its lane. */
    @Test
    void everyMarkLiesInItsLaneAtEveryHeight() {
        for (Picture picture : all()) {
            for (double height : new double[] {300, 560, 900}) {
                Lanes lanes = Lanes.in(height, picture.rows());
                TimeScale scale = Pictures.whole(picture, 900);
                for (Placed each :
                        new Placing(scale, lanes, WIDTH, picture.now()).place(picture.marks())) {
                    Lane lane = each.mark().lane();
                    assertThat(each.y()).isGreaterThanOrEqualTo(lanes.top(lane));
                    assertThat(each.y() + each.height())
                            .as("%s row %s", lane, each.mark().row())
                            .isLessThanOrEqualTo(lanes.bottom(lane));
                }
            }
        }
    }

    @Test
    void lanesFollowEachOtherAndGrowWithTheRoom() {
        for (double height : new double[] {300, 600, 1200}) {
            Lanes lanes = Lanes.in(height, Map.of(Lane.PROMPTS, 3, Lane.OBSERVED, 2, Lane.LABS, 0));
            double y = Lanes.HEADER;
            for (Lane lane : Lane.values()) {
                assertThat(lanes.top(lane)).isEqualTo(y);
                y = lanes.bottom(lane);
                assertThat(lanes.height(lane)).isGreaterThanOrEqualTo(lane == Lane.LABS ? 0 : 16);
            }
            assertThat(lanes.bottom()).isEqualTo(y);
        }
    }

    @Test
    void whatStandsNowHasItsClockAndItsLimit() {
        Course course = Pictures.course("crs-grade2-no-improvement");
        Entry.Medication dose =
                course.standing().stream()
                        .filter(Entry.Medication.class::isInstance)
                        .map(Entry.Medication.class::cast)
                        .filter(m -> m.drug().equals("tocilizumab"))
                        .findFirst()
                        .orElseThrow();
        Instant now = dose.at().plus(Duration.ofHours(2));
        Standing standing =
                Standing.of(
                        Records.PACK,
                        course,
                        jp.mimamori.advice.Evaluation.evaluate(Records.PACK, course, now));
        assertThat(standing.clocks())
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.until()).isEqualTo(dose.at().plus(Duration.ofHours(24)));
                    assertThat(clock.assessedInTime()).isFalse();
                    assertThat(clock.near(now)).isFalse();
                    assertThat(clock.near(dose.at().plus(Duration.ofHours(12)))).isTrue();
                });
        assertThat(standing.limits())
                .singleElement()
                .satisfies(limit -> assertThat(limit.state().total()).isEqualTo(1));
        assertThat(standing.next()).isNotEmpty();
    }
}
