package jp.mimamori.pathway;

import static jp.mimamori.pathway.PathwayStory.INFUSION;
import static jp.mimamori.pathway.PathwayStory.after;
import static jp.mimamori.pathway.PathwayStory.hours;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.advice.Prompt;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;

/** The tables are data: a made-up product with other steps, drugs and limits, and no other code. */
class OtherProductTest {

    private final Pack pack;
    private final Pathway pathway;

    OtherProductTest() throws IOException, PackReader.NotUnderstood {
        try (InputStream tables = resource("made-up-1.json");
                InputStream way = resource("made-up-1-pathway.json")) {
            pack = PackReader.read(tables);
            pathway = PathwayReader.read(way);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OtherProductTest.class.getResourceAsStream(name), name);
    }

    private Advice advice(PathwayStory story, Instant now) {
        return Evaluation.evaluate(pack, story.course(), now);
    }

    @Test
    void itsOwnDrugIsAskedInItsOwnDose() {
        PathwayStory story = new PathwayStory().body("50", "160").infused().crs(hours(5), 2);
        Prompt prompt = advice(story, after(6)).prompt("A-G2-1").orElseThrow();
        assertThat(prompt.drug()).isEqualTo("madeupmab");
        assertThat(Objects.requireNonNull(prompt.mg()).low()).isEqualByComparingTo("150");
    }

    @Test
    void itsOwnLimitForbidsASecondDoseInTwelveHoursAndItsOwnClockOpensTheNextStep() {
        PathwayStory story =
                new PathwayStory()
                        .body("50", "160")
                        .infused()
                        .crs(hours(5), 2)
                        .given(hours(5), "madeupmab", "150")
                        .crs(hours(12), 2);
        assertThat(advice(story, after(6)).limited())
                .singleElement()
                .satisfies(limit -> assertThat(limit.allowedAgainAt()).isEqualTo(after(17)));
        assertThat(advice(story, after(16.9)).prompt("A-G2-2")).isEmpty();
        assertThat(advice(story, after(17)).prompt("A-G2-2")).isPresent();
    }

    @Test
    void itsOwnDaysMinutesItemsAndObservationsHold() {
        PathwayStory story = new PathwayStory().body("50", "160").planned(after(-200), INFUSION);
        assertThat(Lymphodepletion.of(pathway, story.course(), after(-100)).days())
                .extracting(Lymphodepletion.Day::day)
                .containsExactly(-3, -2);
        assertThat(Premedication.of(pathway, story.course(), INFUSION).orElseThrow().from())
                .isEqualTo(INFUSION.minusSeconds(20 * 60));
        assertThat(Tasks.of(pathway, story.infused().course(), after(1)))
                .singleElement()
                .satisfies(task -> assertThat(task.dueFrom()).isEqualTo(after(12)));
        assertThat(Checklist.ofPatient(pathway, story.course(), INFUSION))
                .singleElement()
                .satisfies(list -> assertThat(list.answers()).hasSize(1));
    }
}
