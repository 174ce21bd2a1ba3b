package dev.layerlens.tools.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the system tells of itself; Linux tells most. */
final class Machine {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/self/status");

    private Machine() {}

    /** Megabytes of memory this process holds now; 0 where the system does not tell. */
    static int residentMegabytes() {
        try (Stream<String> lines = Files.lines(MEMORY)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToInt(kilobytes -> Integer.parseInt(kilobytes) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The processor's name. */
    static String processor() {
        try (Stream<String> lines = Files.lines(PROCESSOR)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(Machine::variable);
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
