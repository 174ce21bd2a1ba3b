package dev.layerlens.app.look;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.BackendReport;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.inference.GpuRefusal;
import dev.layerlens.app.ui.Figures;
import java.util.stream.Collectors;

/** What to say of the backend in use. */
final class BackendWords {
    private final Resources resources;
    private final Figures figures;

    BackendWords(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    /** A backend's short name. */
    String shortName(Backend backend) {
        return resources.getString(backend == Backend.GPU ? R.string.gpu : R.string.cpu);
    }

    /** A backend's name with its threads, where it has any. */
    String name(Backend backend, int threads) {
        return backend == Backend.GPU
                ? resources.getString(R.string.gpu)
                : resources.getQuantityString(R.plurals.cpu_threads, threads, threads);
    }

    /** Why it is this one, in a sentence or two. */
    String reason(BackendReport report) {
        if (report.refusal().isPresent()) {
            return refusal(report.refusal().get());
        }
        if (report.backend() == Backend.GPU) {
            return resources.getString(
                    report.halfPrecision() ? R.string.gpu_agrees_half : R.string.gpu_agrees);
        }
        return resources.getString(
                report.wish().kind() == BackendWish.Kind.CPU
                        ? R.string.cpu_wished
                        : R.string.cpu_faster);
    }

    private String refusal(GpuRefusal why) {
        String sentence =
                resources.getString(
                        switch (why.cause()) {
                            case UNSUPPORTED -> R.string.gpu_unsupported;
                            case FAILED -> R.string.gpu_failed;
                            case WRONG -> R.string.gpu_wrong;
                            case CRASHED -> R.string.gpu_crashed;
                        });
        return why.detail().isEmpty()
                ? sentence
                : resources.getString(R.string.with_detail, sentence, why.detail());
    }

    /** The race, fastest first, a line each. */
    String race(BackendReport report) {
        return report.race().stream()
                .map(
                        lap ->
                                resources.getString(
                                        R.string.race_lap,
                                        name(lap.backend(), lap.threads()),
                                        figures.milliseconds(lap.nanos())))
                .collect(Collectors.joining("\n"));
    }
}
