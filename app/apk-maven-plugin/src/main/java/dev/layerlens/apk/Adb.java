package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Talks to the connected phone or emulator through Android's debug bridge; if several are
 * connected, ANDROID_SERIAL says which.
 */
final class Adb {
    private final String executable;

    Adb(String executable) {
        this.executable = executable;
    }

    /** The one of the Android SDK that ANDROID_HOME names, or else the one on the PATH. */
    static Adb found() {
        return new Adb(
                Optional.ofNullable(System.getenv("ANDROID_HOME"))
                        .map(home -> Path.of(home, "platform-tools", "adb"))
                        .filter(Files::isExecutable)
                        .map(Path::toString)
                        .orElse("adb"));
    }

    /** Installs an APK over what is there of the same application. */
    void install(Path apk) throws IOException {
        run(List.of("install", "-r", "-t", apk.toString()));
    }

    /**
     * Runs an instrumentation to its end.
     *
     * @param component {@code package/runner class}
     */
    InstrumentationReport instrument(String component) throws IOException {
        String said = run(List.of("shell", "am", "instrument", "-w", "-r", component));
        return InstrumentationReport.parse(said.lines().toList());
    }

    private String run(List<String> arguments) throws IOException {
        Program.End end =
                new Program(executable, arguments)
                        .run(
                                "install Android's platform-tools (package adb) and put them on the"
                                        + " PATH, or name it with -Dadb=FILE");
        if (end.status() != 0) {
            throw new IOException("adb " + arguments.get(0) + " failed: " + end.said().strip());
        }
        return end.said();
    }
}
