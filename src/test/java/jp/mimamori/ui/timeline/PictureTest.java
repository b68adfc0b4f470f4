package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
                .extracting(mark -> mark.labels().getLast())
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
                        || entry instanceof Entry.Infusion) {
                    assertThat(opened).contains(entry.id());
                }
            }
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
        assertThat(dose.hit(dose.x() - 12, dose.y() + 4)).isFalse();
        assertThat(dose.hit(dose.x(), dose.y() - 3)).isFalse();
    }

    @Test
    void lanesFollowEachOtherAndGrowWithTheRoom() {
        for (double height : new double[] {300, 600, 1200}) {
            Lanes lanes = Lanes.in(height, Map.of(Lane.PROMPTS, 3, Lane.OBSERVED, 2, Lane.LABS, 0));
            double y = Lanes.HEADER;
            for (Lane lane : Lane.values()) {
                assertThat(lanes.top(lane)).isEqualTo(y);
                y = lanes.bottom(lane);
                assertThat(lanes.height(lane)).isGreaterThanOrEqualTo(lane == Lane.LABS ? 0 : 20);
            }
            assertThat(lanes.bottom()).isEqualTo(y);
        }
    }

    @Test
    void theReadOutNamesAllLanes() {
        Picture picture = Pictures.after("tocilizumab-limits", 0);
        Readout readout = Readout.at(picture, Pictures.NAMING, Pictures.WORDS, picture.now());
        assertThat(readout.time()).contains("Day 1").contains("投与後");
        assertThat(readout.all()).contains("CRS 3").contains("トシリズマブ").contains("計 4/4");
        assertThat(new HashSet<>(readout.lines())).hasSameSizeAs(readout.lines());
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
                });
        assertThat(standing.limits())
                .singleElement()
                .satisfies(limit -> assertThat(limit.state().total()).isEqualTo(1));
        assertThat(standing.next()).isNotEmpty();
    }
}
