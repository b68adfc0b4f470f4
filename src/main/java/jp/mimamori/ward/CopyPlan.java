package jp.mimamori.ward;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * What was chosen of automatic copies.
 *
 * @param place where they go, null: nowhere
 * @param kept number of days, at least 1
 * @param wrong whether what was chosen cannot be read or used; that is shown, not passed over
 */
public record CopyPlan(@Nullable Path place, int kept, boolean wrong) {

    /** No automatic copy. */
    public static final CopyPlan NONE = new CopyPlan(null, 1, false);

    /** Something was chosen that cannot be used. */
    public static final CopyPlan WRONG = new CopyPlan(null, 1, true);
}
