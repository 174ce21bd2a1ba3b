package dev.layerlens.app.models;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.inference.BackendReport.Lap;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.settings.BackendWords;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.report.DataSource;
import dev.layerlens.card.report.Latency;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.Recipe;
import java.util.List;
import java.util.Optional;

/** A model card as rows in the reader's language; what the card does not say has no row. */
final class CardRows {
    private final RowList rows;
    private final Figures figures;

    private CardRows(RowList rows) {
        this.rows = rows;
        this.figures = rows.figures();
    }

    /**
     * All rows but those of the classes.
     *
     * @param size of the file, to be read
     * @param times what it takes on this phone, fastest first
     */
    static List<CardRow> of(
            ModelAsset model, String size, List<Lap> times, Resources resources, Figures figures) {
        RowList rows = new RowList(resources, figures);
        new CardRows(rows).write(model, size, times);
        return rows.written();
    }

    private void write(ModelAsset model, String size, List<Lap> times) {
        Optional<ModelReport> report = model.report();
        rows.paragraph(
                report.map(r -> rows.in(r.description()))
                        .orElseGet(() -> rows.text(R.string.no_model_card)));
        make(model.card(), size);
        report.ifPresent(new QualityRows(rows)::write);
        speed(times, report.map(ModelReport::latency).orElse(List.of()));
        report.ifPresent(this::making);
    }

    private void make(ModelCard card, String size) {
        card.accuracy()
                .ifPresent(
                        a ->
                                rows.fact(
                                        R.string.fact_right,
                                        figures.exactPercent(a.top1())
                                                + " "
                                                + rows.resources()
                                                        .getQuantityString(
                                                                R.plurals.measured_on,
                                                                a.pictures(),
                                                                figures.count(a.pictures()),
                                                                a.data())));
        rows.fact(
                R.string.fact_input,
                rows.text(R.string.fact_input_value, card.inputHeight(), card.inputWidth()));
        rows.fact(R.string.fact_network, card.architecture());
        rows.count(R.string.fact_parameters, card.parameters(), figures::count);
        rows.count(R.string.fact_multiply_adds, card.multiplyAdds(), figures::shortCount);
        rows.fact(R.string.fact_precision, rows.text(ModelViewHolder.precision(card.precision())));
        rows.fact(R.string.fact_size, size);
        rows.fact(R.string.fact_licence, card.licence());
    }

    private void speed(List<Lap> here, List<Latency> elsewhere) {
        rows.heading(R.string.latency_heading);
        rows.paragraph(
                rows.text(here.isEmpty() ? R.string.latency_unmeasured : R.string.latency_text));
        BackendWords words = new BackendWords(rows.resources(), figures);
        for (Lap lap : here) {
            rows.fact(
                    words.name(lap.backend(), lap.threads()),
                    rows.text(R.string.latency_here, figures.milliseconds(lap.nanos())));
        }
        elsewhere.forEach(this::latency);
    }

    private void making(ModelReport report) {
        report.data().ifPresent(this::data);
        if (!report.limits().isEmpty()) {
            rows.heading(R.string.limits_heading);
            report.limits()
                    .forEach(limit -> rows.paragraph(rows.text(R.string.bullet, rows.in(limit))));
        }
        report.recipe().ifPresent(this::recipe);
    }

    private void latency(Latency latency) {
        rows.fact(
                rows.text(ModelViewHolder.precision(latency.precision())),
                rows.text(
                        R.string.latency_value,
                        figures.milliseconds(Math.round(latency.milliseconds() * 1e6)),
                        rows.in(latency.machine())));
    }

    private void data(DataSource data) {
        rows.heading(R.string.data_heading);
        rows.fact(R.string.fact_data, data.name());
        data.source().ifPresent(source -> rows.fact(R.string.fact_source, source));
        data.training().ifPresent(n -> rows.fact(R.string.fact_learned_from, rows.pictures(n)));
        data.calibration().ifPresent(n -> rows.fact(R.string.fact_calibrated_on, rows.pictures(n)));
        data.test().ifPresent(n -> rows.fact(R.string.fact_tested_on, rows.pictures(n)));
        data.terms().ifPresent(terms -> rows.fact(R.string.fact_terms, rows.in(terms)));
    }

    private void recipe(Recipe recipe) {
        rows.heading(R.string.recipe_heading);
        recipe.path().ifPresent(path -> rows.fact(R.string.fact_recipe, path));
        recipe.epochs().ifPresent(n -> rows.fact(R.string.fact_epochs, figures.count(n)));
        recipe.seed().ifPresent(seed -> rows.fact(R.string.fact_seed, String.valueOf(seed)));
        recipe.dataDigest().ifPresent(digest -> rows.fact(R.string.fact_digest, digest));
    }
}
