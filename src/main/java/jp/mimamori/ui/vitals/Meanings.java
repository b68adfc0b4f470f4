package jp.mimamori.ui.vitals;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Finding;

import java.util.EnumMap;
import java.util.Map;

/** Which of the typed values mean a CRS grade by themselves. */
final class Meanings {

    private Meanings() {}

    static Map<Sign, Integer> of(Pack pack, Forecast forecast) {
        Map<Sign, Integer> means = new EnumMap<>(Sign.class);
        for (Entry entry : forecast.typed()) {
            for (Finding finding : Finding.of(pack.findings(), entry)) {
                switch (finding.kind()) {
                    case TEMPERATURE -> means.put(Sign.TEMPERATURE, finding.least());
                    case SPO2 -> means.put(Sign.SPO2, finding.least());
                    case SYSTOLIC -> means.put(Sign.SYSTOLIC, finding.least());
                    case OXYGEN, FLUIDS, VASOPRESSOR, TOXICITY -> {}
                }
            }
        }
        return means;
    }
}
