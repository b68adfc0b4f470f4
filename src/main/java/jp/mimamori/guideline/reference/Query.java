package jp.mimamori.guideline.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is looked for: the whole, or all of its words. */
final class Query {

    /** A text as it is spelt and as it is read. */
    record Layers(Folded spelt, Folded read) {

        static Layers of(String text, Kana kana) {
            Folded spelt = Folded.of(text);
            return new Layers(spelt, kana.read(spelt));
        }

        /** Whether a part is in it, as it is spelt or as it is read. */
        boolean holds(Layers part) {
            return holdsWhole(part) || (part.kana() && read.text().contains(part.read.text()));
        }

        /** The same, but not as the middle of another word's reading (どうい in 非動員). */
        boolean holdsWhole(Layers part) {
            return spelt.text().contains(part.spelt.text()) || wholeFrom(part.read.text(), 0) >= 0;
        }

        /** Where the part's reading next begins and ends with words; -1 when nowhere. */
        private int wholeFrom(String part, int start) {
            int i = read.text().indexOf(part, start);
            while (i >= 0 && !(read.begins(i) && read.begins(i + part.length()))) {
                i = read.text().indexOf(part, i + 1);
            }
            return i;
        }

        /** Without a word whose reading is known: it may be the beginning of one. */
        private boolean kana() {
            return spelt.text().equals(read.text());
        }

        private void find(Layers part, List<Mark> found) {
            String written = part.spelt.text();
            for (int i = spelt.text().indexOf(written);
                    i >= 0;
                    i = spelt.text().indexOf(written, i + 1)) {
                found.add(spelt.mark(i, written.length()));
            }
            String said = part.read.text();
            for (int i = next(part, 0); i >= 0; i = next(part, i + 1)) {
                found.add(read.mark(i, said.length()));
            }
        }

        private int next(Layers part, int start) {
            return part.kana()
                    ? read.text().indexOf(part.read.text(), start)
                    : wholeFrom(part.read.text(), start);
        }

        boolean empty() {
            return spelt.text().isBlank();
        }
    }

    private final Layers whole;
    private final List<Layers> words;

    Query(String typed, Kana kana) {
        whole = Layers.of(typed.strip(), kana);
        words =
                Stream.of(typed.strip().split("[\\s　]+"))
                        .map(word -> Layers.of(word, kana))
                        .filter(word -> !word.empty())
                        .toList();
    }

    boolean empty() {
        return words.isEmpty();
    }

    boolean whole(Layers text) {
        return text.holdsWhole(whole);
    }

    boolean within(Layers text) {
        return text.holds(whole);
    }

    /** Whether the text begins with it, and with no longer number than it says. */
    boolean begins(Layers text) {
        String spelt = text.spelt().text();
        String begin = whole.spelt().text();
        return spelt.startsWith(begin)
                && (spelt.length() == begin.length()
                        || !Character.isDigit(begin.charAt(begin.length() - 1))
                        || !Character.isDigit(spelt.charAt(begin.length())));
    }

    boolean all(Layers text) {
        return words.stream().allMatch(text::holds);
    }

    /** All words in the text and what it stands under, and at least one in the text itself. */
    boolean all(Layers text, Layers under) {
        return words.stream().anyMatch(text::holds)
                && words.stream().allMatch(word -> text.holds(word) || under.holds(word));
    }

    /** Where in the text it is, without overlaps. */
    List<Mark> marks(Layers text) {
        List<Mark> found = new ArrayList<>();
        List<Layers> parts = within(text) ? List.of(whole) : words;
        parts.forEach(part -> text.find(part, found));
        found.sort(Comparator.comparingInt(Mark::from));
        List<Mark> joined = new ArrayList<>();
        for (Mark mark : found) {
            Mark last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && mark.from() <= last.to()) {
                joined.set(
                        joined.size() - 1, new Mark(last.from(), Math.max(last.to(), mark.to())));
            } else {
                joined.add(mark);
            }
        }
        return joined;
    }
}
