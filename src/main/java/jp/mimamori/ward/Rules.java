package jp.mimamori.ward;

import jp.mimamori.course.Course;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.packs.Held;
import jp.mimamori.pathway.Settings;

import java.time.Instant;

/**
 * What somebody goes by in this hospital: a pack with what the hospital has set for itself.
 *
 * @param held the pack as it came
 * @param settings of those that the pack leaves to the hospital, those that hold
 * @param pack the tables with the hospital's thresholds
 * @param pathway the way with the hospital's plan of observations
 */
public record Rules(Held held, Settings settings, Pack pack, Pathway pathway) {

    /** What holds at an instant, as the hospital's record has it. */
    public static Rules of(Held held, Course hospital, Instant now) {
        Settings settings = Settings.of(held.pack(), held.pathway(), hospital, now);
        return new Rules(
                held, settings, settings.apply(held.pack()), settings.apply(held.pathway()));
    }
}
