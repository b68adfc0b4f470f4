package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.advice.Explanation;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.ui.Read;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

class FormsTest {

    private static final String AT = "2026-03-02T08:00:00Z";
    private static final Instant NOW = Instant.parse(AT);

    private static Meta meta(Instant at, @Nullable String comment) {
        return new Meta("new", at.atOffset(ZoneOffset.UTC), null, "d1", null, null, comment, null);
    }

    private static OrderForm order(String row) {
        return new OrderForm(
                () -> Asks.explained("both-tables", AT, row),
                "dexamethasone",
                Optional.empty(),
                new OrderedBy(false));
    }

    private static Read<Entry.Order> read(OrderForm form) {
        return form.read((why, other) -> meta(NOW, why).forOther(other));
    }

    @Test
    void aRowWithOneDoseAndOneIntervalIsOrderedAsItStands() {
        Entry.Order order = read(order("T15-G3-1-DEX")).found().orElseThrow();
        assertThat(order.dose().mg()).isEqualByComparingTo("10");
        assertThat(order.everyHours()).isEqualByComparingTo("12");
        assertThat(order.prompt()).startsWith("T15-G3-1-DEX@");
        assertThat(order.meta().comment()).isNull();
    }

    /** T15-G3-2-DEX asks for every 6–12 h: what the hospital usually orders is filled in. */
    @Test
    void theHospitalsUsualIntervalStandsThereWhereTheRowAllowsIt() {
        assertThat(usual("8").every().get()).isEqualTo("8");
        assertThat(usual("24").every().get()).isEmpty();
    }

    private static OrderForm usual(String hours) {
        return new OrderForm(
                () -> Asks.explained("crs-out-of-turn", "2026-03-02T08:00:00Z", "T15-G3-2-DEX"),
                "dexamethasone",
                Optional.of(new BigDecimal(hours)),
                new OrderedBy(false));
    }

    @Test
    void whoIsNoPhysicianSaysWhoseOrderItIs() {
        OrderedBy by = new OrderedBy(true);
        OrderForm form =
                new OrderForm(
                        () -> Asks.explained("both-tables", AT, "T15-G3-1-DEX"),
                        "dexamethasone",
                        Optional.empty(),
                        by);
        assertThat(read(form)).isEqualTo(Read.no("order.physician"));
        by.person().set("d-sato");
        assertThat(read(form).found().orElseThrow().meta().onBehalfOf()).isEqualTo("d-sato");
    }

    @ParameterizedTest
    @CsvSource({"20, 12, false", "10, 8, false", "10, '', true"})
    void outsideTheRowItAsksWhyAndKeepsTheReason(String mg, String every, boolean once) {
        OrderForm form = order("T15-G3-1-DEX");
        form.mg().set(mg);
        form.every().set(every);
        form.once().set(once);
        assertThat(read(form)).isEqualTo(Read.no("order.why"));
        form.reason().set("体格のため");
        assertThat(read(form).found().orElseThrow().meta().comment()).isEqualTo("体格のため");
    }

    @Test
    void fullWidthDigitsAreRead() {
        OrderForm form = order("T15-G3-1-DEX");
        form.mg().set("１０。０");
        form.every().set("１２");
        assertThat(read(form).found().orElseThrow().dose().mg()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource({"'', number.blank", "abc, number.not", "0, number.range", "99999, number.range"})
    void whatIsNoDoseIsNotOrdered(String mg, String key) {
        OrderForm form = order("T15-G3-1-DEX");
        form.mg().set(mg);
        assertThat(((Read.No<Entry.Order>) read(form)).key()).isEqualTo(key);
    }

    @Test
    void underThirtyKilogramsNothingStandsThereAndBothDosesCanBeChosen() {
        OrderForm form =
                new OrderForm(
                        () ->
                                Asks.explained(
                                        "weight-missing-and-low",
                                        "2026-03-02T03:00:00Z",
                                        "T15-G3-1-TCZ"),
                        "tocilizumab",
                        Optional.empty(),
                        new OrderedBy(false));
        assertThat(form.mg().get()).isEmpty();
        assertThat(form.doses()).hasSize(2);
        form.mg().set(form.doses().getLast().toPlainString());
        assertThat(form.outside()).isEmpty();
    }

    private static GivenForm given(Explanation explanation) {
        Supplier<Optional<Explanation.LimitUse>> limit =
                () -> Optional.ofNullable(explanation.limit());
        return GivenForm.of(explanation, "tocilizumab", limit, Asks.ZONE);
    }

    private static Read<Entry.Medication> read(GivenForm form, Instant now) {
        return form.read(now, (at, other) -> meta(at, other));
    }

    @Test
    void aDoseGivenAnswersItsPrompt() {
        GivenForm form = given(Asks.explained("both-tables", AT, "T15-G3-1-TCZ"));
        form.time().before(10, NOW, true);
        Entry.Medication dose = read(form, NOW).found().orElseThrow();
        assertThat(dose.at()).isEqualTo(NOW.minus(Duration.ofMinutes(10)));
        assertThat(dose.prompt()).startsWith("T15-G3-1-TCZ@");
        assertThat(dose.dose().mg()).isEqualByComparingTo("499.2");
    }

    @Test
    void beyondTheLimitItIsRecordedOnlyAfterTheWarning() {
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        GivenForm form =
                given(Asks.explained("tocilizumab-limits", now.toString(), "T15-G2-1-TCZ"));
        assertThat(form.warnings()).containsExactly(GivenForm.Warning.LIMIT_REACHED);
        assertThat(read(form, now)).isEqualTo(Read.no("given.confirm"));
        form.confirmed().set(true);
        assertThat(read(form, now).found()).isPresent();
    }

    @Test
    void moreThanEightHundredMilligramsIsWarnedOf() {
        GivenForm form = given(Asks.explained("both-tables", AT, "T15-G3-1-TCZ"));
        form.mg().set("801");
        assertThat(form.warnings()).containsExactly(GivenForm.Warning.MORE_THAN_MOST);
        form.mg().set("800");
        assertThat(form.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "17:30, 2026-03-02T08:30:00Z",
        "1630, 2026-03-03T07:30:00Z",
        "０３：１５, 2026-03-02T18:15:00Z",
        "17:00, 2026-03-03T08:00:00Z"
    })
    void aDeferralEndsAtTheNextSuchTime(String typed, String at) {
        assertThat(Clocks.after(typed, NOW, Asks.ZONE)).isEqualTo(Read.ok(Instant.parse(at)));
    }

    @ParameterizedTest
    @CsvSource({"25:00", "12:60", "x", "''", "7"})
    void whatIsNoTimeIsNoTime(String typed) {
        assertThat(Clocks.after(typed, NOW, Asks.ZONE)).isEqualTo(Read.no("clock.not"));
    }
}
