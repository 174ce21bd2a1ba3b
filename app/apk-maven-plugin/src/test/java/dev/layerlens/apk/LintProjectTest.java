package dev.layerlens.apk;

import static dev.layerlens.apk.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

final class LintProjectTest {
    @TempDir Path temporary;
    private Path module;
    private Path library;

    @BeforeEach
    void writeModule() throws IOException {
        // a name that XML would read otherwise
        module = temporary.resolve("R&D");
        write("src/main/AndroidManifest.xml", Samples.MANIFEST.formatted("some.app", ""));
        write("src/main/res/values/strings.xml", "<resources/>");
        write("src/main/java/some/app/Main.java", "package some.app; class Main {}");
        write("target/R.java", "package some.app; class R {}");
        write("target/AndroidManifest.xml", Samples.MANIFEST.formatted("some.app", ""));
        Samples.zip(module.resolve("target/app.jar"), Map.of("some/app/Main.class", bytes("")));
        library = Files.createDirectories(module.resolve("target/aar/1234-library"));
    }

    @Test
    void lintIsToldOfEverythingTheApplicationIsMadeOf() throws Exception {
        Path file = temporary.resolve("project.xml");
        project().write(file, 35);

        Document xml =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toUri().toString());
        assertThat(attributes(xml, "root", "dir")).containsExactly(module.toString());
        assertThat(attributes(xml, "module", "compile-sdk-version")).containsExactly("35");
        assertThat(attributes(xml, "module", "android")).containsExactly("true");
        assertThat(attributes(xml, "manifest", "file"))
                .containsExactly(path("src/main/AndroidManifest.xml"));
        assertThat(attributes(xml, "merged-manifest", "file"))
                .containsExactly(path("target/AndroidManifest.xml"));
        assertThat(attributes(xml, "src", "file"))
                .containsExactly(path("src/main/java/some/app/Main.java"));
        assertThat(attributes(xml, "resource", "file"))
                .containsExactly(path("src/main/res/values/strings.xml"));
        assertThat(attributes(xml, "classpath", "jar"))
                .containsExactly(path("target/app.jar"), path("android.jar"));
        assertThat(attributes(xml, "aar", "extracted")).containsExactly(library.toString());
    }

    @Test
    void aChangeOfWhatLintReadsChangesTheFingerprintAndATimeDoesNot() throws IOException {
        String before = project().fingerprint().hex();
        for (String file : List.of("src/main/res/values/strings.xml", "target/app.jar")) {
            Files.setLastModifiedTime(module.resolve(file), FileTime.fromMillis(0));
        }
        assertThat(project().fingerprint().hex()).isEqualTo(before);

        write("src/main/res/values/strings.xml", "<resources><!-- --></resources>");
        String resources = project().fingerprint().hex();
        assertThat(resources).isNotEqualTo(before);
        write("src/main/java/some/app/Main.java", "package some.app; class Main { int i; }");
        assertThat(project().fingerprint().hex()).isNotEqualTo(resources);
    }

    private LintProject project() {
        return new LintProject(
                module,
                module.resolve("src/main"),
                List.of(module.resolve("src/main/java")),
                module.resolve("target/app.jar"),
                List.of(new Aar(library)),
                List.of(module.resolve("android.jar")),
                module.resolve("target/AndroidManifest.xml"));
    }

    private String path(String file) {
        return module.resolve(file).toString();
    }

    private void write(String file, String text) throws IOException {
        Path path = module.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static List<String> attributes(Document xml, String element, String attribute) {
        List<String> values = new ArrayList<>();
        NodeList found = xml.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            values.add(found.item(i).getAttributes().getNamedItem(attribute).getNodeValue());
        }
        return values;
    }
}
