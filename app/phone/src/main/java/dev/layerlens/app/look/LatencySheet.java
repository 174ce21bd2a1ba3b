package dev.layerlens.app.look;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.LatencySplit;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.classify.Stage;
import dev.layerlens.app.inference.BackendReport;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.settings.BackendWords;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.Sheet;

/** What runs the model, why, and where the time of an answer goes. */
public final class LatencySheet extends Sheet {
    /** What it is found by. */
    static final String TAG = "latency";

    private LookViewModel model;
    private Figures figures;
    private BackendWords words;

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.sheet_latency, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        model = new ViewModelProvider(requireActivity()).get(LookViewModel.class);
        figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        words = new BackendWords(getResources(), figures);
        root.findViewById(R.id.try_gpu)
                .setOnClickListener(
                        v -> {
                            model.tryGpuAgain();
                            dismiss();
                        });
        root.findViewById(R.id.race_again).setOnClickListener(v -> model.raceAgain());
        model.model().observe(getViewLifecycleOwner(), s -> show(root, s));
        model.reading().observe(getViewLifecycleOwner(), r -> showTimes(root));
    }

    private void show(View root, ModelState state) {
        boolean ready = state instanceof ModelState.Ready;
        root.findViewById(R.id.latency_ready).setVisibility(ready ? View.VISIBLE : View.GONE);
        if (state instanceof ModelState.Ready running) {
            show(root, running.report());
        } else {
            write(root, R.id.latency_title, getString(R.string.model_opening));
        }
    }

    private void show(View root, BackendReport report) {
        write(
                root,
                R.id.latency_title,
                getString(R.string.runs_on, words.name(report.backend(), report.threads())));
        write(root, R.id.latency_reason, words.reason(report));
        write(root, R.id.latency_race, words.race(report));
        root.findViewById(R.id.race_part)
                .setVisibility(report.race().isEmpty() ? View.GONE : View.VISIBLE);
        root.findViewById(R.id.try_gpu)
                .setVisibility(report.refusal().isPresent() ? View.VISIBLE : View.GONE);
        root.findViewById(R.id.race_again)
                .setVisibility(
                        report.wish().kind() == BackendWish.Kind.AUTO ? View.VISIBLE : View.GONE);
    }

    /** With every reading, which is at most five times a second. */
    private void showTimes(View root) {
        LatencySplit split = model.latency();
        row(root, R.id.stage_wait, R.string.stage_wait, Stage.CAMERA_WAIT, split);
        row(root, R.id.stage_preprocessing, R.string.stage_pre, Stage.PREPROCESSING, split);
        row(root, R.id.stage_inference, R.string.stage_inference, Stage.INFERENCE, split);
        row(root, R.id.stage_postprocessing, R.string.stage_post, Stage.POSTPROCESSING, split);
        write(
                root,
                R.id.latency_rate,
                getString(R.string.frames_per_second, figures.value(rate(split))));
    }

    private static float rate(LatencySplit split) {
        return (float) split.framesPerSecond();
    }

    private void row(View root, int row, int name, Stage stage, LatencySplit split) {
        View line = root.findViewById(row);
        write(line, R.id.stage_name, getString(name));
        write(line, R.id.stage_median, milliseconds(split.median(stage)));
        write(line, R.id.stage_p95, milliseconds(split.p95(stage)));
    }

    private String milliseconds(long nanos) {
        return getString(R.string.milliseconds, figures.milliseconds(nanos));
    }

    private static void write(View root, int view, String text) {
        root.<TextView>findViewById(view).setText(text);
    }
}
