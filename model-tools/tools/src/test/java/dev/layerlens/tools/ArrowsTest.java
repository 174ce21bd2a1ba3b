package dev.layerlens.tools;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;

/** Arrows point one way: cli, then what a command does, then what it needs, then net. */
@AnalyzeClasses(
        packages = "dev.layerlens.tools",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("dev.layerlens.tools.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ARROWS_POINT_ONE_WAY =
            Architectures.layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("commands")
                    .definedBy("..tools.cli..")
                    .layer("steps")
                    .definedBy(
                            "..tools.train..",
                            "..tools.export..",
                            "..tools.evaluate..",
                            "..tools.robustness..",
                            "..tools.explain..",
                            "..tools.compare..",
                            "..tools.html..",
                            "..tools.reports..",
                            "..tools.transfer..")
                    .layer("engines")
                    .definedBy(
                            "..tools.torch..",
                            "..tools.tflite..",
                            "..tools.runtime..",
                            "..tools.classify..",
                            "..tools.quantize..",
                            "..tools.data..",
                            "..tools.zoo..",
                            "..tools.cards..")
                    .layer("arithmetic")
                    .definedBy(
                            "..tools.arithmetic..",
                            "..tools.confidence..",
                            "..tools.gpu..",
                            "..tools.pictures..",
                            "..tools.augment..")
                    .layer("net")
                    .definedBy("..tools.net..", "..tools.files..")
                    .whereLayer("commands")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("steps")
                    .mayOnlyBeAccessedByLayers("commands")
                    .whereLayer("engines")
                    .mayOnlyBeAccessedByLayers("commands", "steps")
                    .whereLayer("arithmetic")
                    .mayOnlyBeAccessedByLayers("commands", "steps", "engines");

    @ArchTest
    static final ArchRule ONLY_TRAINING_KNOWS_LIBTORCH =
            ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackages("..tools.torch..", "..tools.train..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.bytedeco.pytorch..");
}
