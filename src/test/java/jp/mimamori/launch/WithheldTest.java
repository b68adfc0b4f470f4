package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.regex.Pattern;

/**
 * T15-G3-2-TCZ while its limit is reached: no screen says in the program's words that it is to be
 * given.
 */
class WithheldTest extends OnTheDemoWard {

    private static final String PATIENT = "C03";
    private static final Pattern GIVE =
            Pattern.compile(
                    "トシリズマブ(を|\\s)*投与する|トシリズマブ.*を投与$|[Gg]ive tocilizumab(?! again)|上限.*トシリズマブ.*\\d"
                            + " mg");

    private final FxRobot robot = new FxRobot();

    @ParameterizedTest
    @EnumSource(names = {"BOARD", "WARD_PROMPTS", "TIMELINE", "VITALS", "GRADING", "PROMPTS"})
    void noScreenSaysToGiveWhatALimitForbids(Place place) {
        assertThat(
                        demo().ward()
                                .snapshot()
                                .patient(PATIENT)
                                .orElseThrow()
                                .advice()
                                .prompt("T15-G3-2-TCZ")
                                .orElseThrow()
                                .action())
                .isEqualTo(Action.WITHHOLD);
        for (Language language : Language.values()) {
            List<String> texts = ScreenTexts.of(robot, demo().ward(), language, PATIENT, place);
            assertThat(texts).as("%s %s", place, language).hasSizeGreaterThan(5);
            // Others on the ward may have tocilizumab; their lines name another grade.
            assertThat(texts)
                    .as("%s %s", place, language)
                    .filteredOn(text ->
                            place.ofPatient()
                                    || text.contains("Grade 3")
                                    || text.contains("grade 3"))
                    .noneMatch(text -> GIVE.matcher(text).find());
        }
    }
}
