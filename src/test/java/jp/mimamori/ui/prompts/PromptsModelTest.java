package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class PromptsModelTest {

    private static final String BOTH = "both-tables";

    private final List<String> told = new ArrayList<>();
    private WardRoom room = new WardRoom("2026-03-02T17:00:00+09:00").with(Asks.course(BOTH));
    private PromptsModel model = model(room, false);

    private PromptsModel model(WardRoom of, boolean ward) {
        PromptsModel made =
                new PromptsModel(
                        of.desk(),
                        of.author(),
                        People.of(of.desk(), Language.JA),
                        Runnable::run,
                        Words.of(PromptsModelTest.class, Language.JA),
                        told::add,
                        ward);
        made.show(BOTH);
        return made;
    }

    private void at(String now, String scenario) {
        room.close();
        room = new WardRoom(now).with(Asks.course(scenario));
        model = model(room, false);
        model.show(scenario);
    }

    private void look(String row) {
        model.selected()
                .set(
                        model.asked().stream()
                                .filter(matter -> matter.prompt().row().equals(row))
                                .findFirst()
                                .orElseThrow());
    }

    private Prompt prompt(String row) {
        return room.patient(BOTH).advice().prompt(row).orElseThrow();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theStrongestComesFirstThenTheLongestThenThePacksOrder() {
        assertThat(model.asked())
                .extracting(matter -> matter.prompt().row())
                .containsExactly("T15-G3-1-TCZ", "T15-G3-1-DEX", "T16-G2-1-DEX");
        assertThat(model.selected().get()).isEqualTo(model.asked().getFirst());
    }

    @Test
    void whoComesBackLooksAtWhatWasAskedSinceThen() {
        look("T16-G2-1-DEX");
        model.show(BOTH);
        assertThat(selectedRow()).isEqualTo("T16-G2-1-DEX");
        room.write(BOTH, Facts.crs("2026-03-02T17:00:00+09:00", 4));
        model.arrived(room.desk().snapshot());
        assertThat(selectedRow()).isEqualTo("T16-G2-1-DEX");
        model.show(BOTH);
        assertThat(selectedRow()).startsWith("T15-G4");
    }

    private String selectedRow() {
        return ((Matter.Asked) java.util.Objects.requireNonNull(model.selected().get()))
                .prompt()
                .row();
    }

    @Test
    void acrossTheWardAllPatientsAreAsked() {
        room.with(Asks.course("headache-and-oedema"));
        PromptsModel ward = model(room, true);
        assertThat(ward.asked()).extracting(Matter.Asked::urgency).isSorted();
        assertThat(ward.asked()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void anOrderIsRecordedAndBecomesADoseDue() {
        look("T15-G3-1-DEX");
        model.open(Form.Kind.ORDER);
        model.save();
        room.settled();
        assertThat(room.all(BOTH, Entry.Order.class))
                .last()
                .satisfies(order -> assertThat(order.prompt()).startsWith("T15-G3-1-DEX@"));
        model.arrived(room.desk().snapshot());
        assertThat(model.due())
                .singleElement()
                .satisfies(due -> assertThat(due.urgency()).isEqualTo(Urgency.LOW));
        assertThat(model.form().get()).isNull();
    }

    @Test
    void aDoseGivenAnswersThePromptAndTheNextIsLookedAt() {
        look("T15-G3-1-TCZ");
        model.open(Form.Kind.GIVEN);
        model.save();
        room.settled();
        model.arrived(room.desk().snapshot());
        assertThat(room.patient(BOTH).advice().prompt("T15-G3-1-TCZ")).isEmpty();
        assertThat(model.selected().get())
                .isInstanceOfSatisfying(
                        Matter.Asked.class,
                        matter -> assertThat(matter.prompt().row()).isEqualTo("T15-G3-1-DEX"));
    }

    @Test
    void seenStaysMarked() {
        look("T16-G2-1-DEX");
        model.seen();
        room.settled();
        assertThat(prompt("T16-G2-1-DEX").status()).isEqualTo(Prompt.Status.SEEN);
    }

    @Test
    void deferredWaitsUntilItsTime() {
        look("T16-G2-1-DEX");
        model.defer(Duration.ofMinutes(30));
        room.settled();
        assertThat(prompt("T16-G2-1-DEX").status()).isEqualTo(Prompt.Status.DEFERRED);
        assertThat(prompt("T16-G2-1-DEX").until())
                .isEqualTo(room.now().plus(Duration.ofMinutes(30)));
    }

    @Test
    void aDeclineNeedsItsReason() {
        look("T16-G2-1-DEX");
        model.open(Form.Kind.DECLINE);
        model.save();
        assertThat(model.problem().get()).isEqualTo("見送る理由を入力してください");
        ((Form.Decline) model.form().get()).reason().set("経過をみる");
        model.save();
        room.settled();
        assertThat(room.patient(BOTH).advice().prompt("T16-G2-1-DEX")).isEmpty();
        assertThat(room.all(BOTH, Entry.PromptResponse.class).getLast().reason())
                .isEqualTo("経過をみる");
    }

    @Test
    void whatWasTypedStaysWhenTheFormIsClosedOrTheDiskIsFull() {
        look("T15-G3-1-DEX");
        model.open(Form.Kind.ORDER);
        ((Form.Order) model.form().get()).typed().mg().set("12");
        ((Form.Order) model.form().get()).typed().reason().set("体格");
        model.close();
        look("T15-G3-1-TCZ");
        look("T15-G3-1-DEX");
        model.open(Form.Kind.ORDER);
        assertThat(((Form.Order) model.form().get()).typed().mg().get()).isEqualTo("12");
        room.diskIsFull(true);
        model.save();
        room.settled();
        assertThat(model.problem().get()).contains("保存できませんでした");
        assertThat(((Form.Order) model.form().get()).typed().reason().get()).isEqualTo("体格");
        room.diskIsFull(false);
        model.save();
        room.settled();
        assertThat(room.all(BOTH, Entry.Order.class).getLast().meta().comment()).isEqualTo("体格");
    }

    @Test
    void aWithheldRowCannotBeOrderedButAGivenDoseCanBeRecorded() {
        at("2026-03-02T19:00:00+09:00", "tocilizumab-limits");
        Matter.Asked withheld = model.asked().getFirst();
        assertThat(withheld.prompt().action()).isEqualTo(Action.WITHHOLD);
        assertThat(withheld.urgency()).isEqualTo(Urgency.HIGH);
        model.selected().set(withheld);
        assertThat(model.ways().canOrder()).isFalse();
        assertThat(model.ways().canGive()).isTrue();
    }

    @Test
    void whatIsMissingIsEnteredElsewhere() {
        at("2026-03-02T10:00:00+09:00", "weight-missing-and-low");
        look("WEIGHT");
        assertThat(model.ways().place()).isEqualTo(Place.VITALS);
        look("T15-G3-1-TCZ");
        assertThat(model.ways().place()).isEqualTo(Place.VITALS);
    }

    @Test
    void aSteroidWithoutAnOrderCanBeOrderedFromItsPrompt() {
        at("2026-03-02T18:00:00+09:00", BOTH);
        look("ORDER");
        assertThat(model.ways().canOrder()).isTrue();
        assertThat(model.ways().drug()).isEqualTo("dexamethasone");
    }

    /** What runs too long is answered by another order, of the drug that runs. */
    @Test
    void aCourseThatRunsLongIsAnsweredByAnOrder() {
        at("2026-03-09T11:00:00+09:00", "steroid-rules");
        look("T15-STEROID-7D");
        assertThat(model.ways().canOrder()).isTrue();
        assertThat(model.ways().drug()).isEqualTo("dexamethasone");
        model.order();
        OrderForm order = ((Form.Order) model.form().get()).typed();
        order.mg().set("4");
        order.every().set("24");
        model.save();
        room.settled();
        assertThat(room.all("steroid-rules", Entry.Order.class).getLast().prompt())
                .startsWith("T15-STEROID-7D@");
    }

    @Test
    void anActiveOrderIsStopped() {
        look("T15-G3-1-DEX");
        model.open(Form.Kind.ORDER);
        model.save();
        room.settled();
        model.arrived(room.desk().snapshot());
        assertThat(model.ways().orders()).hasSize(1);
        model.stop(model.ways().orders().getFirst());
        assertThat(room.patient(BOTH).advice().doses()).hasSize(1);
        model.save();
        room.settled();
        assertThat(room.patient(BOTH).advice().doses()).isEmpty();
    }

    /** Tocilizumab within 72 h of the infusion is another row than after it. */
    @Test
    void whatTheClockChangesWithinTheHourIsSaidBesideIt() {
        at("2026-03-04T09:00:00+09:00", "crs-grade1-early-then-late");
        Matter.Asked asked = model.asked().getFirst();
        Instant ends = Instant.parse("2026-03-04T01:00:00Z");
        assertThat(asked.changesSoon(ends.minus(Duration.ofMinutes(60)))).contains(ends);
        assertThat(asked.changesSoon(ends.minus(Duration.ofMinutes(61)))).isEmpty();
    }

    /** What can be decided stands before what must not be given. */
    @Test
    void aLimitStandsBehindWhatCanBeDone() {
        try (WardRoom limits =
                new WardRoom("2026-03-02T23:00:00+09:00").with(Asks.course("tocilizumab-limits"))) {
            assertThat(Matter.asked(limits.desk().snapshot().patients()))
                    .extracting(asked -> asked.prompt().row())
                    .containsExactly("T15-G3-2-DEX", "T15-G3-2-TCZ");
        }
    }
}
