package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShrinkerTest {
    @TempDir Path folder;

    @Test
    void whatTheRulesKeepIsLeftAndItsOldLinesAreNoted() throws IOException {
        Path app =
                Samples.jar(
                        folder.resolve("1"),
                        "App",
                        "public class App { void kept() {} void unused() {} }");
        Path result = folder.resolve("r8");

        shrinker("-keep class App { void kept(); }").dex(List.of(app), 26, result);

        assertThat(Files.readString(dex(result), StandardCharsets.ISO_8859_1))
                .startsWith("dex\n")
                .contains("LApp;", "kept")
                .doesNotContain("unused");
        assertThat(result.resolve("mapping.txt")).isRegularFile();
    }

    @Test
    void modelsAreStillStoredInWhatIsLeftOfTheResources() throws IOException {
        Path assets = Files.createDirectories(folder.resolve("assets"));
        Files.writeString(assets.resolve("model.tflite"), "weights ".repeat(1000));
        Path app = Samples.jar(folder.resolve("1"), "App", "public class App {}");
        Path result = folder.resolve("r8");

        shrinker("-keep class App").dex(List.of(app), 26, result);

        try (ZipFile resources = new ZipFile(Shrinker.resources(result).toFile())) {
            ZipEntry model = resources.getEntry("assets/model.tflite");
            assertThat(model.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(resources.getEntry("AndroidManifest.xml")).isNotNull();
        }
    }

    @Test
    void whatR8MissesIsToldWithTheSourceLineThatNeedsIt() throws IOException {
        Path needed = Samples.jar(folder.resolve("2"), "Needed", "public class Needed {}");
        Path app =
                Samples.jar(
                        folder.resolve("1"),
                        "App",
                        """
                        public class App {
                            int one = 1;

                            public Object a() {
                                return new Needed();
                            }
                        }
                        """,
                        needed);
        Shrinker shrinker = shrinker("-keep class App { *; }");

        assertThatThrownBy(() -> shrinker.dex(List.of(app), 26, folder.resolve("r8")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith(folder.resolve("1/App.java") + ":5: ")
                .hasMessageContaining("Needed");
    }

    @Test
    void aMistakeInARuleIsToldWithItsFileAndLine() throws IOException {
        Path app = Samples.jar(folder.resolve("1"), "App", "public class App {}");
        Shrinker shrinker = shrinker("# rules\n-keeep class App\n");

        assertThatThrownBy(() -> shrinker.dex(List.of(app), 26, folder.resolve("r8")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith(folder.resolve("app.pro") + ":2: ");
    }

    private Shrinker shrinker(String rules) throws IOException {
        return new Shrinker(
                // nothing of Android: the classes of these tests need Java's only
                Samples.zip(folder.resolve("platform.jar"), Map.of("a", new byte[0])),
                Samples.linked(folder, folder.resolve("assets")),
                Aapt2.in(folder),
                List.of(Files.writeString(folder.resolve("app.pro"), rules)),
                new SourceLines(List.of(folder.resolve("1"))),
                new SystemStreamLog());
    }

    private static Path dex(Path result) {
        return Shrinker.code(result).resolve("classes.dex");
    }
}
