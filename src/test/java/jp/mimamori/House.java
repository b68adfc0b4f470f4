package jp.mimamori;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;

import org.jspecify.annotations.NullMarked;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The plan of the house: which room may know which, and what is done in one room only. */
final class House {
    static final String ROOT = "jp.mimamori";

    private static final List<String> DESIGNED_TO_KNOW_THE_JDK_ALONE = List.of("course", "journal");
    private static final List<String> CLOCK_ROOMS = List.of("ward", "launch");
    private static final List<String> SQL_ROOMS = List.of("store", "exchange");
    private static final List<String> WINDOW_ROOMS = List.of("ui", "report", "launch");
    private static final List<String> CONSOLE_ROOMS = List.of("launch");

    private House() {}

    /** Room, and the rooms that it may know beside itself. */
    static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        arrows.put("course", Set.of());
        arrows.put("guideline", Set.of("course"));
        arrows.put("advice", Set.of("course", "guideline"));
        arrows.put("pathway", Set.of("course", "guideline", "advice"));
        arrows.put("record", Set.of("course", "guideline", "advice", "pathway"));
        arrows.put("packs", Set.of("course", "guideline", "advice", "pathway", "record"));
        arrows.put("journal", Set.of());
        arrows.put("store", Set.of("course", "journal"));
        arrows.put("staff", Set.of("course"));
        arrows.put(
                "ward",
                Set.of(
                        "course",
                        "guideline",
                        "advice",
                        "pathway",
                        "record",
                        "packs",
                        "journal",
                        "store",
                        "staff"));
        arrows.put(
                "exchange",
                Set.of(
                        "course",
                        "guideline",
                        "advice",
                        "pathway",
                        "record",
                        "packs",
                        "journal",
                        "store",
                        "staff",
                        "ward"));
        arrows.put("report", Set.of("course", "guideline", "advice"));
        arrows.put(
                "ui", Set.of("course", "guideline", "advice", "pathway", "packs", "staff", "ward"));
        arrows.put(
                "launch",
                Set.of(
                        "course",
                        "guideline",
                        "advice",
                        "pathway",
                        "record",
                        "packs",
                        "journal",
                        "store",
                        "staff",
                        "ward",
                        "exchange",
                        "report",
                        "ui"));
        return arrows;
    }

    static ArchRule everyClassLivesInARoom() {
        return classes().should().resideInAnyPackage(within(arrows().keySet().stream()));
    }

    /** The room's arrows; the screens of {@code ui} have the arrows of {@code ui}. */
    static ArchRule arrowsOf(String room) {
        Stream<String> known =
                Stream.concat(Stream.of(room), arrows().getOrDefault(room, Set.of()).stream());
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(within(known))))
                .allowEmptyShould(true);
    }

    static ArchRule uiDoesNotKnowItsScreens() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + ".ui")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".ui.*..")
                .allowEmptyShould(true);
    }

    static ArchRule screensDoNotKnowEachOther() {
        return slices().matching(ROOT + ".ui.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true);
    }

    static ArchRule noCycles() {
        return slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    static ArchRule courseAndJournalStandOnTheJdkAlone() {
        return classes()
                .that()
                .resideInAnyPackage(within(DESIGNED_TO_KNOW_THE_JDK_ALONE.stream()))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.slf4j..", ROOT + "..")
                .allowEmptyShould(true);
    }

    static ArchRule theClockIsReadByWardAndLaunch() {
        return outside(CLOCK_ROOMS).should(notAccess("the clock", House::readsTheClock));
    }

    static ArchRule sqlStaysInTheStore() {
        return outside(SQL_ROOMS)
                .should(notDependOn("a database", "java.sql", "javax.sql", "org.h2"));
    }

    static ArchRule theWindowStaysInUi() {
        return outside(WINDOW_ROOMS)
                .should(
                        notDependOn(
                                "a window",
                                "javafx",
                                "atlantafx",
                                "org.controlsfx",
                                "org.kordamp",
                                "java.awt",
                                "javax.swing"));
    }

    static ArchRule theConsoleBelongsToLaunch() {
        return outside(CONSOLE_ROOMS).should(notAccess("the console", House::usesTheConsole));
    }

    static ArchRule viewModelsHaveNoNodes() {
        return noClasses()
                .that(
                        describe(
                                "are view models",
                                type -> outermost(type).getSimpleName().endsWith("Model")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .allowEmptyShould(true);
    }

    /**
     * An animation that never ends draws the window sixty times a second; a second hand does not.
     */
    static ArchRule theWindowIsStill() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".launch.Pulses")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".launch.Pulses$1")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("javafx\\.animation\\.(Timeline|AnimationTimer)")
                .allowEmptyShould(true);
    }

    static ArchRule namesAreTheWards() {
        return noClasses().should().haveNameMatching(".*(Manager|Utils?|Impl|Helper)(\\$.*)?");
    }

    static ArchRule everyPackageSaysWhatLivesThere() {
        return classes().should(beInAPackageThatIsNullMarked());
    }

    private static GivenClassesConjunction outside(List<String> rooms) {
        return classes().that().resideOutsideOfPackages(within(rooms.stream()));
    }

    private static String[] within(Stream<String> rooms) {
        return rooms.map(room -> ROOT + "." + room + "..").toArray(String[]::new);
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
        }
        if (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class)) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        if (owner.isEquivalentTo(Date.class)) {
            return name.equals("<init>") && emptyHanded(access);
        }
        if (owner.isEquivalentTo(Calendar.class)) {
            return name.equals("getInstance");
        }
        return owner.getPackageName().startsWith("java.time") && name.equals("now");
    }

    private static boolean emptyHanded(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }

    private static boolean usesTheConsole(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err", "in", "console").contains(access.getName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(House::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> notAccess(
            String what, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>("not use " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .map(access -> SimpleConditionEvent.violated(type, access.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static ArchCondition<JavaClass> notDependOn(String what, String... packages) {
        return new ArchCondition<>("not know " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(known ->
                                Arrays.stream(packages)
                                        .anyMatch(name -> isWithin(known.getTargetClass(), name)))
                        .map(known -> SimpleConditionEvent.violated(type, known.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean isWithin(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(name + ".");
    }

    private static ArchCondition<JavaClass> beInAPackageThatIsNullMarked() {
        return new ArchCondition<>("be in a package whose package-info is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean said =
                        type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
                if (!said) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    "package " + type.getPackageName() + " of " + type.getName()));
                }
            }
        };
    }

    /** All rules of the house. */
    static List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        arrows().keySet().forEach(room -> rules.add(arrowsOf(room)));
        rules.add(everyClassLivesInARoom());
        rules.add(uiDoesNotKnowItsScreens());
        rules.add(screensDoNotKnowEachOther());
        rules.add(noCycles());
        rules.add(courseAndJournalStandOnTheJdkAlone());
        rules.add(theClockIsReadByWardAndLaunch());
        rules.add(sqlStaysInTheStore());
        rules.add(theWindowStaysInUi());
        rules.add(theConsoleBelongsToLaunch());
        rules.add(viewModelsHaveNoNodes());
        rules.add(theWindowIsStill());
        rules.add(namesAreTheWards());
        rules.add(everyPackageSaysWhatLivesThere());
        return rules;
    }
}
