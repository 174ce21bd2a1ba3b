package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small application, shrunk for its tests. */
final class ShrinkMojoTest {
    private static final String GREETER = "some.library.Greeter";

    private static final String SCREEN_TEST =
            """
            package some.app;

            class ScreenTest {
                Object driver = new some.driver.Driver();

                int seen() {
                    return new some.library.Greeter().%s();
                }
            }
            """;

    @TempDir static Path folder;
    private static SmallApp app;

    @BeforeAll
    static void shrinkOnce() throws Exception {
        app = app("once");
        shrink(app, List.of());
    }

    private static SmallApp app(String name) throws Exception {
        SmallApp made = SmallApp.in(folder.resolve(name));
        made.prepare();
        made.compile();
        made.compileTest("some/driver/Driver", "package some.driver; public class Driver {}");
        made.compileTest("some/app/ScreenTest", SCREEN_TEST.formatted("unused"));
        made.compileTest("some/app/UnitTest", "package some.app; class UnitTest {}");
        Files.writeString(made.testClasses().resolve("robolectric.properties"), "sdk=35");
        return made;
    }

    @Test
    void whatTheManifestAndTheTestsReachIsLeftAndStillWorks() throws Exception {
        assertThat(shrunk(app).resolve("code/some/app/Main.class")).isRegularFile();
        try (URLClassLoader left = classes(app)) {
            Class<?> greeter = left.loadClass(GREETER);
            assertThat(methods(greeter)).contains("unused").doesNotContain("unusedToo");
            Object made = greeter.getConstructor().newInstance();
            assertThat(greeter.getMethod("unused").invoke(made)).isEqualTo(4711);
        }
    }

    @Test
    void onlyResourcesThatCodeReachesAreLeft() throws Exception {
        try (ZipFile resources = new ZipFile(shrunk(app).resolve("resources.apk").toFile())) {
            ZipEntry table = resources.getEntry("resources.arsc");
            byte[] bytes = resources.getInputStream(table).readAllBytes();
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .contains("Hello")
                    .doesNotContain("Farewell");
        }
    }

    @Test
    void theRunnerFindsTheTestsThatDriveScreensAndTheShrunkResources() throws Exception {
        Path tests = app.target().resolve("android/shrunk-tests");

        assertThat(Folders.files(tests, "").stream().map(file -> Folders.relative(tests, file)))
                .containsExactlyInAnyOrder(
                        "com/android/tools/test_config.properties",
                        "robolectric.properties",
                        "some/app/ScreenTest.class",
                        "some/driver/Driver.class");
        assertThat(tests.resolve("com/android/tools/test_config.properties"))
                .content()
                .contains("android_resource_apk=" + shrunk(app).resolve("resources.apk"));
    }

    @Test
    void whatTheRunnerRewritesStaysWhole() throws Exception {
        SmallApp whole = app("whole");
        shrink(whole, List.of("library"));

        try (URLClassLoader left = classes(whole)) {
            assertThat(methods(left.loadClass(GREETER))).contains("unused", "unusedToo");
        }
    }

    @Test
    void itIsShrunkAgainOnlyWhenSomethingChanged() throws Exception {
        SmallApp changing = app("changing");
        shrink(changing, List.of());
        Map<Path, FileTime> before = times(changing);
        shrink(changing, List.of());
        assertThat(times(changing)).isEqualTo(before);

        changing.compileTest("some/app/ScreenTest", SCREEN_TEST.formatted("unusedToo"));
        shrink(changing, List.of());

        try (URLClassLoader left = classes(changing)) {
            assertThat(methods(left.loadClass(GREETER)))
                    .contains("unusedToo")
                    .doesNotContain("unused");
        }
    }

    private static void shrink(SmallApp app, List<String> whole) throws Exception {
        ShrinkMojo mojo = app.with(new ShrinkMojo());
        mojo.testClasses = app.testClasses().toFile();
        mojo.driver = "some/driver/";
        mojo.callers = List.of();
        mojo.whole = whole;
        mojo.execute();
    }

    private static Path shrunk(SmallApp app) {
        return app.target().resolve("android/shrunk");
    }

    private static URLClassLoader classes(SmallApp app) throws IOException {
        return new URLClassLoader(
                new URL[] {shrunk(app).resolve("code").toUri().toURL()},
                ClassLoader.getPlatformClassLoader());
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName()).toList();
    }

    private static Map<Path, FileTime> times(SmallApp app) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path file : Folders.files(shrunk(app).getParent(), "")) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }
}
