package jp.mimamori.course;

/**
 * The ten points of the ICE score.
 *
 * @param orientation 0–4 (year, month, city, hospital)
 * @param naming 0–3 (three objects)
 * @param commands 0–1
 * @param writing 0–1 (a sentence; 書字)
 * @param attention 0–1 (counting back from 100 by ten)
 */
public record IceItems(int orientation, int naming, int commands, int writing, int attention) {
    public IceItems {
        Ranges.within("orientation", orientation, 0, 4);
        Ranges.within("naming", naming, 0, 3);
        Ranges.within("commands", commands, 0, 1);
        Ranges.within("writing", writing, 0, 1);
        Ranges.within("attention", attention, 0, 1);
    }

    public int sum() {
        return orientation + naming + commands + writing + attention;
    }
}
