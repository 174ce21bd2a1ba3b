package dev.layerlens.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchUnitRunner;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.runner.RunWith;

/** Arrows point one way: screens, what they show, how it is computed, where frames come from. */
@RunWith(ArchUnitRunner.class)
@AnalyzeClasses(
        packages = "dev.layerlens.app",
        importOptions = ImportOption.DoNotIncludeTests.class)
public final class ArrowsTest {
    private static final String APP = "dev.layerlens.app";
    private static final String R = ".*\\.R(\\$.*)?";

    @ArchTest
    public static final ArchRule packagesFormNoCircles =
            slices().matching(APP + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule screensStandOnWhatTheyShow =
            layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage(APP + ".*..")
                    .layer("look")
                    .definedBy(APP + ".look..")
                    .layer("layers")
                    .definedBy(APP + ".layers..")
                    .layer("models")
                    .definedBy(APP + ".models..")
                    .layer("settings")
                    .definedBy(APP + ".settings..")
                    .layer("share")
                    .definedBy(APP + ".share..")
                    .layer("explain")
                    .definedBy(APP + ".explain..")
                    .layer("classify")
                    .definedBy(APP + ".classify..")
                    .layer("inference")
                    .definedBy(APP + ".inference..")
                    .layer("library")
                    .definedBy(APP + ".library..")
                    .layer("camera")
                    .definedBy(APP + ".camera..")
                    .optionalLayer("camerax")
                    .definedBy(APP + ".camerax..")
                    .whereLayer("look")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("layers")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("models")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("settings")
                    .mayOnlyBeAccessedByLayers("look", "models")
                    .whereLayer("camerax")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("share")
                    .mayOnlyBeAccessedByLayers("look", "layers")
                    .whereLayer("explain")
                    .mayOnlyBeAccessedByLayers("layers")
                    .whereLayer("classify")
                    .mayOnlyBeAccessedByLayers("look", "layers", "models", "settings", "explain")
                    .whereLayer("inference")
                    .mayOnlyBeAccessedByLayers("look", "models", "settings", "explain", "classify")
                    .whereLayer("library")
                    .mayOnlyBeAccessedByLayers("look", "layers", "models", "explain", "classify")
                    .whereLayer("camera")
                    .mayOnlyBeAccessedByLayers("look", "layers", "explain", "classify", "camerax");

    /** The host knows the screens of the walk; they know what they share. */
    @ArchTest
    public static final ArchRule screensOfTheWalkFormNoCircles =
            slices().matching(APP + ".layers.(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule nothingKnowsTheObjectGraph =
            noClasses()
                    .that()
                    .resideInAPackage(APP + ".*..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(APP).and(not(nameMatching(R))));

    @ArchTest
    public static final ArchRule onlyInferenceKnowsTheRuntime =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(APP + ".inference..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.tensorflow..");

    @ArchTest
    public static final ArchRule viewModelsHoldNoViews =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "android.view..", "android.widget..", "androidx.fragment..");

    @ArchTest
    public static final ArchRule thereIsNoStaticState =
            fields().that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat(not(nameMatching(R)))
                    .should()
                    .beFinal();
}
