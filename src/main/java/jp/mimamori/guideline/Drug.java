package jp.mimamori.guideline;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A drug that rows name.
 *
 * @param mgPerMl strength of the solution, mg/mL
 * @param vialsMg contents of the vials that there are, mg
 */
public record Drug(
        String code,
        Words name,
        @Nullable Words note,
        @Nullable BigDecimal mgPerMl,
        List<Integer> vialsMg) {
    public Drug {
        vialsMg = vialsMg == null ? List.of() : List.copyOf(vialsMg);
    }
}
