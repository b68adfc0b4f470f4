package jp.mimamori.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A value can be made at its bounds, and not just outside them. */
class BoundsTest {

    private static final Meta META = OneOfEach.meta("e");

    private static Object made(String what, String value) {
        BigDecimal number = new BigDecimal(value);
        return switch (what) {
            case "kg" -> new WeightKg(number);
            case "cm" -> new HeightCm(number);
            case "mg" -> new DoseMg(number);
            case "cells" -> new Entry.Infusion(META, number, null, null, null);
            case "volumeMl" -> new Entry.Infusion(META, BigDecimal.ONE, number, null, null);
            case "minutes" -> new Entry.Infusion(META, BigDecimal.ONE, null, number, null);
            case "ml" -> new Entry.Fluids(META, false, number);
            case "litresPerMinute" -> new Entry.Oxygen(META, OxygenDevice.MASK, number, null);
            case "fio2" -> new Entry.Oxygen(META, OxygenDevice.MASK, null, number);
            case "everyHours" ->
                    new Entry.Order(META, "dexamethasone", DoseMg.of("10"), number, null);
            case "vialMg" ->
                    new Entry.Stock(META, "tocilizumab", number, 1, "L", LocalDate.EPOCH, null);
            default -> whole(what, number.intValueExact());
        };
    }

    private static Object whole(String what, int value) {
        return switch (what) {
            case "organ grade" -> new Entry.OrganToxicity(META, Organ.LIVER, value);
            case "CRS grade" -> new Entry.CrsGrade(META, value);
            case "event grade" -> new Entry.NeuroGrade.Event("confusion", value);
            case "ICE score" -> new Entry.Ice(META, value, null);
            case "orientation" -> new IceItems(value, 0, 0, 0, 0);
            case "naming" -> new IceItems(0, value, 0, 0, 0);
            case "commands" -> new IceItems(0, 0, value, 0, 0);
            case "writing" -> new IceItems(0, 0, 0, value, 0);
            case "attention" -> new IceItems(0, 0, 0, 0, value);
            default -> throw new AssertionError(what);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "kg,1,0.9,400,400.1",
        "cm,30,29.9,250,250.1",
        "fio2,0.21,0.209,1.0,1.01",
        "litresPerMinute,0.1,0,100,100.1",
        "organ grade,0,-1,4,5",
        "CRS grade,0,-1,5,6",
        "event grade,0,-1,5,6",
        "ICE score,0,-1,10,11",
        "orientation,0,-1,4,5",
        "naming,0,-1,3,4",
        "commands,0,-1,1,2",
        "writing,0,-1,1,2",
        "attention,0,-1,1,2"
    })
    void aValueIsHeldBetweenItsBounds(
            String what, String least, String under, String most, String over) {
        assertThatCode(() -> made(what, least)).doesNotThrowAnyException();
        assertThatCode(() -> made(what, most)).doesNotThrowAnyException();
        String field = what.substring(what.indexOf(' ') + 1);
        assertThatThrownBy(() -> made(what, under))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field);
        assertThatThrownBy(() -> made(what, over))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field);
    }

    @ParameterizedTest
    @CsvSource({"mg", "cells", "volumeMl", "minutes", "ml", "everyHours", "vialMg"})
    void anAmountIsMoreThanNothing(String what) {
        assertThatCode(() -> made(what, "0.001")).doesNotThrowAnyException();
        assertThatThrownBy(() -> made(what, "0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(what + " is not more than 0");
        assertThatThrownBy(() -> made(what, "-1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Entry.Vitals vitals(String sign, String value) {
        BigDecimal[] signs = new BigDecimal[6];
        List<String> names =
                List.of("temperature", "pulse", "respiration", "systolic", "diastolic", "spo2");
        signs[names.indexOf(sign)] = new BigDecimal(value);
        return vitals(signs[0], signs[1], signs[2], signs[3], signs[4], signs[5]);
    }

    private static Entry.Vitals vitals(@Nullable BigDecimal... signs) {
        return new Entry.Vitals(
                META, signs[0], signs[1], signs[2], signs[3], signs[4], signs[5], null, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "temperature,30,29.9,45,45.1",
        "pulse,0,-1,300,301",
        "respiration,0,-1,100,101",
        "systolic,0,-1,350,351",
        "diastolic,0,-1,350,351",
        "spo2,0,-1,100,101"
    })
    void aVitalSignIsHeldBetweenItsBounds(
            String sign, String least, String under, String most, String over) {
        assertThatCode(() -> vitals(sign, least)).doesNotThrowAnyException();
        assertThatCode(() -> vitals(sign, most)).doesNotThrowAnyException();
        assertThatThrownBy(() -> vitals(sign, under)).hasMessageStartingWith(sign);
        assertThatThrownBy(() -> vitals(sign, over)).hasMessageStartingWith(sign);
    }

    @Test
    void theSystolicPressureMayEqualTheDiastolicAndNotBeUnderIt() {
        BigDecimal eighty = BigDecimal.valueOf(80);
        BigDecimal less = BigDecimal.valueOf(79);
        assertThatCode(() -> vitals(null, null, null, eighty, eighty, null))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> vitals(null, null, null, less, eighty, null))
                .hasMessage("systolic is under diastolic");
    }

    @Test
    void withoutADeviceThereIsNeitherAFlowNorAnFio2() {
        BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> new Entry.Oxygen(META, OxygenDevice.NONE, one, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry.Oxygen(META, OxygenDevice.NONE, null, one))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theItemsOfTheIceScoreAddUpToIt() {
        IceItems items = new IceItems(4, 3, 1, 0, 1);
        assertThat(items.sum()).isEqualTo(9);
        assertThat(new IceItems(1, 2, 0, 1, 0).sum()).isEqualTo(4);
        assertThatCode(() -> new Entry.Ice(META, 9, items)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Entry.Ice(META, 8, items))
                .hasMessage("items do not add up to the score");
    }

    @Test
    void vialsCameOrWent() {
        assertThatThrownBy(() -> stock(0)).hasMessage("no vials");
        assertThat(stock(-1).vials()).isEqualTo(-1);
    }

    private static Entry.Stock stock(int vials) {
        return new Entry.Stock(
                META, "tocilizumab", BigDecimal.TEN, vials, "L", LocalDate.EPOCH, null);
    }

    @Test
    void aDeferralHasATimeAndADeclineAReason() {
        assertThatThrownBy(() -> answer(Entry.PromptResponse.Response.DEFERRED, null))
                .hasMessage("deferred without a time");
        assertThatThrownBy(() -> answer(Entry.PromptResponse.Response.DECLINED, null))
                .hasMessage("declined without a reason");
        assertThatThrownBy(() -> answer(Entry.PromptResponse.Response.DECLINED, " "))
                .hasMessage("declined without a reason");
        assertThatCode(() -> answer(Entry.PromptResponse.Response.SEEN, null))
                .doesNotThrowAnyException();
    }

    private static Entry answer(Entry.PromptResponse.Response response, @Nullable String reason) {
        return new Entry.PromptResponse(META, "p", response, null, reason);
    }

    @Test
    void anIdIsNotBlank() {
        assertThatThrownBy(() -> OneOfEach.meta(" ")).hasMessage("id is blank");
        assertThatThrownBy(() -> new Patient(" ", null, null, null, null))
                .hasMessage("id is blank");
    }
}
