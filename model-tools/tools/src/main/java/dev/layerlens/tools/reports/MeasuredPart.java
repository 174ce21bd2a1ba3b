package dev.layerlens.tools.reports;

import static dev.layerlens.tools.reports.PageText.format;
import static dev.layerlens.tools.reports.PageText.percent;
import static dev.layerlens.tools.reports.PageText.precision;

import dev.layerlens.card.report.Calibration;
import dev.layerlens.card.report.ClassReport;
import dev.layerlens.card.report.Latency;
import dev.layerlens.card.report.MixUp;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.Robustness;
import dev.layerlens.card.report.TestResult;
import dev.layerlens.card.report.Threshold;
import java.util.stream.Collectors;

/** The part of a model's page that says what was measured. */
final class MeasuredPart {
    private final ModelReport report;
    private final PageText page;

    MeasuredPart(ModelReport report, PageText page) {
        this.report = report;
        this.page = page;
    }

    void write() {
        report.accuracy().ifPresent(this::accuracy);
        mixUps();
        confidence();
        report.robustness().ifPresent(this::robustness);
        latency();
    }

    private void accuracy(TestResult result) {
        page.heading("How often it is right");
        page.line(
                "Of the %,d pictures of %s, its first answer was right for %s; the right answer was"
                        + " among its first five for %s.",
                result.pictures(), result.split(), percent(result.top1()), percent(result.top5()));
        page.line("");
        page.line(
                "*Recognized*: of all pictures of a thing, how many it called by its name."
                        + " *To be believed*: of all pictures it called by that name, how many were"
                        + " that thing.");
        page.line("");
        page.line("| thing | recognized | to be believed | pictures |");
        page.line("| --- | ---: | ---: | ---: |");
        for (ClassReport c : report.byRecall()) {
            page.line(
                    "| %s | %s | %s | %,d |",
                    c.label().english(),
                    percent(c.recall().orElseThrow()),
                    c.precision().map(PageText::percent).orElse("never said"),
                    c.pictures().orElse(0));
        }
    }

    private void mixUps() {
        if (report.mixUps().isEmpty()) {
            return;
        }
        page.heading("What it mixes up");
        for (MixUp mixUp : report.mixUps()) {
            page.line(
                    "- %s, taken for %s: %,d%s",
                    report.label(mixUp.right()).english(),
                    report.label(mixUp.said()).english(),
                    mixUp.count(),
                    report.classes()
                            .get(mixUp.right())
                            .pictures()
                            .map(all -> format(" of %,d", all))
                            .orElse(""));
        }
    }

    private void confidence() {
        if (report.calibration().isPresent() || report.threshold().isPresent()) {
            page.heading("Whether its confidence can be believed");
            report.calibration().ifPresent(this::calibration);
            report.threshold().ifPresent(this::threshold);
        }
    }

    private void calibration(Calibration calibration) {
        page.line(
                "How sure it says it is and how often it is then right are %.1f percentage points"
                        + " apart on average (expected calibration error).%s",
                100 * calibration.error(),
                calibration
                        .temperature()
                        .map(
                                t ->
                                        format(
                                                " To get there, its logits were divided by %.2f"
                                                        + " (temperature scaling).",
                                                t))
                        .orElse(""));
    }

    private void threshold(Threshold threshold) {
        page.line("");
        page.line(
                "When its best answer is below %s, it says \"not sure\". It was sure of %s of the"
                        + " test pictures%s.",
                percent(threshold.probability()),
                percent(threshold.coverage()),
                threshold
                        .accuracy()
                        .map(a -> ", and right about " + percent(a) + " of those")
                        .orElse(""));
    }

    private void robustness(Robustness robustness) {
        page.heading("Bad pictures");
        page.line(
                "Right about %s of the pictures as they are. Spoilt as a camera spoils them, it was"
                        + " wrong about %s on average:",
                percent(robustness.clean()), percent(robustness.meanError()));
        page.line("");
        page.line("| right, when the picture is | a little | more | very much |");
        page.line("| --- | ---: | ---: | ---: |");
        for (Robustness.Spoilt spoilt : robustness.spoilt()) {
            page.line(
                    "| %s | %s |",
                    spoilt.how().english(),
                    spoilt.top1().stream()
                            .map(PageText::percent)
                            .collect(Collectors.joining(" | ")));
        }
    }

    private void latency() {
        if (report.latency().isEmpty()) {
            return;
        }
        page.heading("How fast it is");
        for (Latency latency : report.latency()) {
            page.line(
                    "- %s ms a picture on %s (%s)",
                    latency.milliseconds(),
                    latency.machine().english(),
                    precision(latency.precision()));
        }
    }
}
