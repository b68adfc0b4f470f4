package jp.mimamori.ui.prompts;

import jp.mimamori.advice.TableNext;
import jp.mimamori.guideline.Row;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Words;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the table says next, in words. A row of a further step begins with its condition (24時間以内に改善が
 * 認められない、又は悪化：…); it is said once, in the row's own words, since they differ: one row of Table 15
 * names no worsening.
 */
record NextStep(Naming naming, Words words, Instant now) {

    private static final String ALTERNATIVE = " / ";

    /** A condition ends at the first colon that does not stand in brackets. */
    private static final Pattern CONDITION = Pattern.compile("([^：:（(]+)[：:]\\s*(.+)");

    String said(TableNext next) {
        String at = next.at() == null ? "" : naming.times().brief(next.at(), now);
        return switch (next.why()) {
            case CLOCK ->
                    words.text(
                            "next.clock",
                            at,
                            naming.pack().clockHours(),
                            String.join(ALTERNATIVE, rows(next)));
            case ALLOWED_AGAIN -> words.text("next.again", at);
            case DEFERRAL_ENDS -> words.text("next.deferral", at);
            case NO_IMPROVEMENT -> noImprovement(next, at);
        };
    }

    private List<String> rows(TableNext next) {
        return next.rows().stream().map(Row::id).map(naming::row).toList();
    }

    private String noImprovement(TableNext next, String at) {
        int hours = naming.pack().noImprovementHours();
        List<String> rows = rows(next);
        List<String> conditions =
                rows.stream()
                        .flatMap(row -> parts(row).stream())
                        .map(parts -> parts.group(1))
                        .distinct()
                        .toList();
        boolean one = conditions.size() == 1;
        String condition =
                one ? conditions.getFirst() : words.text("next.condition", String.valueOf(hours));
        String what =
                rows.isEmpty()
                        ? words.text("next.end")
                        : rows.stream()
                                .map(row -> one ? parts(row).map(p -> p.group(2)).orElse(row) : row)
                                .collect(Collectors.joining(ALTERNATIVE));
        return next.at() == null
                ? words.text("next.untreated", condition, what)
                : words.text("next.unimproved", condition, hours, at, what);
    }

    /** The condition of a row and what it asks; empty when it names none of improvement in time. */
    private Optional<Matcher> parts(String row) {
        Matcher parts = CONDITION.matcher(row);
        return parts.matches() && inTime(parts.group(1)) ? Optional.of(parts) : Optional.empty();
    }

    private boolean inTime(String condition) {
        return Pattern.compile("(?<!\\d)" + naming.pack().noImprovementHours() + "(?!\\d)")
                .matcher(condition)
                .find();
    }
}
