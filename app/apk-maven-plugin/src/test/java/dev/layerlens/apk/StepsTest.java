package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class StepsTest {
    @TempDir Path folder;

    @Test
    void aMistakeInALayoutIsToldWithItsFileAndLine() throws IOException {
        Path layout = Files.createDirectories(folder.resolve("res/layout")).resolve("main.xml");
        Files.writeString(layout, "<View>\n<Broken\n</View>\n");
        ResourceLink resources = new ResourceLink(Aapt2.in(folder), folder);

        assertThatThrownBy(
                        () ->
                                resources.compile(
                                        folder.resolve("res"), "application", new Fingerprint()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith(layout + ":3: ");
    }

    @Test
    void aManifestThatIsNoXmlIsToldWithItsFileAndLine() throws IOException {
        Path manifest = folder.resolve("AndroidManifest.xml");
        Files.writeString(
                manifest, "<manifest package=\"some.app\">\n<application>\n</manifest>\n");

        assertThatThrownBy(
                        () ->
                                new ManifestMerge(26, 35, 1, "1")
                                        .merge(
                                                manifest,
                                                List.of(),
                                                folder.resolve("merged.xml"),
                                                folder.resolve("lines")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageStartingWith(manifest + ":3: ");
    }

    @Test
    void aResourceThatIsGoneIsGoneFromTheNextBuild() throws IOException {
        Path res = folder.resolve("res");
        Path values = Files.createDirectories(res.resolve("values"));
        Files.writeString(
                values.resolve("a.xml"), "<resources><string name=\"a\">a</string></resources>");
        Path b = values.resolve("b.xml");
        Files.writeString(b, "<resources><string name=\"b\">b</string></resources>");

        assertThat(symbols(res)).contains("string a").contains("string b");
        Files.delete(b);
        assertThat(symbols(res)).contains("string a").doesNotContain("string b");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the other aapt2 is a script")
    void anotherAapt2LinksAgain() throws IOException {
        Path manifest = folder.resolve("AndroidManifest.xml");
        Files.writeString(manifest, Samples.MANIFEST.formatted("some.app", ""));
        Path wrapper = folder.resolve("aapt2-of-another-version");
        Path calls = folder.resolve("calls");
        new ResourceLink(Aapt2.in(folder), folder)
                .link(Samples.platform(), manifest, folder.resolve("no assets"), List.of());
        Path own = Folders.files(folder.resolve("aapt2"), "").get(0);
        Files.writeString(
                wrapper, "#!/bin/sh\necho $1 >> '" + calls + "'\nexec '" + own + "' \"$@\"\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();

        new ResourceLink(new Aapt2(wrapper), folder)
                .link(Samples.platform(), manifest, folder.resolve("no assets"), List.of());

        assertThat(calls).hasContent("link");
    }

    @Test
    void libraryPermissionsAreMergedButNoneIsImplied() throws IOException {
        // no uses-sdk, as in the manifest of tensorflow-lite-gpu
        Path merged = merge("some.app", "", "<uses-permission android:name=\"some.PERMISSION\"/>");

        assertThat(merged)
                .content()
                .contains("some.PERMISSION", "android:minSdkVersion=\"26\"")
                .contains("android:targetSdkVersion=\"35\"", "android:versionName=\"1.2\"")
                .doesNotContain("EXTERNAL_STORAGE", "READ_PHONE_STATE");
    }

    @Test
    void aConflictOfManifestsNamesBothAndTheWayOut() {
        assertThatThrownBy(
                        () ->
                                merge(
                                        "some.app",
                                        "android:allowBackup=\"false\"",
                                        "<application android:allowBackup=\"true\"/>"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(folder.resolve("application.xml") + ":2: ")
                .hasMessageContaining("allowBackup")
                .hasMessageContaining("tools:replace");
    }

    @Test
    void modelsOfTheUserTakeThePlaceOfThoseOfTheSameName() throws IOException {
        Path own = models("own", "a.tflite", "b.tflite", "notes.txt");
        Path users = models("users", "b.tflite", "c.tflite");
        Path assets = folder.resolve("assets");

        new Assets(folder.resolve("no assets"), List.of(own, users)).stage(assets);

        assertThat(Folders.files(assets, "").stream().map(file -> Folders.relative(assets, file)))
                .containsExactly("models/a.tflite", "models/b.tflite", "models/c.tflite");
        assertThat(assets.resolve("models/a.tflite")).hasContent("own");
        assertThat(assets.resolve("models/b.tflite")).hasContent("users");
    }

    @Test
    void aFolderWithoutModelsIsRefusedByName() throws IOException {
        Path empty = models("empty", "notes.txt");

        assertThatThrownBy(
                        () -> new Assets(folder.resolve("no assets"), List.of(empty)).fingerprint())
                .hasMessageContaining(empty.toString())
                .hasMessageContaining(".tflite");
    }

    private String symbols(Path res) throws IOException {
        Path manifest = folder.resolve("AndroidManifest.xml");
        Files.writeString(manifest, Samples.MANIFEST.formatted("some.app", ""));
        ResourceLink resources = new ResourceLink(Aapt2.in(folder), folder);
        resources.compile(res, "application", new Fingerprint().addTree(res));
        resources.link(Samples.platform(), manifest, folder.resolve("no assets"), List.of());
        return Files.readString(ResourceLink.symbols(folder));
    }

    private Path merge(String packageName, String attributes, String library) throws IOException {
        Path application = folder.resolve("application.xml");
        Files.writeString(application, Samples.MANIFEST.formatted(packageName, attributes));
        Aar aar = new Aar(Files.createDirectories(folder.resolve("library")));
        Files.writeString(
                aar.manifest(),
                "<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\""
                        + " package=\"some.library\">"
                        + library
                        + "</manifest>");
        Path merged = folder.resolve("merged.xml");
        new ManifestMerge(26, 35, 1, "1.2")
                .merge(application, List.of(aar), merged, folder.resolve("lines"));
        return merged;
    }

    private Path models(String text, String... names) throws IOException {
        Path models = Files.createDirectories(folder.resolve(text));
        for (String name : names) {
            Files.writeString(models.resolve(name), text);
        }
        return models;
    }
}
