package dev.layerlens.tools.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory this process holds; Linux tells. */
public final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path PEAK = Path.of("/proc/self/clear_refs");
    private static final String FORGET_PEAK = "5";

    private ProcessMemory() {}

    /** Megabytes held now; 0 where the system does not tell. */
    public static int residentMegabytes() {
        return kilobytes("VmRSS:") / 1024;
    }

    /** Most megabytes held since the peak was last forgotten; 0 where the system does not tell. */
    public static int peakMegabytes() {
        return kilobytes("VmHWM:") / 1024;
    }

    /** Begins a new peak, where the system can. */
    public static void forgetPeak() {
        try {
            if (Files.isWritable(PEAK)) {
                Files.writeString(PEAK, FORGET_PEAK);
            }
        } catch (IOException e) {
            // then the peak is that of the whole process so far
            return;
        }
    }

    private static int kilobytes(String field) {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
