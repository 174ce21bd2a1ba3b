package dev.layerlens.app.models;

import android.content.res.Resources;
import androidx.annotation.StringRes;
import dev.layerlens.app.R;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.report.Calibration;
import dev.layerlens.card.report.DataSource;
import dev.layerlens.card.report.Latency;
import dev.layerlens.card.report.MixUp;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.Recipe;
import dev.layerlens.card.report.Robustness;
import dev.layerlens.card.report.Sentence;
import dev.layerlens.card.report.TestResult;
import dev.layerlens.card.report.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A model card as rows in the reader's language; what the card does not say has no row. */
final class CardRows {
    private final Resources resources;
    private final Figures figures;
    private final List<CardRow> rows = new ArrayList<>();

    private CardRows(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    /**
     * All rows but those of the classes.
     *
     * @param size of the file, to be read
     */
    static List<CardRow> of(ModelAsset model, String size, Resources resources, Figures figures) {
        CardRows rows = new CardRows(resources, figures);
        if (model.report().isPresent()) {
            rows.paragraph(rows.in(model.report().get().description()));
        } else {
            rows.paragraph(rows.text(R.string.no_model_card));
        }
        rows.make(model.card(), size);
        model.report().ifPresent(rows::report);
        return rows.rows;
    }

    private void make(ModelCard card, String size) {
        card.accuracy()
                .ifPresent(
                        a ->
                                fact(
                                        R.string.fact_right,
                                        figures.exactPercent(a.top1())
                                                + " "
                                                + resources.getQuantityString(
                                                        R.plurals.measured_on,
                                                        a.pictures(),
                                                        figures.count(a.pictures()),
                                                        a.data())));
        fact(
                R.string.fact_input,
                text(R.string.fact_input_value, card.inputHeight(), card.inputWidth()));
        fact(R.string.fact_network, card.architecture());
        fact(R.string.fact_parameters, figures.count(card.parameters()));
        fact(R.string.fact_multiply_adds, figures.shortCount(card.multiplyAdds()));
        fact(R.string.fact_precision, text(ModelViewHolder.precision(card.precision())));
        fact(R.string.fact_size, size);
        fact(R.string.fact_licence, card.licence());
    }

    private void report(ModelReport report) {
        report.accuracy().ifPresent(this::accuracy);
        if (!report.mixUps().isEmpty()) {
            heading(R.string.mix_ups_heading);
            report.mixUps().forEach(mixUp -> mixUp(report, mixUp));
        }
        if (report.calibration().isPresent() || report.threshold().isPresent()) {
            heading(R.string.confidence_heading);
            report.calibration().ifPresent(this::calibration);
            report.threshold().ifPresent(this::threshold);
        }
        report.robustness().ifPresent(this::robustness);
        if (!report.latency().isEmpty()) {
            heading(R.string.latency_heading);
            paragraph(text(R.string.latency_here));
            report.latency().forEach(this::latency);
        }
        report.data().ifPresent(this::data);
        if (!report.limits().isEmpty()) {
            heading(R.string.limits_heading);
            report.limits().forEach(limit -> paragraph(text(R.string.bullet, in(limit))));
        }
        report.recipe().ifPresent(this::recipe);
    }

    private void accuracy(TestResult result) {
        heading(R.string.accuracy_heading);
        paragraph(
                text(
                        R.string.accuracy_text,
                        result.split(),
                        figures.exactPercent(result.top1()),
                        figures.exactPercent(result.top5())));
    }

    private void mixUp(ModelReport report, MixUp mixUp) {
        rows.add(
                new CardRow.Fact(
                        text(
                                R.string.mix_up,
                                report.label(mixUp.right()).in(figures.locale()),
                                report.label(mixUp.said()).in(figures.locale())),
                        report.classes()
                                .get(mixUp.right())
                                .pictures()
                                .map(
                                        all ->
                                                text(
                                                        R.string.mix_up_count,
                                                        figures.count(mixUp.count()),
                                                        figures.count(all)))
                                .orElseGet(() -> figures.count(mixUp.count()))));
    }

    private void calibration(Calibration calibration) {
        paragraph(
                text(R.string.calibration_text, figures.exactPercent(calibration.error()))
                        + calibration
                                .temperature()
                                .map(
                                        t ->
                                                " "
                                                        + text(
                                                                R.string.temperature_text,
                                                                figures.value(t.floatValue())))
                                .orElse(""));
    }

    private void threshold(Threshold threshold) {
        paragraph(
                text(
                                R.string.threshold_text,
                                figures.exactPercent(threshold.probability()),
                                figures.exactPercent(threshold.coverage()))
                        + threshold
                                .accuracy()
                                .map(
                                        a ->
                                                " "
                                                        + text(
                                                                R.string.threshold_accuracy,
                                                                figures.exactPercent(a)))
                                .orElse(""));
    }

    private void robustness(Robustness robustness) {
        heading(R.string.robustness_heading);
        paragraph(
                text(
                        R.string.robustness_text,
                        figures.exactPercent(robustness.clean()),
                        figures.exactPercent(robustness.meanError())));
        for (Robustness.Spoilt spoilt : robustness.spoilt()) {
            rows.add(
                    new CardRow.Fact(
                            in(spoilt.how()),
                            spoilt.top1().stream()
                                    .map(figures::percent)
                                    .collect(Collectors.joining(" · "))));
        }
    }

    private void latency(Latency latency) {
        rows.add(
                new CardRow.Fact(
                        text(ModelViewHolder.precision(latency.precision())),
                        text(
                                R.string.latency_value,
                                figures.milliseconds(Math.round(latency.milliseconds() * 1e6)),
                                in(latency.machine()))));
    }

    private void data(DataSource data) {
        heading(R.string.data_heading);
        fact(R.string.fact_data, data.name());
        data.source().ifPresent(source -> fact(R.string.fact_source, source));
        data.training().ifPresent(n -> fact(R.string.fact_learned_from, pictures(n)));
        data.calibration().ifPresent(n -> fact(R.string.fact_calibrated_on, pictures(n)));
        data.test().ifPresent(n -> fact(R.string.fact_tested_on, pictures(n)));
        data.terms().ifPresent(terms -> fact(R.string.fact_terms, in(terms)));
    }

    private String pictures(int count) {
        return resources.getQuantityString(R.plurals.pictures, count, figures.count(count));
    }

    private void recipe(Recipe recipe) {
        heading(R.string.recipe_heading);
        recipe.path().ifPresent(path -> fact(R.string.fact_recipe, path));
        recipe.epochs().ifPresent(n -> fact(R.string.fact_epochs, figures.count(n)));
        recipe.seed().ifPresent(seed -> fact(R.string.fact_seed, String.valueOf(seed)));
        recipe.dataDigest().ifPresent(digest -> fact(R.string.fact_digest, digest));
    }

    private void heading(@StringRes int text) {
        rows.add(new CardRow.Heading(text));
    }

    private void paragraph(String text) {
        rows.add(new CardRow.Paragraph(text));
    }

    private void fact(@StringRes int name, String value) {
        rows.add(new CardRow.Fact(text(name), value));
    }

    private String text(@StringRes int id, Object... arguments) {
        return resources.getString(id, arguments);
    }

    private String in(Sentence sentence) {
        return sentence.in(figures.locale());
    }
}
