package jp.mimamori.pathway;

import static jp.mimamori.pathway.PathwayStory.INFUSION;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Entry.Check.State;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.pathway.Checklist.Result;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class ChecklistTest {

    private static final Pathway PATHWAY = PathwayReader.builtIn();
    private static final Duration DAY = Duration.ofDays(-20);

    private static CheckItem.Phase phase(String id) {
        return PATHWAY.phases().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private static Checklist of(PathwayStory story, String phase) {
        return Checklist.of(PATHWAY, story.course(), INFUSION, phase(phase));
    }

    /** Every criterion answered so that it speaks for treatment. */
    private static PathwayStory eligible() {
        PathwayStory story = new PathwayStory();
        for (CheckItem item : PATHWAY.items("eligibility")) {
            boolean yes = item.yes() == CheckItem.Meaning.FULFILLED;
            story.says(DAY, item.id(), yes ? State.YES : State.NO);
        }
        return story;
    }

    private static List<String> ids(List<Answered> answers) {
        return answers.stream().map(a -> a.item().id()).toList();
    }

    @Test
    void nothingAnsweredIsOpenAndNeverFulfilled() {
        Checklist list = of(new PathwayStory(), "eligibility");
        assertThat(list.result()).isEqualTo(Result.OPEN);
        assertThat(list.open()).hasSize(12);
        assertThat(list.against()).isEmpty();
    }

    @Test
    void everyCriterionForTreatmentIsFulfilled() {
        assertThat(of(eligible(), "eligibility").result()).isEqualTo(Result.FULFILLED);
    }

    @Test
    void oneCriterionAgainstTreatmentIsNamedAndCited() {
        Checklist list = of(eligible().says(DAY, "ELIG-CNS", State.YES), "eligibility");
        assertThat(list.result()).isEqualTo(Result.AGAINST);
        assertThat(ids(list.against())).containsExactly("ELIG-CNS");
        assertThat(list.against().getFirst().item().cite().section()).isEqualTo("5");
        assertThat(list.against().getFirst().item().cite().cell().ja()).contains("有効性 ②");
    }

    @Test
    void theNewestAnswerCounts() {
        PathwayStory story =
                eligible()
                        .says(DAY, "ELIG-CNS", State.YES)
                        .says(DAY.plusHours(1), "ELIG-CNS", State.NO);
        assertThat(of(story, "eligibility").result()).isEqualTo(Result.FULFILLED);
    }

    @Test
    void anAnswerThatWasTakenBackIsUnknownAgain() {
        PathwayStory story = new PathwayStory().says(DAY, "ELIG-MM", State.YES).retracted();
        assertThat(ids(of(story, "eligibility").open())).contains("ELIG-MM");
    }

    @Test
    void doesNotApplyFulfilsOnlyWhereTheItemSaysSo() {
        PathwayStory story =
                new PathwayStory()
                        .says(DAY, "LD-BRIDGING", State.NOT_APPLICABLE)
                        .says(DAY, "LD-RENAL", State.NOT_APPLICABLE);
        Checklist list = of(story, "lymphodepletion");
        assertThat(ids(list.open())).contains("LD-RENAL").doesNotContain("LD-BRIDGING");
    }

    @Test
    void anItemOfNoListAnswersNothing() {
        PathwayStory story = new PathwayStory().says(DAY, "ELIG-OTHER", State.YES);
        assertThat(of(story, "eligibility").open()).hasSize(12);
    }

    @Test
    void hepatitisIsFollowedInCarriersAndWhileItIsNotKnownWhoIsOne() {
        PathwayStory unknown = new PathwayStory();
        assertThat(ids(of(unknown, "after").answers())).contains("AFTER-HEPATITIS");
        PathwayStory none =
                new PathwayStory()
                        .says(DAY, "APH-HBV-CARRIER", State.NO)
                        .says(DAY, "APH-HCV-CARRIER", State.NO);
        assertThat(ids(of(none, "after").answers())).doesNotContain("AFTER-HEPATITIS");
        PathwayStory carrier = none.says(DAY.plusHours(1), "APH-HBV-CARRIER", State.YES);
        assertThat(ids(of(carrier, "after").answers())).contains("AFTER-HEPATITIS");
        assertThat(Checklist.marks(PATHWAY, carrier.course(), INFUSION)).containsExactly("HBV");
    }

    @Test
    void theHospitalsQuestionsAreApartFromThePatients() {
        assertThat(Checklist.ofHospital(PATHWAY, new PathwayStory().course(), INFUSION))
                .singleElement()
                .satisfies(list -> assertThat(list.answers()).hasSize(14));
        assertThat(Checklist.ofPatient(PATHWAY, new PathwayStory().course(), INFUSION))
                .extracting(list -> list.phase().id())
                .containsExactly(
                        "eligibility",
                        "apheresis",
                        "lymphodepletion",
                        "before",
                        "infusion",
                        "after",
                        "discharge");
    }
}
