package jp.mimamori.ward;

import jp.mimamori.course.Course;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.Settings;

import java.time.Instant;

/**
 * The hospital's own record, and what follows from it.
 *
 * @param course answers about the site, stock, settings
 * @param settings that hold now
 * @param pack the guideline's tables with the hospital's thresholds
 * @param pathway the way with the hospital's plan of observations
 * @param damaged whether lines of it are lost: what is set may not be what holds
 */
public record HospitalNow(
        Course course, Settings settings, Pack pack, Pathway pathway, boolean damaged) {

    static HospitalNow of(Pack pack, Pathway pathway, Course course, Instant now, boolean damaged) {
        Settings settings = Settings.of(pack, pathway, course, now);
        return new HospitalNow(
                course, settings, settings.apply(pack), settings.apply(pathway), damaged);
    }
}
