package jp.mimamori.record;

import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/** Reads doses, orders, answers, and the rest of the record. */
final class Care {

    @Nullable Entry medication(Fields f, Meta meta) {
        String drug = f.text("drug");
        BigDecimal mg = f.number("mg", Bounds.POSITIVE);
        String route = f.optionalText("route");
        String prompt = f.optionalText("prompt");
        String orderOf = f.optionalText("orderOf");
        return drug == null || mg == null
                ? null
                : new Entry.Medication(meta, drug, new DoseMg(mg), route, prompt, orderOf);
    }

    @Nullable Entry order(Fields f, Meta meta) {
        String drug = f.text("drug");
        BigDecimal mg = f.number("mg", Bounds.POSITIVE);
        BigDecimal every = f.nullableNumber("everyHours", Bounds.upTo("8784"));
        String prompt = f.optionalText("prompt");
        return drug == null || mg == null
                ? null
                : new Entry.Order(meta, drug, new DoseMg(mg), every, prompt);
    }

    @Nullable Entry orderStop(Fields f, Meta meta) {
        String drug = f.text("drug");
        return drug == null ? null : new Entry.OrderStop(meta, drug);
    }

    @Nullable Entry promptResponse(Fields f, Meta meta) {
        String prompt = f.text("prompt");
        Entry.PromptResponse.Response response = f.oneOf("response", Codes.RESPONSE);
        boolean deferred = response == Entry.PromptResponse.Response.DEFERRED;
        boolean declined = response == Entry.PromptResponse.Response.DECLINED;
        OffsetDateTime until = deferred ? f.instant("until") : f.optionalInstant("until");
        String reason = declined ? f.text("reason") : f.optionalText("reason");
        if (prompt == null
                || response == null
                || (deferred && until == null)
                || (declined && reason == null)) {
            return null;
        }
        return new Entry.PromptResponse(
                meta, prompt, response, until == null ? null : until.toInstant(), reason);
    }

    @Nullable Entry lab(Fields f, Meta meta) {
        String name = f.text("name");
        BigDecimal value = f.number("value", Bounds.ANY);
        String unit = f.text("unit");
        return name == null || value == null || unit == null
                ? null
                : new Entry.Lab(meta, name, value, unit);
    }

    @Nullable Entry check(Fields f, Meta meta) {
        String item = f.text("item");
        Entry.Check.State state = f.oneOf("state", Codes.CHECK);
        String note = f.optionalText("note");
        return item == null || state == null ? null : new Entry.Check(meta, item, state, note);
    }

    @Nullable Entry stay(Fields f, Meta meta) {
        String ward = f.text("ward");
        String bed = f.text("bed");
        return ward == null || bed == null ? null : new Entry.Stay(meta, ward, bed);
    }

    @Nullable Entry demographics(Fields f, Meta meta) {
        return new Entry.Demographics(
                meta,
                f.optionalText("name"),
                f.optionalText("kana"),
                f.optionalDate("birthDate"),
                f.optionalOneOf("sex", Codes.SEX));
    }

    @Nullable Entry discharge(Fields f, Meta meta) {
        return new Entry.Discharge(meta, f.optionalText("to"));
    }

    @Nullable Entry note(Fields f, Meta meta) {
        String text = f.text("text");
        return text == null ? null : new Entry.Note(meta, text);
    }

    @Nullable Entry retract(Fields f, Meta meta) {
        String entry = f.text("entry");
        return entry == null ? null : new Entry.Retract(meta, entry);
    }
}
