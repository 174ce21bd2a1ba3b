package dev.layerlens.card;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "dev.layerlens.card",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static final ArchRule CARDS_KNOW_NEITHER_ANDROID_NOR_THE_DESKTOP =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "android..",
                            "androidx..",
                            "java.awt..",
                            "javax.imageio..",
                            "org.bytedeco..",
                            "dev.layerlens.tools..",
                            "dev.layerlens.app..");
}
