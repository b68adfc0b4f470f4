package jp.mimamori.ui.timeline;

import jp.mimamori.Records;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.course.Course;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Pictures of the scenarios, for tests. */
final class Pictures {

    static final NavigableMap<Instant, Pack> PACKS =
            new TreeMap<>(Map.of(Instant.MIN, Records.PACK));

    static final Words WORDS = Words.of(Pictures.class, Language.JA);

    static final Naming NAMING =
            new Naming(
                    Records.PACK,
                    Words.of(Naming.class, Language.JA),
                    new Times(ZoneId.of("Asia/Tokyo"), Language.JA));

    private Pictures() {}

    static Course course(String scenario) {
        return Records.course(Records.scenario(scenario).path("record"));
    }

    static Picture of(Course course, Instant now) {
        return Picture.of(
                course,
                Evaluation.evaluate(Records.PACK, course, now),
                PACKS,
                PathwayReader.builtIn(),
                NAMING,
                WORDS,
                now);
    }

    /** At the last entry, of a patient who cannot be judged. */
    static Picture unjudged(String scenario) {
        Course course = course(scenario);
        return Picture.of(
                course,
                null,
                PACKS,
                PathwayReader.builtIn(),
                NAMING,
                WORDS,
                course.standing().getLast().at());
    }

    /** Some hours after the last entry. */
    static Picture after(String scenario, int hours) {
        Course course = course(scenario);
        return of(course, course.standing().getLast().at().plus(Duration.ofHours(hours)));
    }

    static TimeScale whole(Picture picture, double width) {
        return new TimeScale(
                picture.first(),
                Duration.between(picture.first(), picture.last()),
                width,
                picture.first(),
                picture.last());
    }
}
