package dev.layerlens.apk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code am instrument -w -r} said of a test run.
 *
 * @param passed tests that ran and held
 * @param skipped tests that were ignored, or whose assumption did not hold on this device
 * @param failures one text a failed test: its name and its stack trace
 * @param broken why the run did not come to its end, if it did not
 */
record InstrumentationReport(
        int passed, int skipped, List<String> failures, Optional<String> broken) {
    private static final String STATUS = "INSTRUMENTATION_STATUS: ";
    private static final String STATUS_CODE = "INSTRUMENTATION_STATUS_CODE: ";
    private static final String RESULT = "INSTRUMENTATION_RESULT: ";
    private static final String CODE = "INSTRUMENTATION_CODE: ";
    private static final String FAILED = "INSTRUMENTATION_FAILED: ";

    /** Whether every test held, and there was one. */
    boolean good() {
        return broken.isEmpty() && failures.isEmpty() && passed > 0;
    }

    /**
     * Reads the output line by line; the format is that of Android's InstrumentationResultParser.
     */
    static InstrumentationReport parse(List<String> lines) {
        Parser parser = new Parser();
        lines.forEach(parser::line);
        return parser.report();
    }

    private static final class Parser {
        private final Map<String, String> values = new HashMap<>();
        private final List<String> failures = new ArrayList<>();
        private Optional<String> lastKey = Optional.empty();
        private Optional<String> broken = Optional.of("the run has no end");
        private int passed;
        private int skipped;

        void line(String line) {
            if (line.startsWith(STATUS)) {
                value(line.substring(STATUS.length()));
            } else if (line.startsWith(RESULT)) {
                value(line.substring(RESULT.length()));
            } else if (line.startsWith(STATUS_CODE)) {
                status(line.substring(STATUS_CODE.length()).strip());
            } else if (line.startsWith(CODE)) {
                end(line.substring(CODE.length()).strip());
            } else if (line.startsWith(FAILED)) {
                broken = Optional.of("there is no " + line.substring(FAILED.length()));
            } else {
                // a value, such as a stack trace, goes on for several lines
                lastKey.ifPresent(key -> values.merge(key, "\n" + line, String::concat));
            }
        }

        private void value(String text) {
            String[] part = text.split("=", 2);
            lastKey = Optional.of(part[0]);
            values.put(part[0], part.length == 2 ? part[1] : "");
        }

        private void status(String code) {
            switch (code) {
                case "1" -> {} // a test starts
                case "0" -> passed++;
                case "-3", "-4" -> skipped++;
                default -> failures.add(name() + "\n" + values.getOrDefault("stack", "no trace"));
            }
            values.clear();
            lastKey = Optional.empty();
        }

        private String name() {
            return values.getOrDefault("class", "?") + "." + values.getOrDefault("test", "?");
        }

        private void end(String code) {
            Optional<String> reason =
                    Optional.ofNullable(values.get("longMsg"))
                            .or(() -> Optional.ofNullable(values.get("shortMsg")));
            broken =
                    code.equals("-1")
                            ? reason
                            : reason.or(() -> Optional.of("the run ended with code " + code));
        }

        InstrumentationReport report() {
            return new InstrumentationReport(passed, skipped, List.copyOf(failures), broken);
        }
    }
}
