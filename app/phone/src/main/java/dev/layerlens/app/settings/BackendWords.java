package dev.layerlens.app.settings;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.BackendReport;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.inference.GpuRefusal;
import dev.layerlens.app.ui.Figures;
import java.util.stream.Collectors;

/** What to say of the backends: which one is in use, and why. */
public final class BackendWords {
    private final Resources resources;
    private final Figures figures;

    public BackendWords(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    /** A backend's short name. */
    public String shortName(Backend backend) {
        return resources.getString(backend == Backend.GPU ? R.string.gpu : R.string.cpu);
    }

    /** A backend's name with its threads, where it has any. */
    public String name(Backend backend, int threads) {
        return backend == Backend.GPU
                ? resources.getString(R.string.gpu)
                : resources.getQuantityString(R.plurals.cpu_threads, threads, threads);
    }

    /** Why it is this one, in a sentence or two. */
    public String reason(BackendReport report) {
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

    /** Why it is not the GPU: a sentence, and what was found. */
    public String refusal(GpuRefusal why) {
        String sentence =
                resources.getString(
                        switch (why.cause()) {
                            case UNSUPPORTED -> R.string.gpu_unsupported;
                            case FAILED -> R.string.gpu_failed;
                            case WRONG -> R.string.gpu_wrong;
                            case CRASHED -> R.string.gpu_crashed;
                        });
        return why.detail().isEmpty() ? sentence : sentence + " " + why.detail();
    }

    /** The race, fastest first, a line each. */
    public String race(BackendReport report) {
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
