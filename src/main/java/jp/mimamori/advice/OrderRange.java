package jp.mimamori.advice;

import jp.mimamori.guideline.Span;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whether what a physician wants to order is what the row says (reading, section 5: ranges are left
 * to the physician).
 */
public final class OrderRange {

    private OrderRange() {}

    /** In what an order differs from the row. */
    public enum Outside {
        MG,
        INTERVAL
    }

    /**
     * In what an order differs from the row; empty when it is within.
     *
     * @param mg one dose
     * @param everyHours null for once
     */
    public static Set<Outside> of(
            Explanation explanation, BigDecimal mg, @Nullable BigDecimal everyHours) {
        Prompt prompt = explanation.prompt();
        Prompt.Then then = prompt.then();
        if (then != null
                && then.mg().holds(mg)
                && everyHours != null
                && then.everyHours().holds(everyHours)) {
            return EnumSet.noneOf(Outside.class);
        }
        EnumSet<Outside> outside = EnumSet.noneOf(Outside.class);
        if (!mgHolds(explanation, mg)) {
            outside.add(Outside.MG);
        }
        if (!intervalHolds(prompt.everyHours(), everyHours)) {
            outside.add(Outside.INTERVAL);
        }
        return outside;
    }

    private static boolean mgHolds(Explanation explanation, BigDecimal mg) {
        Span span = explanation.prompt().mg();
        if (span != null) {
            return span.holds(mg);
        }
        return explanation.basis() instanceof DoseBasis.Decide decide
                && decide.candidates().stream().anyMatch(c -> c.mg().compareTo(mg) == 0);
    }

    private static boolean intervalHolds(@Nullable Span row, @Nullable BigDecimal everyHours) {
        if (row == null || everyHours == null) {
            return row == null && everyHours == null;
        }
        return row.holds(everyHours);
    }
}
