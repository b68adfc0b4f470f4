package jp.mimamori.record;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.PackText;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Reads a patient's planned infusion and pack, and what only the hospital's own record holds. */
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

    @Nullable Entry guidelinePack(Fields f, Meta meta) {
        String pack = f.text("pack");
        String tables = f.text("tables");
        String pathway = f.text("pathway");
        String cases = f.text("cases");
        String pages = f.optionalText("pages");
        String reason = f.text("reason");
        return pack == null || tables == null || pathway == null || cases == null || reason == null
                ? null
                : new Entry.GuidelinePack(
                        meta, pack, new PackText(tables, pathway, cases, pages), reason);
    }

    @Nullable Entry guideline(Fields f, Meta meta) {
        String pack = f.text("pack");
        String reason = f.optionalText("reason");
        return pack == null ? null : new Entry.Guideline(meta, pack, reason);
    }
}
