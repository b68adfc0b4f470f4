package jp.mimamori.record;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Organ;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.course.Sex;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the format's closed sets: an enum's name in camel case. */
final class Codes {

    static final Map<String, Sex> SEX = of(Sex.values());
    static final Map<String, OxygenDevice> DEVICE = of(OxygenDevice.values());
    static final Map<String, Organ> ORGAN = of(Organ.values());
    static final Map<String, Entry.Axis> AXIS = of(Entry.Axis.values());
    static final Map<String, Entry.Judgement.Value> JUDGEMENT = of(Entry.Judgement.Value.values());
    static final Map<String, Entry.Vasopressor.DoseClass> DOSE_CLASS =
            of(Entry.Vasopressor.DoseClass.values());
    static final Map<String, Entry.PromptResponse.Response> RESPONSE =
            of(Entry.PromptResponse.Response.values());
    static final Map<String, Entry.Check.State> CHECK = of(Entry.Check.State.values());

    /** Japan Coma Scale: clear, and the nine levels. */
    static final Map<String, String> JCS =
            words(List.of("0", "1", "2", "3", "10", "20", "30", "100", "200", "300"));

    static final List<String> SIGNS =
            List.of(
                    "temperature",
                    "pulse",
                    "respiration",
                    "systolic",
                    "diastolic",
                    "spo2",
                    "consciousness");

    private Codes() {}

    static String code(Enum<?> constant) {
        String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder code = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            code.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return code.toString();
    }

    private static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : constants) {
            words.put(code(constant), constant);
        }
        return Collections.unmodifiableMap(words);
    }

    private static Map<String, String> words(List<String> all) {
        Map<String, String> words = new LinkedHashMap<>();
        all.forEach(word -> words.put(word, word));
        return Collections.unmodifiableMap(words);
    }
}
