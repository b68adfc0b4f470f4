package jp.mimamori.ui;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Numbers as they are typed on a Japanese keyboard. */
public final class Numbers {

    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(\\d{1,9}(\\.\\d{0,6})?|\\.\\d{1,6})");

    private Numbers() {}

    /**
     * Full-width digits and signs to plain ones, 。．，、 and the middle dot to a point, blanks away.
     */
    public static String folded(String typed) {
        String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            switch (c) {
                case '。', '｡', ',', '、', '､', '・', '･' -> plain.append('.');
                case '−', 'ー', '‐', '–', '―', 'ｰ' -> plain.append('-');
                default -> {
                    if (!Character.isWhitespace(c)) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }

    /** A number; "no" when it is none. Blank is not 0: it is "no" with {@code number.blank}. */
    public static Read<BigDecimal> decimal(String typed) {
        String plain = folded(typed);
        if (plain.isEmpty()) {
            return Read.no("number.blank");
        }
        if (!PLAIN.matcher(plain).matches()) {
            return Read.no("number.not", typed.strip());
        }
        return Read.ok(new BigDecimal(plain.endsWith(".") ? plain + "0" : plain));
    }

    /** A number within bounds, both included. */
    public static Read<BigDecimal> decimal(String typed, BigDecimal least, BigDecimal most) {
        Read<BigDecimal> read = decimal(typed);
        if (read instanceof Read.Ok<BigDecimal>(BigDecimal value)
                && (value.compareTo(least) < 0 || value.compareTo(most) > 0)) {
            return Read.no("number.range", shown(least), shown(most));
        }
        return read;
    }

    public static Read<BigDecimal> decimal(String typed, String least, String most) {
        return decimal(typed, new BigDecimal(least), new BigDecimal(most));
    }

    /** As written: no exponent, no zeros behind the last digit that counts. */
    public static String shown(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** With exactly so many decimals as given, for columns (36.0). */
    public static String fixed(BigDecimal value, int decimals) {
        return value.setScale(decimals, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
