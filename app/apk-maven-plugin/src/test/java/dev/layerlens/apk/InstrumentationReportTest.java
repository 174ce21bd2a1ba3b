package dev.layerlens.apk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class InstrumentationReportTest {
    private static final String STARTED =
            """
            INSTRUMENTATION_STATUS: class=some.LookTest
            INSTRUMENTATION_STATUS: current=1
            INSTRUMENTATION_STATUS: numtests=2
            INSTRUMENTATION_STATUS: test=looks
            INSTRUMENTATION_STATUS_CODE: 1
            """;
    private static final String NAMED =
            """
            INSTRUMENTATION_STATUS: class=some.LookTest
            INSTRUMENTATION_STATUS: test=looks
            """;
    private static final String ENDED =
            """
            INSTRUMENTATION_RESULT: stream=

            Time: 1.2
            INSTRUMENTATION_CODE: -1
            """;

    @Test
    void testsThatHoldAreCounted() {
        InstrumentationReport report =
                parse(
                        STARTED
                                + NAMED
                                + "INSTRUMENTATION_STATUS_CODE: 0\n"
                                + NAMED
                                + "INSTRUMENTATION_STATUS_CODE: -3\n"
                                + ENDED);

        assertThat(report.good()).isTrue();
        assertThat(report.passed()).isEqualTo(1);
        assertThat(report.skipped()).isEqualTo(1);
    }

    @Test
    void aFailureIsToldWithItsNameAndItsWholeTrace() {
        InstrumentationReport report =
                parse(
                        STARTED
                                + NAMED
                                + "INSTRUMENTATION_STATUS: stack=java.lang.AssertionError: no\n"
                                + "\tat some.LookTest.looks(LookTest.java:7)\n"
                                + "INSTRUMENTATION_STATUS_CODE: -2\n"
                                + ENDED);

        assertThat(report.good()).isFalse();
        assertThat(report.failures())
                .containsExactly(
                        "some.LookTest.looks\njava.lang.AssertionError: no\n"
                                + "\tat some.LookTest.looks(LookTest.java:7)");
    }

    @Test
    void aCrashedApplicationIsNoSuccess() {
        InstrumentationReport report =
                parse(
                        STARTED
                                + NAMED
                                + "INSTRUMENTATION_STATUS_CODE: 0\n"
                                + "INSTRUMENTATION_RESULT: shortMsg=Process crashed.\n"
                                + "INSTRUMENTATION_CODE: 0\n");

        assertThat(report.good()).isFalse();
        assertThat(report.broken()).contains("Process crashed.");
    }

    @Test
    void aLostConnectionOrAnEmptyRunIsNoSuccess() {
        assertThat(parse(STARTED + NAMED + "INSTRUMENTATION_STATUS_CODE: 0\n").good()).isFalse();
        assertThat(parse(ENDED).good()).isFalse();
        assertThat(parse("INSTRUMENTATION_FAILED: some.app.test/Runner\n").broken())
                .contains("there is no some.app.test/Runner");
    }

    private static InstrumentationReport parse(String output) {
        return InstrumentationReport.parse(output.lines().toList());
    }
}
