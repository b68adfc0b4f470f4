package jp.mimamori.pathway;

import static jp.mimamori.pathway.PathwayStory.INFUSION;
import static jp.mimamori.pathway.PathwayStory.after;
import static jp.mimamori.pathway.PathwayStory.hours;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Check.State;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class TasksTest {

    private static final Pathway PATHWAY = PathwayReader.builtIn();

    private static List<Task> tasks(PathwayStory story, Instant now) {
        return Tasks.of(PATHWAY, story.course(), now);
    }

    private static Task task(PathwayStory story, String what, Instant now) {
        return tasks(story, now).stream()
                .filter(t -> t.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static void vitals(PathwayStory story, double now, double due, Task.State state) {
        Task task = task(story, "vitals", after(now));
        assertThat(task.dueFrom()).isEqualTo(after(due));
        assertThat(task.state()).isEqualTo(state);
    }

    @Test
    void nothingIsDueWithoutAPlanOrAnInfusion() {
        assertThat(tasks(new PathwayStory().vitals(hours(-3)), INFUSION)).isEmpty();
    }

    @Test
    void vitalsAreDueEveryHourForFourHoursThenEveryFour() {
        PathwayStory story = new PathwayStory().infused();
        vitals(story, 0.5, 1, Task.State.UPCOMING);
        vitals(story, 1, 1, Task.State.DUE);
        vitals(story, 1.25, 1, Task.State.OVERDUE);
        vitals(story.vitals(hours(1.5)), 1.6, 2.5, Task.State.DONE);
        vitals(story.vitals(hours(3)), 3, 4, Task.State.DONE);
        vitals(story.vitals(hours(4)), 4, 8, Task.State.DONE);
        vitals(story, 8.9, 8, Task.State.DUE);
        vitals(story, 9, 8, Task.State.OVERDUE);
    }

    @Test
    void oneSignAloneIsNoSet() {
        PathwayStory story = new PathwayStory().infused().vitals(hours(20));
        vitals(story.saturation(hours(23.8)), 24, 24, Task.State.DUE);
        vitals(story, 25, 24, Task.State.OVERDUE);
        // Temperature, pulse and pressure are there within the hour.
        vitals(story.vitals(hours(24.7), "37", null, Map.of()), 25, 28.7, Task.State.DONE);
    }

    /** What is told before saving is what the plan counts afterwards. */
    @Test
    void whatASetStillNeedsIsWhatTheTaskWaitsFor() {
        PathwayStory story = new PathwayStory().infused().vitals(hours(23.2));
        assertThat(missing(story.saturation(hours(24))))
                .containsExactly("temperature", "pulse", "systolic");
        assertThat(missing(story.temperature(hours(24.5)))).containsExactly("pulse", "systolic");
        assertThat(missing(story.vitals(hours(24.9), null, null, Map.of()))).isEmpty();
        vitals(story, 25, 28.9, Task.State.DONE);
    }

    private static List<String> missing(PathwayStory story) {
        return VitalSet.missing(story.course(), (Entry.Vitals) story.course().entries().getLast());
    }

    @Test
    void signsMoreThanAnHourApartAreNoSet() {
        PathwayStory story = new PathwayStory().infused().saturation(hours(22));
        vitals(story.vitals(hours(23.1), "37", null, Map.of()), 23.5, 1, Task.State.OVERDUE);
    }

    @Test
    void aSetThatIsWholeDoesNotHelpTheNextOne() {
        PathwayStory story = new PathwayStory().infused().vitals(hours(24));
        vitals(story.saturation(hours(24.5)), 24.6, 28, Task.State.DONE);
        vitals(story.temperature(hours(24.9)), 25, 28, Task.State.DONE);
    }

    @Test
    void whatWasNotMeasuredIsSaidWithItsReasonAndThatIsASet() {
        PathwayStory story =
                new PathwayStory()
                        .infused()
                        .vitals(hours(20), null, "98", Map.of("temperature", "refused"));
        vitals(story, 21, 24, Task.State.DONE);
    }

    @Test
    void fromDayTenVitalsAreDueEveryEightHoursUntilDay28() {
        double dayTen = 24 * 10 - 10;
        PathwayStory story = new PathwayStory().infused().vitals(hours(dayTen + 1));
        vitals(story, dayTen + 2, dayTen + 9, Task.State.DONE);
        PathwayStory last = new PathwayStory().infused().vitals(hours(24 * 29 - 10 - 7));
        assertThat(tasks(last, after(24 * 29))).extracting(Task::what).doesNotContain("vitals");
    }

    @Test
    void whatWasMissedBeforeDayTenStaysDueAfterIt() {
        double dayTen = 24 * 10 - 10;
        PathwayStory story = new PathwayStory().infused().vitals(hours(dayTen - 6));
        vitals(story, dayTen + 0.5, dayTen - 2, Task.State.OVERDUE);
    }

    @Test
    void whileCrsIsGradeTwoVitalsAndTheNeurologicCheckAreDueEveryHour() {
        PathwayStory story = new PathwayStory().infused().vitals(hours(24)).crs(hours(24), 2);
        vitals(story, 24.5, 25, Task.State.DONE);
        assertThat(task(story, "neuro", after(24.5)).dueFrom()).isEqualTo(after(1));
        story.vitals(hours(25)).crs(hours(25), 1);
        vitals(story, 25.5, 29, Task.State.DONE);
    }

    @Test
    void aGradeThatComesLateIsDueAtOnceAndNotOverdueAlready() {
        PathwayStory story = new PathwayStory().infused().vitals(hours(20)).crs(hours(23), 2);
        vitals(story, 23, 23, Task.State.DUE);
    }

    private static Instant oldFrom(PathwayStory story, double recorded, double now) {
        return Tasks.oldFrom(PATHWAY, story.course(), after(now), "vitals", after(recorded))
                .orElse(null);
    }

    @Test
    void aValueIsOldOnceTheRoundAfterItIsOverdueWhateverElseWasMeasuredSince() {
        PathwayStory story = new PathwayStory().infused().vitals(hours(20)).vitals(hours(23));
        assertThat(oldFrom(story, 20, 23.5)).isEqualTo(after(25));
        assertThat(oldFrom(story, 23, 23.5)).isEqualTo(after(28));
        assertThat(oldFrom(story, -3, 0.5)).isEqualTo(after(1.25));
        assertThat(oldFrom(story.crs(hours(23), 2), 23, 23.5)).isEqualTo(after(24.25));
    }

    /** That a round is left out for a reason makes no value younger. */
    @Test
    void aRoundThatIsLeftOutMakesNoValueYounger() {
        PathwayStory story = new PathwayStory().infused().vitals(hours(20));
        story.says(hours(24), "OBS-vitals", State.NO);
        assertThat(oldFrom(story, 20, 25)).isEqualTo(after(25));
    }

    @Test
    void withoutAPlanNoValueIsOld() {
        assertThat(oldFrom(new PathwayStory().vitals(hours(-3)), -3, 5)).isNull();
        assertThat(oldFrom(new PathwayStory().infused().left(hours(21)), 20, 30)).isNull();
    }

    @Test
    void anObservationThatIsNotDoneForAReasonIsDueAgainAnIntervalLater() {
        PathwayStory story =
                new PathwayStory()
                        .infused()
                        .vitals(hours(20))
                        .says(hours(24), "OBS-vitals", State.NO);
        vitals(story, 24.5, 28, Task.State.NOT_DONE);
        vitals(story, 28, 28, Task.State.DUE);
    }

    @Test
    void laboratoryValuesAreDueOnlyWhenTheHospitalSetsAnInterval() {
        PathwayStory story = new PathwayStory().infused();
        assertThat(tasks(story, after(50)))
                .extracting(Task::what)
                .containsExactlyInAnyOrder("vitals", "neuro");
        Pathway set =
                Settings.of(
                                Records.PACK,
                                PATHWAY,
                                new PathwayStory()
                                        .set("observe.bloodCount.after.hours", "24")
                                        .course(),
                                INFUSION)
                        .apply(PATHWAY);
        assertThat(Tasks.of(set, story.course(), after(20)))
                .filteredOn(t -> t.what().equals("bloodCount"))
                .singleElement()
                .satisfies(t -> assertThat(t.dueFrom()).isEqualTo(after(24)));
    }

    @Test
    void afterDischargeAndDeathNothingIsDue() {
        assertThat(tasks(new PathwayStory().infused().left(hours(30)), after(31))).isEmpty();
        assertThat(tasks(new PathwayStory().infused().crs(hours(30), 5), after(31))).isEmpty();
    }

    @Test
    void aPlannedInfusionThatIsMovedMovesEveryTaskBeforeIt() {
        PathwayStory story = new PathwayStory().planned(after(-24 * 9), INFUSION);
        Instant now = after(-24 * 8);
        assertThat(task(story, Task.LYMPHODEPLETION, now).dueFrom())
                .isEqualTo(Instant.parse("2026-02-24T15:00:00Z"));
        assertThat(task(story, Task.PREMEDICATION, now).dueFrom()).isEqualTo(after(-1));
        assertThat(task(story, Task.PREMEDICATION, now).dueBy()).isEqualTo(after(-0.5));
        story.planned(after(-24 * 8), INFUSION.plus(Duration.ofDays(2)));
        assertThat(task(story, Task.LYMPHODEPLETION, now).dueFrom())
                .isEqualTo(Instant.parse("2026-02-26T15:00:00Z"));
        assertThat(task(story, Task.PREMEDICATION, now).dueFrom()).isEqualTo(after(47));
        assertThat(task(story, Task.INFUSION, now).dueFrom()).isEqualTo(after(48));
    }

    @Test
    void eachDayOfLymphodepletionIsDoneWhenBothDrugsAreGiven() {
        PathwayStory story =
                new PathwayStory()
                        .planned(after(-24 * 9), INFUSION)
                        .given(hours(-24 * 5), "cyclophosphamide", "510");
        Instant now = after(-24 * 5 + 1);
        assertThat(task(story, Task.LYMPHODEPLETION, now).state()).isEqualTo(Task.State.DUE);
        story.given(hours(-24 * 5 + 0.5), "fludarabine", "51");
        Task next = task(story, Task.LYMPHODEPLETION, now);
        assertThat(next.state()).isEqualTo(Task.State.UPCOMING);
        assertThat(next.dueFrom()).isEqualTo(Instant.parse("2026-02-25T15:00:00Z"));
    }

    @Test
    void theNextChangeIsTheNextTimeThatSomethingIsDueOrOverdue() {
        PathwayStory story = new PathwayStory().infused();
        assertThat(Tasks.nextChange(tasks(story, after(0.5)), after(0.5))).isEqualTo(after(1));
        assertThat(Tasks.nextChange(tasks(story, after(1)), after(1))).isEqualTo(after(1.25));
    }
}
