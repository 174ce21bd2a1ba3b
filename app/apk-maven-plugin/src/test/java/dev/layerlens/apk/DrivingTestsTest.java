package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrivingTestsTest {
    @TempDir Path folder;

    @Test
    void testsThatDriveScreensAreFoundWithWhatTheyUse() throws IOException {
        source("some/driver/Driver", "package some.driver; public class Driver {}");
        source("app/Drawings", "package app; class Drawings { record Line(int length) {} }");
        source(
                "app/Rule",
                "package app; class Rule { Object line() { return new Drawings.Line(1); } }");
        source(
                "app/ScreenTest",
                "package app; class ScreenTest {"
                        + " Object screen = new some.driver.Driver(); Object rule = new Rule(); }");
        source("app/UnitTest", "package app; class UnitTest { Object rule = new Rule(); }");
        Path classes = compiled();

        assertThat(
                        DrivingTests.find(classes, "some/driver/").stream()
                                .map(file -> Folders.relative(classes, file))
                                .filter(file -> file.startsWith("app/")))
                .containsExactlyInAnyOrder(
                        "app/ScreenTest.class",
                        "app/Rule.class",
                        "app/Drawings.class",
                        "app/Drawings$Line.class");
    }

    @Test
    void theDriverMayBeNamedInAnInnerClassOnly() throws IOException {
        source("some/driver/Driver", "package some.driver; public class Driver {}");
        source(
                "app/ScreenTest",
                "package app; class ScreenTest {"
                        + " class Inner { Object screen = new some.driver.Driver(); } }");
        Path classes = compiled();

        assertThat(DrivingTests.find(classes, "some/driver/"))
                .contains(
                        classes.resolve("app/ScreenTest.class"),
                        classes.resolve("app/ScreenTest$Inner.class"));
    }

    @Test
    void whatTheRunnerFindsAsAServiceIsThereToo() throws IOException {
        source("some/driver/Driver", "package some.driver; public class Driver {}");
        source("app/Reset", "package app; public class Reset { Object what = new Folders(); }");
        source("app/Folders", "package app; class Folders {}");
        source("app/UnitTest", "package app; class UnitTest {}");
        Path classes = compiled();
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("some.Runner"), "app.Reset\n");

        assertThat(DrivingTests.find(classes, "some/driver/"))
                .contains(classes.resolve("app/Reset.class"), classes.resolve("app/Folders.class"))
                .doesNotContain(classes.resolve("app/UnitTest.class"));
    }

    private void source(String name, String text) throws IOException {
        Path file = folder.resolve("java").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path compiled() throws IOException {
        List<Path> sources = Folders.files(folder.resolve("java"), ".java");
        Path jar = Samples.compile(sources, List.of(), folder.resolve("tests.jar"));
        Path classes = folder.resolve("classes");
        Folders.unzip(jar, classes);
        return classes;
    }
}
