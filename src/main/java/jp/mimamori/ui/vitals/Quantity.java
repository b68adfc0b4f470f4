package jp.mimamori.ui.vitals;

import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a typed number may be. Bounds are those of the record format; what is asked about once
 * (rare, or far from the last value) is this program's own choice.
 *
 * @param code as in the record and in the words
 * @param decimals digits after the point, at most
 * @param least smallest possible value
 * @param most greatest possible value
 * @param rareUnder asked about under this, null when nothing is rare
 * @param rareOver asked about over this
 * @param jump asked about when this far or further from the last value, null when never
 * @param jumpWithin how old the last value may be to be compared with
 * @param only the possible values, where they are a list; empty otherwise
 * @param often by what the value is often multiplied when it is typed without a point (386 for
 *     38.6), 1 when never
 */
record Quantity(
        String code,
        int decimals,
        BigDecimal least,
        BigDecimal most,
        @Nullable BigDecimal rareUnder,
        @Nullable BigDecimal rareOver,
        @Nullable BigDecimal jump,
        Duration jumpWithin,
        List<Integer> only,
        int often) {

    private static final int LONGEST = 4;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    Quantity {
        only = List.copyOf(only);
    }

    static Quantity of(Sign sign) {
        return switch (sign) {
            case TEMPERATURE ->
                    between("temperature", 1, "30", "45")
                            .rare("35.0", "41.0")
                            .jumping("2.0", DAY)
                            .often(10);
            case PULSE -> between("pulse", 0, "0", "300").rare("40", "160").jumping("40", DAY);
            case RESPIRATION ->
                    between("respiration", 0, "0", "100").rare("8", "40").jumping("15", DAY);
            case SPO2 -> between("spo2", 0, "0", "100").rare("80", "100").jumping("8", DAY);
            case SYSTOLIC ->
                    between("systolic", 0, "0", "350").rare("70", "200").jumping("40", DAY);
            case DIASTOLIC ->
                    between("diastolic", 0, "0", "350").rare("30", "120").jumping("40", DAY);
            case JCS ->
                    between("consciousness", 0, "0", "300")
                            .only(0, 1, 2, 3, 10, 20, 30, 100, 200, 300)
                            .rare("0", "30");
            case ICE -> between("ice", 0, "0", "10").jumping("5", TWO_DAYS);
            case WEIGHT ->
                    between("weight", 1, "1", "400").rare("30", "150").jumping("5", FORTNIGHT);
        };
    }

    static Quantity between(String code, int decimals, String least, String most) {
        return new Quantity(
                code,
                decimals,
                new BigDecimal(least),
                new BigDecimal(most),
                null,
                null,
                null,
                Duration.ZERO,
                List.of(),
                1);
    }

    /** Whether a value may need a point. */
    boolean hasPoint() {
        return decimals > 0;
    }

    Quantity rare(String under, String over) {
        return new Quantity(
                code,
                decimals,
                least,
                most,
                new BigDecimal(under),
                new BigDecimal(over),
                jump,
                jumpWithin,
                only,
                often);
    }

    Quantity jumping(String by, Duration within) {
        return new Quantity(
                code,
                decimals,
                least,
                most,
                rareUnder,
                rareOver,
                new BigDecimal(by),
                within,
                only,
                often);
    }

    Quantity only(Integer... values) {
        return new Quantity(
                code,
                decimals,
                least,
                most,
                rareUnder,
                rareOver,
                jump,
                jumpWithin,
                List.of(values),
                often);
    }

    Quantity often(int times) {
        return new Quantity(
                code, decimals, least, most, rareUnder, rareOver, jump, jumpWithin, only, times);
    }

    boolean possible(BigDecimal value) {
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && Math.max(value.stripTrailingZeros().scale(), 0) <= decimals
                && (only.isEmpty()
                        || only.stream()
                                .anyMatch(v -> value.compareTo(BigDecimal.valueOf(v)) == 0));
    }

    /** Whether more digits can still make a possible value of a text that is none yet. */
    boolean mayBecome(String plain) {
        if (!only.isEmpty()) {
            return only.stream().anyMatch(v -> String.valueOf(v).startsWith(plain));
        }
        if (!plain.matches("\\d*\\.?\\d*")) {
            return false;
        }
        int point = plain.indexOf('.');
        if (point < 0) {
            BigDecimal typed = new BigDecimal(plain);
            return IntStream.range(0, LONGEST).anyMatch(more -> reaches(typed, 0, more));
        }
        int behind = plain.length() - point - 1;
        return behind <= decimals
                && decimals > 0
                && reaches(new BigDecimal("0" + plain + "0"), behind, 0);
    }

    /**
     * Whether a text of so many decimals, with more digits before the point and then decimals, is
     * within bounds.
     */
    private boolean reaches(BigDecimal typed, int behind, int more) {
        BigDecimal from = typed.movePointRight(more);
        BigDecimal width = BigDecimal.ONE.movePointLeft(behind).movePointRight(more);
        BigDecimal to = from.add(width).subtract(BigDecimal.ONE.movePointLeft(decimals));
        return from.compareTo(most) <= 0 && to.compareTo(least) >= 0;
    }

    /** Why a text is refused. */
    Read.No<BigDecimal> refusal(String typed) {
        String plain = Numbers.folded(typed);
        if (!plain.matches("[+-]?\\d*\\.?\\d*") || plain.equals(".") || plain.equals("-")) {
            return new Read.No<>("vitals.no.number", List.of(typed));
        }
        if (!only.isEmpty()) {
            return new Read.No<>(
                    "vitals.no.only",
                    List.of(String.join(" ", only.stream().map(String::valueOf).toList())));
        }
        if (decimals == 0 && plain.contains(".")) {
            return new Read.No<>("vitals.no.whole", List.of());
        }
        int point = plain.indexOf('.');
        if (point >= 0 && plain.length() - point - 1 > decimals) {
            return new Read.No<>("vitals.no.decimals", List.of(decimals));
        }
        return new Read.No<>("vitals.no.range", List.of(Numbers.shown(least), Numbers.shown(most)));
    }

    /** The value that was meant when the point was left out, null when there is none. */
    @Nullable BigDecimal meant(BigDecimal typed) {
        if (often == 1 || possible(typed) || typed.scale() > 0) {
            return null;
        }
        BigDecimal meant =
                typed.divide(BigDecimal.valueOf(often), decimals, java.math.RoundingMode.HALF_UP);
        boolean same = meant.multiply(BigDecimal.valueOf(often)).compareTo(typed) == 0;
        return same && possible(meant) ? meant : null;
    }
}
