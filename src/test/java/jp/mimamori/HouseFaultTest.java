package jp.mimamori;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each rule of the house finds the fault that it is there for. */
class HouseFaultTest {
    private static final Map<String, Set<String>> ARROWS = House.arrows();
    private static final JavaClasses EVERY_ARROW = everyArrow();

    static List<String> rooms() {
        return List.copyOf(ARROWS.keySet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomMayKnowWhatThePlanSaysAndNothingElse(String room) {
        List<String> found =
                House.arrowsOf(room).evaluate(EVERY_ARROW).getFailureReport().getDetails();
        for (String other : ARROWS.keySet()) {
            String arrow = House.ROOT + "." + room + ".Knows_" + other;
            boolean forbidden = !other.equals(room) && !ARROWS.get(room).contains(other);
            assertThat(found.stream().anyMatch(line -> line.contains(arrow)))
                    .as("%s -> %s is forbidden", room, other)
                    .isEqualTo(forbidden);
        }
    }

    @Test
    void aScreenHasTheArrowsOfUi() {
        assertThat(
                        new Planted()
                                .with("store", "Thing", "")
                                .with("ui.board", "Leak", "jp.mimamori.store.Thing thing;")
                                .against(House.arrowsOf("ui")))
                .contains("ui.board.Leak");
    }

    @Test
    void aClassOutsideEveryRoomIsFound() {
        assertThat(new Planted().with("attic", "Box", "").against(House.everyClassLivesInARoom()))
                .contains("attic.Box");
    }

    @Test
    void aScreenThatKnowsAnotherIsFound() {
        assertThat(
                        new Planted()
                                .with("ui.board", "Thing", "")
                                .with("ui.vitals", "Leak", "jp.mimamori.ui.board.Thing thing;")
                                .against(House.screensDoNotKnowEachOther()))
                .contains("ui.vitals.Leak");
    }

    @Test
    void aWindowThatKnowsItsScreensIsFound() {
        assertThat(
                        new Planted()
                                .with("ui.board", "Thing", "")
                                .with("ui", "Leak", "jp.mimamori.ui.board.Thing thing;")
                                .against(House.uiDoesNotKnowItsScreens()))
                .contains("ui.Leak");
    }

    @Test
    void aCycleIsFound() {
        assertThat(
                        new Planted()
                                .with("store", "Thing", "jp.mimamori.journal.Leak leak;")
                                .with("journal", "Leak", "jp.mimamori.store.Thing thing;")
                                .against(House.noCycles()))
                .contains("journal.Leak", "store.Thing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"course", "journal"})
    void aLibraryInARoomOfTheJdkIsFound(String room) {
        assertThat(
                        new Planted()
                                .with(room, "Leak", "tools.jackson.databind.JsonNode node;")
                                .against(House.courseAndJournalStandOnTheJdkAlone()))
                .contains(room + ".Leak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now()",
                "java.time.LocalDateTime.now()",
                "java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC)",
                "java.time.Clock.systemUTC()",
                "java.time.Clock.systemDefaultZone()",
                "java.time.InstantSource.system()",
                "System.currentTimeMillis()",
                "System.nanoTime()",
                "new java.util.Date()",
                "java.util.Calendar.getInstance()",
            })
    void aClockReadOutsideTheWardIsFound(String reading) {
        String body = "Object at = " + reading + ";";
        Planted planted = new Planted().with("advice", "Leak", body).with("ward", "Timer", body);
        assertThat(planted.against(House.theClockIsReadByWardAndLaunch()))
                .contains("advice.Leak")
                .doesNotContain("ward.Timer");
    }

    @Test
    void aClockHandedOnAsAFunctionIsFound() {
        assertThat(
                        new Planted()
                                .with(
                                        "ui",
                                        "Leak",
                                        "java.util.function.Supplier<?> now ="
                                                + " java.time.Instant::now;")
                                .against(House.theClockIsReadByWardAndLaunch()))
                .contains("ui.Leak");
    }

    @Test
    void sqlOutsideTheStoreIsFound() {
        Planted planted =
                new Planted()
                        .with("ward", "Leak", "java.sql.Connection open;")
                        .with("store", "Rows", "java.sql.Connection open;");
        assertThat(planted.against(House.sqlStaysInTheStore()))
                .contains("ward.Leak")
                .doesNotContain("store.Rows");
    }

    @Test
    void aWindowOutsideUiIsFound() {
        assertThat(
                        new Planted()
                                .with("ward", "Leak", "javafx.beans.property.Property<String> p;")
                                .against(House.theWindowStaysInUi()))
                .contains("ward.Leak");
    }

    @Test
    void aWordOnTheConsoleIsFound() {
        assertThat(
                        new Planted()
                                .with("ward", "Leak", "void say() { System.out.println(1); }")
                                .against(House.theConsoleBelongsToLaunch()))
                .contains("ward.Leak");
    }

    @Test
    void aViewModelWithANodeIsFound() {
        Planted planted =
                new Planted()
                        .with("ui.board", "BoardModel", "javafx.scene.Node node;")
                        .with(
                                "ui.vitals",
                                "VitalsModel",
                                "static class In { javafx.scene.Node n; }")
                        .with("ui.board", "BoardView", "javafx.scene.Node node;");
        assertThat(planted.against(House.viewModelsHaveNoNodes()))
                .contains("BoardModel", "VitalsModel$In")
                .doesNotContain("BoardView.");
    }

    @Test
    void aScreenThatDrawsAllNightIsFound() {
        assertThat(
                        new Planted()
                                .with("ui.board", "Restless", "javafx.animation.Timeline clock;")
                                .against(House.theWindowIsStill()))
                .contains("ui.board.Restless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WardManager", "DoseUtil", "DoseUtils", "StoreImpl", "TimeHelper"})
    void anEmptyNameIsFound(String name) {
        assertThat(new Planted().with("ward", name, "").against(House.namesAreTheWards()))
                .contains(name);
    }

    @Test
    void aPackageWithoutItsPageIsFound() {
        Planted planted =
                new Planted()
                        .with("ward", "Silent", "")
                        .with("store", "Described", "")
                        .described("store");
        assertThat(planted.against(House.everyPackageSaysWhatLivesThere()))
                .contains("ward.Silent")
                .doesNotContain("store.Described");
    }

    private static JavaClasses everyArrow() {
        Planted planted = new Planted();
        for (String room : ARROWS.keySet()) {
            planted.with(room, "Thing", "");
            for (String other : ARROWS.keySet()) {
                planted.with(room, "Knows_" + other, House.ROOT + "." + other + ".Thing thing;");
            }
        }
        return planted.compiled();
    }
}
