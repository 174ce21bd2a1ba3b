package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DexerTest {
    @TempDir Path folder;

    @Test
    void recordsAreDexedAndWhatTheyShareIsThereOnce() throws IOException {
        Path one = Samples.jar(folder.resolve("1"), "One", "public record One(int value) {}");
        Path two = Samples.jar(folder.resolve("2"), "Two", "public record Two(String value) {}");

        List<Path> folders = dex(one, two);

        assertThat(text(folders.get(0))).startsWith("dex\n").contains("LOne;");
        assertThat(text(folders.get(1))).contains("LTwo;").doesNotContain("LOne;");
        assertThat(dex(one, two)).isEqualTo(folders);
    }

    @Test
    void aChangedApplicationIsDexedWithoutTheLibraries() throws IOException {
        Path one = Samples.jar(folder.resolve("1"), "One", "public record One(int value) {}");
        Path two = Samples.jar(folder.resolve("2"), "Two", "public record Two(String value) {}");
        List<Path> before = dex(one, two);

        Samples.jar(folder.resolve("1"), "One", "public record One(long value) {}");
        List<Path> after = dex(one, two);

        assertThat(after.get(0)).isNotEqualTo(before.get(0));
        assertThat(after.get(1)).isEqualTo(before.get(1));
    }

    @Test
    void aChangedLibraryIsDexedWithoutTheOthers() throws IOException {
        Path app = Samples.jar(folder.resolve("0"), "App", "public class App {}");
        Path one = Samples.jar(folder.resolve("1"), "One", "public record One(int value) {}");
        Path two = Samples.jar(folder.resolve("2"), "Two", "public record Two(String value) {}");
        dex(app, one, two);
        List<Path> before = parts("One.jar");

        Samples.jar(folder.resolve("2"), "Two", "public record Two(long value) {}");
        List<Path> two1 = parts("Two.jar");
        dex(app, one, two);

        assertThat(parts("One.jar")).isEqualTo(before);
        assertThat(parts("Two.jar")).isNotEqualTo(two1);
    }

    @Test
    void jarsInDifferentFoldersMayBeCalledTheSame() throws IOException {
        Path app = Samples.jar(folder.resolve("0"), "App", "public class App {}");
        Path one = Samples.jar(folder.resolve("1"), "One", "public class One {}");
        Path two = Samples.jar(folder.resolve("2"), "Two", "public class Two {}");
        Path first = Files.move(one, one.resolveSibling("library.jar"));
        Path second = Files.move(two, two.resolveSibling("library.jar"));

        assertThat(text(dex(app, first, second).get(1))).contains("LOne;", "LTwo;");
    }

    @Test
    void aClassThatIsThereTwiceIsToldByName() throws IOException {
        Path app = Samples.jar(folder.resolve("0"), "App", "public class App {}");
        Path one = Samples.jar(folder.resolve("1"), "Same", "public class Same {}");
        Path two = Files.copy(one, folder.resolve("other.jar"));

        assertThatThrownBy(() -> dex(app, one, two))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Same");
    }

    @Test
    void aClassMadeForAJavaOfTheFutureIsToldWithItsSourceLine() throws IOException {
        Path jar =
                Samples.jar(
                        folder.resolve("1"),
                        "App",
                        "public class App {\n    int a() {\n        return 1;\n    }\n}\n");
        Path future = Samples.withClassVersion(jar, 99);

        assertThatThrownBy(() -> dex(future))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("99");
    }

    /** Nothing of Android: the classes of these tests need Java's only. */
    private Path platform() throws IOException {
        return Samples.zip(folder.resolve("platform.jar"), Map.of("a", new byte[0]));
    }

    private SourceLines sources() {
        return new SourceLines(List.of(folder.resolve("1")));
    }

    private List<Path> dex(Path application, Path... libraries) throws IOException {
        StepCache cache = new StepCache(folder.resolve("cache"));
        return new Dexer(26, platform(), cache, sources(), new SystemStreamLog())
                .dex(application, Arrays.asList(libraries), List.of());
    }

    private List<Path> parts(String jar) throws IOException {
        return Folders.files(folder.resolve("cache"), "part.zip").stream()
                .filter(file -> file.getParent().toString().endsWith(jar))
                .toList();
    }

    private static String text(Path dex) throws IOException {
        return Files.readString(dex.resolve("classes.dex"), StandardCharsets.ISO_8859_1);
    }
}
