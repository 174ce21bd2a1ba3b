package dev.layerlens.app.models;

import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.report.Calibration;
import dev.layerlens.card.report.MixUp;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.Robustness;
import dev.layerlens.card.report.TestResult;
import dev.layerlens.card.report.Threshold;
import java.util.stream.Collectors;

/** What was measured of a model's answers, as rows of its card. */
final class QualityRows {
    private final RowList rows;
    private final Figures figures;

    QualityRows(RowList rows) {
        this.rows = rows;
        this.figures = rows.figures();
    }

    /** Writes how often it is right, what it mixes up, and when it is to be believed. */
    void write(ModelReport report) {
        report.accuracy().ifPresent(this::accuracy);
        if (!report.mixUps().isEmpty()) {
            rows.heading(R.string.mix_ups_heading);
            report.mixUps().forEach(mixUp -> mixUp(report, mixUp));
        }
        if (report.calibration().isPresent() || report.threshold().isPresent()) {
            rows.heading(R.string.confidence_heading);
            report.calibration().ifPresent(this::calibration);
            report.threshold().ifPresent(this::threshold);
        }
        report.robustness().ifPresent(this::robustness);
    }

    private void accuracy(TestResult result) {
        rows.heading(R.string.accuracy_heading);
        rows.paragraph(
                rows.text(
                        R.string.accuracy_text,
                        result.split(),
                        figures.exactPercent(result.top1()),
                        figures.exactPercent(result.top5())));
    }

    private void mixUp(ModelReport report, MixUp mixUp) {
        rows.fact(
                rows.text(
                        R.string.mix_up,
                        report.label(mixUp.right()).in(figures.locale()),
                        report.label(mixUp.said()).in(figures.locale())),
                report.classes()
                        .get(mixUp.right())
                        .pictures()
                        .map(
                                all ->
                                        rows.text(
                                                R.string.mix_up_count,
                                                figures.count(mixUp.count()),
                                                figures.count(all)))
                        .orElseGet(() -> figures.count(mixUp.count())));
    }

    private void calibration(Calibration calibration) {
        rows.paragraph(
                rows.text(R.string.calibration_text, figures.exactPercent(calibration.error()))
                        + calibration
                                .temperature()
                                .map(
                                        t ->
                                                " "
                                                        + rows.text(
                                                                R.string.temperature_text,
                                                                figures.value(t.floatValue())))
                                .orElse(""));
    }

    private void threshold(Threshold threshold) {
        rows.paragraph(
                rows.text(
                                R.string.threshold_text,
                                figures.exactPercent(threshold.probability()),
                                figures.exactPercent(threshold.coverage()))
                        + threshold
                                .accuracy()
                                .map(
                                        a ->
                                                " "
                                                        + rows.text(
                                                                R.string.threshold_accuracy,
                                                                figures.exactPercent(a)))
                                .orElse(""));
    }

    private void robustness(Robustness robustness) {
        rows.heading(R.string.robustness_heading);
        rows.paragraph(
                rows.text(
                        R.string.robustness_text,
                        figures.exactPercent(robustness.clean()),
                        figures.exactPercent(robustness.meanError())));
        for (Robustness.Spoilt spoilt : robustness.spoilt()) {
            rows.fact(
                    rows.in(spoilt.how()),
                    spoilt.top1().stream()
                            .map(figures::exactPercent)
                            .collect(Collectors.joining(" · ")));
        }
    }
}
