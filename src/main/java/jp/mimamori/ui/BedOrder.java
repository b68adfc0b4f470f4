package jp.mimamori.ui;

import java.text.Normalizer;
import java.util.Comparator;

/** Beds as a ward counts them: 98, 508, 508-2, 1012. */
public final class BedOrder {

    /** By the numbers in them, and by the letters around. */
    public static final Comparator<String> NUMERIC = BedOrder::compare;

    private BedOrder() {}

    private static int compare(String one, String other) {
        String a = Normalizer.normalize(one, Normalizer.Form.NFKC);
        String b = Normalizer.normalize(other, Normalizer.Form.NFKC);
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int toA = end(a, i);
            int toB = end(b, j);
            String partA = a.substring(i, toA);
            String partB = b.substring(j, toB);
            int found = digit(a, i) && digit(b, j) ? numbers(partA, partB) : partA.compareTo(partB);
            if (found != 0) {
                return found;
            }
            i = toA;
            j = toB;
        }
        int left = Integer.compare(a.length() - i, b.length() - j);
        return left == 0 ? one.compareTo(other) : left;
    }

    private static boolean digit(String bed, int at) {
        return bed.charAt(at) >= '0' && bed.charAt(at) <= '9';
    }

    /** Where the run of digits, or of anything else, ends. */
    private static int end(String bed, int from) {
        int to = from + 1;
        while (to < bed.length() && digit(bed, to) == digit(bed, from)) {
            to++;
        }
        return to;
    }

    /** However long they are. */
    private static int numbers(String one, String other) {
        String a = one.replaceFirst("^0+(?=.)", "");
        String b = other.replaceFirst("^0+(?=.)", "");
        int longer = Integer.compare(a.length(), b.length());
        return longer == 0 ? a.compareTo(b) : longer;
    }
}
