package dev.layerlens.apk;

import static dev.layerlens.apk.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AarTest {
    @TempDir Path folder;

    @Test
    void aLibraryIsUnpackedWithItsPackageAndItsNativeLibraries() throws IOException {
        Path archive =
                Samples.zip(
                        folder.resolve("a.aar"),
                        Map.of(
                                "AndroidManifest.xml",
                                bytes(Samples.MANIFEST.formatted("some.library", "")),
                                "classes.jar",
                                jar("a/A.class"),
                                "jni/arm64-v8a/liba.so",
                                bytes("native")));

        Aar aar = Aar.unpack(archive, "a", cache());

        assertThat(aar.packageName()).isEqualTo("some.library");
        assertThat(aar.nativeLibraries())
                .singleElement()
                .satisfies(file -> assertThat(file).endsWith(Path.of("arm64-v8a", "liba.so")));
        assertThat(aar.symbols()).doesNotExist();
    }

    @Test
    void jarsInsideALibraryJoinItsClasses() throws IOException {
        Path archive =
                Samples.zip(
                        folder.resolve("a.aar"),
                        Map.of(
                                "classes.jar",
                                jar("a/A.class"),
                                "libs/b.jar",
                                jar("b/B.class"),
                                "libs/c.jar",
                                jar("c/C.class")));

        Aar aar = Aar.unpack(archive, "a", cache());

        try (ZipFile classes = new ZipFile(aar.classes().toFile())) {
            assertThat(classes.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("a/A.class", "b/B.class", "c/C.class");
        }
    }

    @Test
    void anEntryThatLeavesTheFolderIsRefused() throws IOException {
        Path archive =
                Samples.zip(folder.resolve("a.aar"), Map.of("../outside", bytes("not here")));

        assertThatThrownBy(() -> Aar.unpack(archive, "a", cache()))
                .hasMessageContaining("../outside");
        assertThat(folder.resolve("outside")).doesNotExist();
        assertThat(Folders.files(folder, "outside")).isEmpty();
    }

    @Test
    void aLibraryIsUnpackedAgainOnlyWhenItsContentChanges() throws IOException {
        Path archive =
                Samples.zip(folder.resolve("a.aar"), Map.of("classes.jar", jar("a/A.class")));
        Aar first = Aar.unpack(archive, "a", cache());
        FileTime time = Files.getLastModifiedTime(first.classes());

        Files.setLastModifiedTime(archive, FileTime.fromMillis(time.toMillis() + 60_000));
        Aar same = Aar.unpack(archive, "a", cache());
        Samples.zip(archive, Map.of("classes.jar", jar("b/B.class")));
        Aar other = Aar.unpack(archive, "a", cache());

        assertThat(same).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(first.folder()).doesNotExist();
    }

    private StepCache cache() {
        return new StepCache(folder.resolve("cache"));
    }

    private byte[] jar(String entry) throws IOException {
        return Files.readAllBytes(
                Samples.zip(folder.resolve("inner.jar"), Map.of(entry, bytes(entry))));
    }
}
