package dev.layerlens.tools.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a command printed, and its exit code.
 *
 * @param code 0, 2 for a mistake of the user's, 1 for ours
 * @param out lines of standard output
 * @param err lines of standard error
 */
record Cli(int code, List<String> out, List<String> err) {

    /** Runs {@code model-tools} with these arguments. */
    static Cli run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            int code = Main.run(arguments);
            return new Cli(code, lines(printed), lines(said));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
