package dev.layerlens.tools.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor's name, where the system tells it. */
final class Processor {
    private static final Path LINUX = Path.of("/proc/cpuinfo");

    private Processor() {}

    static String name() {
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Processor::variable);
        } catch (IOException e) {
            return variable();
        }
    }

    /** Windows says it in the environment; elsewhere only the family is known. */
    private static String variable() {
        return System.getenv()
                .getOrDefault("PROCESSOR_IDENTIFIER", System.getProperty("os.arch", "unknown"));
    }
}
