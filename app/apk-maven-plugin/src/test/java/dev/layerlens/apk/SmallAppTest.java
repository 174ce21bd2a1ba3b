package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All goals on a small application with a small library. */
final class SmallAppTest {
    private static final String DEBUG = "small-debug.apk";

    @TempDir Path folder;

    @Test
    void theApkHasTheCodeTheResourcesAndTheNativeLibrariesOfBoth() throws Exception {
        SmallApp app = app("app").build(app("app").debug());

        try (ZipFile apk = new ZipFile(app.apk(DEBUG).toFile())) {
            assertThat(apk.stream().map(ZipEntry::getName))
                    .contains("AndroidManifest.xml", "resources.arsc", "res/layout/main.xml")
                    .contains("lib/arm64-v8a/libsmall.so", "lib/x86_64/libsmall.so");
            assertThat(text(apk, "classes.dex")).contains("Lsome/app/Main;", "Lsome/app/R$layout;");
            assertThat(text(apk, "classes2.dex")).contains("Lsome/library/Greeter;");
            assertThat(text(apk, "resources.arsc")).contains("Hello", "Hallo");
        }
    }

    @Test
    void nothingIsMadeAgainWhenNothingChanged() throws Exception {
        SmallApp app = app("app");
        app.build(app.debug());
        Map<Path, FileTime> before = times(app.target());
        app.build(app.debug());

        assertThat(times(app.target())).isEqualTo(before);
    }

    @Test
    void aChangedClassChangesItsDexFileAndLeavesThatOfTheLibrary() throws Exception {
        SmallApp app = app("app");
        app.build(app.debug());
        Map<Path, FileTime> before = times(app.target().resolve("android/dex"));
        app.write("src/main/java/some/app/Added.java", "package some.app; class Added {}");
        app.build(app.debug());

        try (ZipFile apk = new ZipFile(app.apk(DEBUG).toFile())) {
            assertThat(text(apk, "classes.dex")).contains("Lsome/app/Added;");
        }
        Map<Path, FileTime> after = times(app.target().resolve("android/dex"));
        before.keySet().removeIf(file -> file.toString().matches(".*(application|app[.]jar).*"));
        assertThat(before).isNotEmpty();
        assertThat(after).containsAllEntriesOf(before);
    }

    @Test
    void anApkThatWasTouchedIsMadeAgain() throws Exception {
        SmallApp app = app("app");
        app.build(app.debug());
        byte[] whole = Files.readAllBytes(app.apk(DEBUG));
        Files.writeString(app.apk(DEBUG), "cut off");
        app.build(app.debug());

        assertThat(app.apk(DEBUG)).hasBinaryContent(whole);
    }

    @Test
    void buildsInTwoPlacesGiveTheSameBytes() throws Exception {
        SmallApp one = app("one");
        SmallApp two = app("another/place");
        for (SmallApp app : List.of(one, two)) {
            app.build(app.debug()).build(app.release());
        }

        for (String kind : List.of("debug", "release", "release-arm64-v8a", "release-x86_64")) {
            String name = "small-" + kind + "-unsigned.apk";
            assertThat(one.apk(name)).hasSameBinaryContentAs(two.apk(name));
        }
        assertReleased(one);
    }

    private static void assertReleased(SmallApp app) throws IOException {
        assertThat(nativeLibraries(app, "release"))
                .containsExactly("lib/arm64-v8a/libsmall.so", "lib/x86_64/libsmall.so");
        assertThat(nativeLibraries(app, "release-arm64-v8a"))
                .containsExactly("lib/arm64-v8a/libsmall.so");
        assertThat(nativeLibraries(app, "release-x86_64"))
                .containsExactly("lib/x86_64/libsmall.so");
        try (ZipFile apk = new ZipFile(app.apk("small-release.apk").toFile())) {
            assertThat(text(apk, "classes.dex"))
                    .contains("Lsome/app/Main;")
                    .doesNotContain("unused");
            assertThat(text(apk, "resources.arsc")).contains("Hello").doesNotContain("Farewell");
        }
    }

    @Test
    void aNativeLibraryCanBeLeftOutByNameAndAWrongNameIsTold() throws Exception {
        SmallApp app = app("app");
        PackageMojo packaging = app.debug();
        packaging.leftOut = List.of("x86_64/libsmall.so");
        app.build(packaging);

        assertThat(nativeLibraries(app, "debug")).containsExactly("lib/arm64-v8a/libsmall.so");

        packaging.leftOut = List.of("x86_64/libother.so");
        assertThatThrownBy(packaging::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("x86_64/libother.so")
                .hasMessageContaining("x86_64/libsmall.so");
    }

    @Test
    void onlyTheLanguagesAskedForArePacked() throws Exception {
        SmallApp app = app("app");
        app.locales = List.of("en", "ko");
        app.build(app.debug());

        try (ZipFile apk = new ZipFile(app.apk(DEBUG).toFile())) {
            assertThat(text(apk, "resources.arsc")).contains("Hello").doesNotContain("Hallo");
        }
    }

    @Test
    void aResourceThatIsNowhereIsToldWithFileAndLine() throws Exception {
        SmallApp app = app("app");
        Path layout = app.folder.resolve("src/main/res/layout/main.xml");
        Files.writeString(layout, Files.readString(layout).replace("greeting", "nowhere"));

        assertThatThrownBy(app::prepare)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(layout + ":1: resource string/nowhere");
    }

    @Test
    void aMistakeInTheManifestIsToldWithTheLineOfItsSource() throws Exception {
        SmallApp app = app("app");
        Path manifest = app.folder.resolve("src/main/AndroidManifest.xml");
        Files.writeString(
                manifest,
                Samples.MANIFEST.formatted("some.app", "\nandroid:label=\"@string/nowhere\""));

        assertThatThrownBy(app::prepare)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(manifest + ":")
                .hasMessageContaining("nowhere");
    }

    private SmallApp app(String name) throws IOException {
        return SmallApp.in(folder.resolve(name));
    }

    private static List<String> nativeLibraries(SmallApp app, String kind) throws IOException {
        try (ZipFile apk = new ZipFile(app.apk("small-" + kind + ".apk").toFile())) {
            return apk.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("lib/"))
                    .toList();
        }
    }

    private static String text(ZipFile apk, String entry) throws IOException {
        byte[] bytes = apk.getInputStream(apk.getEntry(entry)).readAllBytes();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** When each file of a build was written, but for the compiler's. */
    private static Map<Path, FileTime> times(Path folder) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path file : Folders.files(folder, "")) {
            if (!file.toString().contains("app.jar")) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
