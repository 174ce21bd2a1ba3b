package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptForTestsTest {
    @TempDir Path folder;

    @Test
    void whatTestsCallIsKeptAndNothingElse() throws IOException {
        Path code =
                Samples.jar(
                        folder,
                        "Greeter",
                        "public class Greeter { public int called() { return 1; }"
                                + " public int unused() { return 2; } }");
        Path tests =
                Samples.jar(
                        folder,
                        "GreeterTest",
                        "class GreeterTest { int test() { return new Greeter().called(); } }",
                        code);

        assertThat(rules(tests, code))
                .contains("class Greeter")
                .contains("int called()")
                .contains("<init>()")
                .doesNotContain("unused")
                // neither the test's own classes nor Java's are shrunk
                .doesNotContain("GreeterTest", "java.lang");
    }

    @Test
    void aMethodThatATestImplementsKeepsItsName() throws IOException {
        Path code =
                Samples.jar(
                        folder, "Source", "public interface Source { void start(); void stop(); }");
        Path tests =
                Samples.jar(
                        folder,
                        "Drawn",
                        "class Drawn implements Source {"
                                + " public void start() {} public void stop() {} }",
                        code);

        assertThat(rules(tests, code)).contains("void start()", "void stop()");
    }

    @Test
    void whatIsNoClassFileIsRefused() throws IOException {
        Path code = Samples.jar(folder, "Greeter", "public class Greeter {}");
        Path broken = Files.writeString(folder.resolve("Broken.class"), "no class file");

        assertThatThrownBy(() -> rules(broken, code))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("what the tests call");
    }

    private String rules(Path tests, Path code) throws IOException {
        Path rules = folder.resolve("tests.pro");
        KeptForTests.write(List.of(tests), List.of(code), rules);
        return Files.readString(rules);
    }
}
