package dev.layerlens.app.models;

import android.content.res.Resources;
import android.os.Build;
import dev.layerlens.app.R;
import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.Benchmark;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.ui.Figures;
import java.util.stream.Collectors;

/** A benchmark as text: to be read on the screen, and to be shared. */
final class BenchmarkWords {
    private final Resources resources;
    private final Figures figures;

    BenchmarkWords(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    /** All rows, a paragraph each. */
    String of(Benchmark benchmark) {
        return benchmark.rows().stream().map(this::row).collect(Collectors.joining("\n\n"));
    }

    /** What is shared: the model, the phone, and all rows. */
    String shared(ModelAsset model, Benchmark benchmark) {
        return resources.getString(
                R.string.benchmark_shared,
                model.name(),
                Build.MANUFACTURER + " " + Build.MODEL,
                Build.VERSION.RELEASE,
                of(benchmark));
    }

    private String row(Benchmark.Row row) {
        String name =
                row.backend() == Backend.GPU
                        ? resources.getString(R.string.gpu)
                        : resources.getQuantityString(
                                R.plurals.cpu_threads, row.threads(), row.threads());
        return row.refusal()
                .map(r -> resources.getString(R.string.benchmark_refused, name, r.detail()).trim())
                .orElseGet(
                        () ->
                                resources.getString(
                                        R.string.benchmark_row,
                                        name,
                                        figures.milliseconds(row.medianNanos()),
                                        figures.milliseconds(row.p95Nanos()),
                                        figures.count(row.runs()),
                                        figures.count(row.sameTop()),
                                        figures.count(row.pictures()),
                                        figures.exactPercent(row.worst())));
    }
}
