package jp.mimamori.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.guideline.reference.Page;
import jp.mimamori.guideline.reference.Reading;
import jp.mimamori.guideline.reference.Reference;
import jp.mimamori.guideline.reference.ReferenceReader;
import jp.mimamori.guideline.reference.Spot;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ReferenceModelTest {

    private final ReferenceModel model =
            new ReferenceModel(ReferenceReader.builtIn().with(Records.PACK));

    private String page() {
        return model.place().get().page();
    }

    @Test
    void whatWasOpenedIsComeBackFromAndGoneToAgain() {
        model.openPage("S6");
        model.openPage("T16");
        assertThat(model.back()).isTrue();
        assertThat(page()).isEqualTo("S6");
        model.forward();
        assertThat(page()).isEqualTo("T16");
        assertThat(model.canGoForward()).isFalse();
    }

    @Test
    void pagesPassedOneAfterTheOtherAreOneStepBack() {
        model.pass(new Spot("S2", ""));
        model.pass(new Spot("S3", ""));
        model.pass(new Spot("S4", ""));
        assertThat(model.back()).isTrue();
        assertThat(page()).isEqualTo("S1");
        assertThat(model.back()).isFalse();
    }

    @Test
    void whoComesFromOutsideGoesBackOutside() {
        model.openPage("S6");
        model.query().set("発熱");
        model.enter("T15-G3-1-DEX");
        assertThat(page()).isEqualTo("T15");
        assertThat(model.searching()).isFalse();
        assertThat(model.back()).isFalse();
    }

    /** Whoever looks while it turns sees a page of the edition that is turned to. */
    @Test
    void anEditionWithoutThePageThatIsReadIsTurnedToAtItsBeginning() {
        model.openPage("T15");
        Reference whole = model.reference().get();
        List<Page> others = whole.pages().stream().filter(p -> !p.id().equals("T15")).toList();
        List<Reading> readings =
                whole.readings().stream().filter(r -> !r.beside().contains("T15")).toList();
        List<String> seen = new ArrayList<>();
        model.reference().subscribe(read -> seen.add(model.page().id()));
        model.place().subscribe(at -> seen.add(model.page().id()));
        model.query().subscribe(typed -> seen.add(model.page().id()));
        model.query().set("発熱");
        seen.clear();
        model.turnTo(new Reference(whole.format(), whole.id(), whole.title(), others, readings));
        assertThat(seen).isNotEmpty().containsOnly("S1");
        model.turnTo(whole);
        assertThat(page()).isEqualTo("S1");
    }

    @Test
    void anUnknownIdIsTheBeginning() {
        model.enter("T99-NOTHING");
        assertThat(model.place().get()).isEqualTo(new Spot("S1", ""));
    }

    @Test
    void aRowGoneToChoosesItsReadings() {
        model.enter("T15-STEROID-7D");
        assertThat(model.readings().stream().filter(model::chosen).map(Reading::id))
                .containsExactly("5-first", "6-7d", "6-course");
        assertThat(model.chosen("T15-table/16", List.of("T15-STEROID-7D"))).isTrue();
        assertThat(model.chosen("T15-table/2", List.of("T15-G1-EARLY-TCZ"))).isFalse();
    }

    @Test
    void aReadingGoneToChoosesItsLines() {
        model.openPage("T16");
        model.open(new Spot("T16", "4-headache"));
        assertThat(model.chosen("T16-table/6", List.of("T16-G2-HEADACHE"))).isTrue();
        assertThat(model.chosen("T16-table/4", List.of("T16-G2-1-DEX"))).isFalse();
    }

    @Test
    void aSectionLeadsToItsTables() {
        model.openPage("S6");
        assertThat(model.within(model.page())).extracting("id").containsExactly("T15", "T16");
        model.openPage("T15");
        assertThat(model.within(model.page())).isEmpty();
    }

    @Test
    void allReadingsStandOnThePageOfTheProgram() {
        model.enter("WEIGHT");
        assertThat(page()).isEqualTo("R");
        assertThat(model.readings()).hasSize(26);
    }
}
