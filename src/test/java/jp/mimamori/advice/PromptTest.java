package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class PromptTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Span TEN = new Span(BigDecimal.TEN, BigDecimal.TEN);
    private static final Span ONE = new Span(BigDecimal.ONE, BigDecimal.ONE);
    private static final Prompt.Then THEN = new Prompt.Then(TEN, TEN);
    private static final Prompt PROMPT =
            prompt("A@1", Action.GIVE, TEN, TEN, TEN, THEN, List.of(), AT);

    private static Prompt prompt(
            String id,
            Action action,
            Span mg,
            Span everyHours,
            Span days,
            Prompt.Then then,
            List<String> needs,
            Instant again) {
        return new Prompt(
                id,
                "A",
                AT,
                action,
                "a",
                mg,
                everyHours,
                days,
                then,
                needs,
                again,
                Prompt.Status.OPEN,
                null);
    }

    static Stream<Prompt> otherwise() {
        Prompt.Then then = new Prompt.Then(ONE, TEN);
        return Stream.of(
                prompt("A@2", Action.GIVE, TEN, TEN, TEN, THEN, List.of(), AT),
                prompt("A@1", Action.CONSIDER, TEN, TEN, TEN, THEN, List.of(), AT),
                prompt("A@1", Action.GIVE, ONE, TEN, TEN, THEN, List.of(), AT),
                prompt("A@1", Action.GIVE, TEN, ONE, TEN, THEN, List.of(), AT),
                prompt("A@1", Action.GIVE, TEN, TEN, ONE, THEN, List.of(), AT),
                prompt("A@1", Action.GIVE, TEN, TEN, TEN, then, List.of(), AT),
                prompt("A@1", Action.GIVE, TEN, TEN, TEN, THEN, List.of("weight"), AT),
                prompt("A@1", Action.GIVE, TEN, TEN, TEN, THEN, List.of(), AT.plusSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("otherwise")
    void whatDiffersInAnythingIsAskedOtherwise(Prompt other) {
        assertThat(PROMPT.asksAs(other)).isFalse();
        assertThat(other.asksAs(PROMPT)).isFalse();
    }

    @Test
    void anAnswerChangesNothingOfWhatIsAsked() {
        Prompt answered =
                new Prompt(
                        "A@1",
                        "A",
                        AT,
                        Action.GIVE,
                        "a",
                        TEN,
                        TEN,
                        TEN,
                        THEN,
                        List.of(),
                        AT,
                        Prompt.Status.DEFERRED,
                        AT.plusSeconds(60));
        assertThat(PROMPT.asksAs(answered)).isTrue();
    }
}
