package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command lines that the debug bridge is given, and what is made of its answers: written down
 * and given by a script in its place. No phone takes part.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is one of a Unix shell")
final class DeviceMojoTest {
    private static final String RUNNER = "some.app.test/androidx.test.runner.AndroidJUnitRunner";
    private static final String GOOD =
            """
            INSTRUMENTATION_STATUS: class=some.LookTest
            INSTRUMENTATION_STATUS: test=looks
            INSTRUMENTATION_STATUS_CODE: 1
            INSTRUMENTATION_STATUS: class=some.LookTest
            INSTRUMENTATION_STATUS: test=looks
            INSTRUMENTATION_STATUS_CODE: 0
            INSTRUMENTATION_CODE: -1
            """;

    @TempDir Path folder;
    private Path app;
    private Path tests;

    @BeforeEach
    void writeApks() throws IOException {
        app = Files.writeString(folder.resolve("app.apk"), "application");
        tests = Files.writeString(folder.resolve("tests.apk"), "tests");
    }

    @Test
    void theApplicationIsInstalledThenItsTestsAndThenTheyRun() throws Exception {
        device(script(GOOD, 0)).execute();

        assertThat(folder.resolve("calls"))
                .content()
                .isEqualTo(
                        """
                        install -r -t %s
                        install -r -t %s
                        shell am instrument -w -r %s
                        """
                                .formatted(app, tests, RUNNER));
    }

    @Test
    void aTestThatFailedOnTheDeviceFailsTheBuild() throws IOException {
        String bad =
                GOOD.replace(
                        "STATUS_CODE: 0",
                        "STATUS: stack=some.Error\nINSTRUMENTATION_STATUS_CODE: -2");

        assertThatThrownBy(() -> device(script(bad, 0)).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("0 passed, 1 failed");
    }

    @Test
    void whatTheBridgeComplainsOfIsTold() throws IOException {
        Path adb = script("adb: no devices/emulators found", 1);

        assertThatThrownBy(() -> device(adb).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("adb install failed: adb: no devices/emulators found");
    }

    @Test
    void aMissingBridgeIsToldWithTheWayOut() {
        Path nowhere = folder.resolve("no-adb");

        assertThatThrownBy(() -> device(nowhere).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("platform-tools")
                .hasMessageContaining("-Dadb");
    }

    @Test
    void anApkThatIsNotBuiltIsNamedAndNothingIsInstalled() throws IOException {
        Files.delete(tests);
        Path adb = script(GOOD, 0);

        assertThatThrownBy(() -> device(adb).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(tests.toString());
        assertThat(folder.resolve("calls")).doesNotExist();
    }

    private DeviceMojo device(Path adb) {
        DeviceMojo mojo = new DeviceMojo();
        mojo.adb = adb.toFile();
        mojo.apks = List.of(app.toFile(), tests.toFile());
        mojo.instrumentation = RUNNER;
        return mojo;
    }

    private Path script(String answer, int status) throws IOException {
        Path said = Files.writeString(folder.resolve("answer"), answer);
        Path script = folder.resolve("adb");
        Files.writeString(
                script,
                """
                #!/bin/sh
                echo "$@" >> '%s'
                cat '%s'
                exit %d
                """
                        .formatted(folder.resolve("calls"), said, status));
        File file = script.toFile();
        assertThat(file.setExecutable(true)).isTrue();
        return script;
    }
}
