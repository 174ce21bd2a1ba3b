package dev.layerlens.apk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that is run to its end in a process of its own.
 *
 * @param command the program and its arguments
 */
record Program(List<String> command) {

    Program(String executable, List<String> arguments) {
        this(joined(executable, arguments));
    }

    private static List<String> joined(String executable, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(executable));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /** A program of the JDK that this build runs on. */
    static String ofThisJdk(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /**
     * How a program ended.
     *
     * @param status 0 if all went well
     * @param said what it wrote, complaints included
     */
    record End(int status, String said) {}

    /** Runs a program that cannot be missing. */
    End run() throws IOException {
        return run("it came with this build");
    }

    /**
     * Runs a program.
     *
     * @param wayOut what to do if there is no such program
     * @throws IOException if there is none, or the build was interrupted meanwhile
     */
    End run(String wayOut) throws IOException {
        Process process = start(wayOut);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new End(process.waitFor(), said);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.get(0) + " ran", e);
        }
    }

    private Process start(String wayOut) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException(command.get(0) + " cannot be started: " + wayOut, e);
        }
    }
}
