package jp.mimamori.ui.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;

class QuantityFieldTest {

    private static final Instant NOW = Instant.parse("2026-03-04T03:14:00Z");

    private static QuantityField of(Sign sign) {
        return QuantityField.plain(Quantity.of(sign));
    }

    private static QuantityField after(Sign sign, String last, long hoursAgo) {
        Last before = new Last(new BigDecimal(last), NOW.minusSeconds(hoursAgo * 3600));
        return new QuantityField(Quantity.of(sign), () -> before, () -> NOW);
    }

    @ParameterizedTest(name = "{0} {1} is the value {2}")
    @CsvSource({
        "TEMPERATURE, 38.6, 38.6",
        "TEMPERATURE, ３８。６, 38.6",
        "TEMPERATURE, ３８．６, 38.6",
        "TEMPERATURE, 45, 45",
        "PULSE, 0, 0",
        "SPO2, 100, 100",
        "JCS, 300, 300",
        "ICE, 10, 10",
        "WEIGHT, 62.4, 62.4",
    })
    void whatIsPossibleIsAValue(Sign sign, String typed, String value) {
        QuantityField field = of(sign);
        field.type(typed);
        assertThat(field.state().get().value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest(name = "{0} {1} may become a value")
    @CsvSource({
        "TEMPERATURE, 3",
        "TEMPERATURE, 4",
        "JCS, 0",
        "ICE, 1",
        "WEIGHT, 6",
        "TEMPERATURE, 38.",
    })
    void whatMayBecomeAValueIsNotRefusedYet(Sign sign, String typed) {
        QuantityField field = of(sign);
        field.type(typed);
        assertThat(field.state().get().typed()).isNotInstanceOf(Typed.Refused.class);
    }

    @ParameterizedTest(name = "{0} {1} is refused: {2}")
    @CsvSource({
        "TEMPERATURE, 5, vitals.no.range",
        "TEMPERATURE, 29, vitals.no.range",
        "TEMPERATURE, 45.1, vitals.no.range",
        "TEMPERATURE, 38.65, vitals.no.decimals",
        "TEMPERATURE, -3, vitals.no.range",
        "PULSE, 301, vitals.no.range",
        "PULSE, 88.5, vitals.no.whole",
        "RESPIRATION, 101, vitals.no.range",
        "SPO2, 101, vitals.no.range",
        "SYSTOLIC, 351, vitals.no.range",
        "JCS, 4, vitals.no.only",
        "JCS, 11, vitals.no.only",
        "ICE, 11, vitals.no.range",
        "WEIGHT, 401, vitals.no.range",
        "PULSE, abc, vitals.no.number",
    })
    void theImpossibleIsRefusedAtTheDigitThatMakesItSo(Sign sign, String typed, String why) {
        QuantityField field = of(sign);
        field.type(typed);
        assertThat(field.state().get().typed()).isInstanceOf(Typed.Refused.class);
        assertThat(((Typed.Refused) field.state().get().typed()).why().key()).isEqualTo(why);
        assertThat(field.enter()).as("Enter goes on").isFalse();
        assertThat(field.state().get().text()).as("what was typed stays").isNotEmpty();
    }

    @Test
    void aValueThatIsNotWholeIsRefusedWhenTheFieldIsLeft() {
        QuantityField field = of(Sign.TEMPERATURE);
        field.type("3");
        assertThat(field.enter()).isFalse();
        assertThat(field.state().get().typed()).isInstanceOf(Typed.Refused.class);
    }

    @Test
    void aTemperatureWithoutItsPointIsPutRightToBeLookedAt() {
        QuantityField field = of(Sign.TEMPERATURE);
        field.type("386");
        assertThat(field.enter()).isFalse();
        assertThat(field.state().get().text()).isEqualTo("38.6");
        assertThat(field.enter()).isTrue();
    }

    @Test
    void anFio2InPerCentIsPutRightToo() {
        OxygenField oxygen = new OxygenField();
        oxygen.choose(jp.mimamori.course.OxygenDevice.VENTURI);
        oxygen.typeFio2("40");
        assertThat(oxygen.fio2().enter()).isFalse();
        assertThat(oxygen.fio2().state().get().value()).isEqualByComparingTo("0.4");
    }

    @ParameterizedTest(name = "{0} {1} after {2} is asked about")
    @CsvSource({
        "TEMPERATURE, 34.9, 35.2", "TEMPERATURE, 39.0, 36.9", "PULSE, 168, 86", "PULSE, 0, 70",
        "RESPIRATION, 41, 38", "SPO2, 79, 81", "SYSTOLIC, 69, 90", "WEIGHT, 57.4, 62.4",
    })
    void theUnlikelyIsAskedAboutOnceAndKept(Sign sign, String typed, String last) {
        QuantityField field = after(sign, last, 1);
        field.type(typed);
        assertThat(field.enter()).as("the first Enter").isFalse();
        assertThat(field.state().get().asks()).isTrue();
        assertThat(field.enter()).as("the second Enter").isTrue();
        assertThat(field.state().get().asks()).isFalse();
        assertThat(field.enter()).as("any later Enter").isTrue();
    }

    @Test
    void aJumpFromAValueThatIsOldIsNotAskedAbout() {
        QuantityField field = after(Sign.TEMPERATURE, "36.5", 25);
        field.type("38.9");
        assertThat(field.enter()).isTrue();
    }

    @Test
    void anotherValueIsAskedAboutAnew() {
        QuantityField field = after(Sign.PULSE, "86", 1);
        field.type("168");
        assertThat(field.enter()).isFalse();
        assertThat(field.enter()).isTrue();
        field.type("170");
        assertThat(field.enter()).isFalse();
    }

    /** What is typed on, the question overlooked, is never added to the value. */
    @Test
    void whileItIsAskedAboutNothingIsTyped() {
        QuantityField field = after(Sign.PULSE, "86", 1);
        field.type("168");
        assertThat(field.enter()).isFalse();
        field.append("7");
        field.type("16");
        field.backspace();
        assertThat(field.state().get().text()).isEqualTo("168");
        assertThat(field.state().get().asks()).isTrue();
    }

    @Test
    void whatIsPutRightCanBeTypedAndIsAskedAboutAnew() {
        QuantityField field = after(Sign.PULSE, "86", 1);
        field.type("168");
        assertThat(field.enter()).isFalse();
        field.correct();
        assertThat(field.state().get().asks()).isFalse();
        assertThat(field.enter()).isFalse();
        field.correct();
        field.type("88");
        assertThat(field.enter()).isTrue();
    }

    @Test
    void blankIsNotZero() {
        QuantityField field = of(Sign.PULSE);
        assertThat(field.state().get().typed()).isEqualTo(new Typed.Blank());
        field.type("0");
        assertThat(field.state().get().value()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "9"})
    void aDigitTakesThePlaceOfAReason(String digit) {
        QuantityField field = of(Sign.PULSE);
        field.notMeasured(Typed.Reason.ASLEEP);
        field.append(digit);
        assertThat(field.state().get().value()).isEqualByComparingTo(digit);
    }
}
