package jp.mimamori.record;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads a patient's planned infusion, and what only the hospital's own record holds. */
final class Planning {

    private static final int MOST_VIALS = 100_000;

    @Nullable Entry plan(Fields f, Meta meta) {
        OffsetDateTime infusion = f.nullableInstant("infusion");
        String reason = f.optionalText("reason");
        return new Entry.Plan(meta, infusion == null ? null : infusion.toInstant(), reason);
    }

    @Nullable Entry setting(Fields f, Meta meta) {
        String name = f.text("name");
        String value = f.optionalText("value");
        String reason = f.text("reason");
        return name == null || reason == null ? null : new Entry.Setting(meta, name, value, reason);
    }

    @Nullable Entry stock(Fields f, Meta meta) {
        String drug = f.text("drug");
        BigDecimal vialMg = f.number("vialMg", Bounds.POSITIVE);
        Integer vials = f.whole("vials", -MOST_VIALS, MOST_VIALS);
        String lot = f.text("lot");
        LocalDate expiry = f.date("expiry");
        String reason = f.optionalText("reason");
        return drug == null || vialMg == null || vials == null || lot == null || expiry == null
                ? null
                : new Entry.Stock(meta, drug, vialMg, vials, lot, expiry, reason);
    }
}
