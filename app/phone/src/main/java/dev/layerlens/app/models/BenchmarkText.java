package dev.layerlens.app.models;

import android.content.res.Resources;
import android.os.Build;
import dev.layerlens.app.R;
import dev.layerlens.app.inference.Benchmark;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.settings.BackendWords;
import dev.layerlens.app.ui.Figures;
import java.util.stream.Collectors;

/** A benchmark as text: to be read on the screen, and to be sent to somebody. */
final class BenchmarkText {
    /** As much of a digest as people compare. */
    private static final int DIGEST = 12;

    private final Resources resources;
    private final Figures figures;
    private final BackendWords words;

    BenchmarkText(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
        this.words = new BackendWords(resources, figures);
    }

    /** All rows, a paragraph each. */
    String of(Benchmark benchmark) {
        return benchmark.rows().stream().map(this::row).collect(Collectors.joining("\n\n"));
    }

    /** What is shared: the model, its file, the phone, and all rows. */
    String shared(ModelAsset model, Benchmark benchmark) {
        return resources.getString(
                R.string.benchmark_shared, model.name(), file(model), phone(), of(benchmark));
    }

    private String file(ModelAsset model) {
        return resources.getString(
                R.string.benchmark_file,
                figures.count(model.bytes()),
                model.digest().substring(0, DIGEST));
    }

    private String phone() {
        return resources.getString(
                R.string.benchmark_phone,
                Build.MANUFACTURER + " " + Build.MODEL,
                Build.VERSION.RELEASE,
                figures.count(Runtime.getRuntime().availableProcessors()));
    }

    private String row(Benchmark.Row row) {
        String name =
                row.halfPrecision()
                        ? resources.getString(R.string.gpu_half)
                        : words.name(row.backend(), row.threads());
        return row.refusal()
                .map(
                        why ->
                                resources.getString(
                                        R.string.benchmark_refused, name, words.refusal(why)))
                .orElseGet(() -> figures(name, row));
    }

    private String figures(String name, Benchmark.Row row) {
        return resources.getString(
                R.string.benchmark_row,
                name,
                figures.milliseconds(row.medianNanos()),
                figures.milliseconds(row.p95Nanos()),
                figures.count(row.runs()),
                figures.milliseconds(row.openNanos()),
                figures.count(row.sameTop()),
                figures.count(row.pictures()),
                figures.exactPercent(row.worst()));
    }
}
