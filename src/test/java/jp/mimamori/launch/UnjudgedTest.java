package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.stage.Stage;

import jp.mimamori.Records;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.Ward;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A patient with a damaged record: no screen looks as if there were nothing to do. */
@ExtendWith(ApplicationExtension.class)
class UnjudgedTest {

    private static final String PATIENT = "C03";
    private static final Pattern NOTHING =
            Pattern.compile(
                    "提案はありません|投与予定はありません|変わる予定はありません|投与予定なし|No prompts now|No scheduled dose|No"
                            + " dose scheduled|No change expected|\\s0件$|: 0$");

    private final FxRobot robot = new FxRobot();
    private Ward ward;

    @Start
    void open(Stage stage) {
        var broken =
                new Book.Contents(
                        DemoWard.past(Records.PACK, DemoWard.NIGHT), Set.of(PATIENT), false);
        ward =
                Ward.open(
                        Records.PACK,
                        Book.of(broken),
                        MovableClock.standing(DemoWard.NIGHT),
                        DemoWard.ZONE);
    }

    @AfterEach
    void close() {
        ward.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMELINE", "VITALS", "GRADING", "PROMPTS"})
    void aDamagedRecordNeverLooksLikeNothingToDo(Place place) {
        for (Language language : Language.values()) {
            List<String> texts = ScreenTexts.of(robot, ward, language, PATIENT, place);
            assertThat(texts)
                    .as("%s %s", place, language)
                    .anyMatch(text -> text.contains("判定できません") || text.contains("annot judge"));
            assertThat(texts)
                    .as("%s %s", place, language)
                    .noneMatch(text -> NOTHING.matcher(text).find());
        }
    }

    @Test
    void damagedSettingsOfTheHospitalAreSaidOnTheBoard() {
        var broken =
                new Book.Contents(
                        DemoWard.past(Records.PACK, DemoWard.NIGHT), Set.of(Hospital.ID), false);
        try (Ward unsure =
                Ward.open(
                        Records.PACK,
                        Book.of(broken),
                        MovableClock.standing(DemoWard.NIGHT),
                        DemoWard.ZONE)) {
            assertThat(ScreenTexts.of(robot, unsure, Language.JA, PATIENT, Place.BOARD))
                    .contains("施設の設定の記録が壊れているか、欠けています");
        }
        assertThat(ScreenTexts.of(robot, ward, Language.JA, PATIENT, Place.BOARD))
                .noneMatch(text -> text.contains("施設の設定の記録"));
    }
}
