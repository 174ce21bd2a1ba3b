package dev.layerlens.app.models;

import android.content.DialogInterface;
import android.content.Intent;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.lifecycle.ViewModelProvider;
import com.google.android.material.bottomsheet.BottomSheetDialogFragment;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.BenchmarkState;
import dev.layerlens.app.ui.Figures;

/** Measures a model on every backend of this phone, and shares what came out. */
public final class BenchmarkSheet extends BottomSheetDialogFragment {
    /** What it is found by. */
    static final String TAG = "benchmark";

    private ModelsViewModel model;
    private BenchmarkText words;

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.sheet_benchmark, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        model = new ViewModelProvider(requireActivity()).get(ModelsViewModel.class);
        words =
                new BenchmarkText(
                        getResources(),
                        new Figures(getResources().getConfiguration().getLocales().get(0)));
        model.benchmark().observe(getViewLifecycleOwner(), s -> show(root, s));
    }

    private void show(View root, BenchmarkState state) {
        boolean running = state instanceof BenchmarkState.Running;
        boolean done = state instanceof BenchmarkState.Done;
        LinearProgressIndicator progress = root.findViewById(R.id.benchmark_progress);
        progress.setVisibility(running ? View.VISIBLE : View.GONE);
        root.findViewById(R.id.benchmark_share).setVisibility(done ? View.VISIBLE : View.GONE);
        TextView title = root.findViewById(R.id.benchmark_title);
        TextView text = root.findViewById(R.id.benchmark_text);
        if (state instanceof BenchmarkState.Running now) {
            title.setText(getString(R.string.benchmark_of, now.model().name()));
            text.setText(R.string.benchmark_running);
            progress.setMax(now.total());
            progress.setProgressCompat(now.done(), false);
        } else if (state instanceof BenchmarkState.Done now) {
            title.setText(getString(R.string.benchmark_of, now.model().name()));
            text.setText(words.of(now.result()));
            root.findViewById(R.id.benchmark_share).setOnClickListener(v -> share(now));
        } else if (state instanceof BenchmarkState.Failed now) {
            title.setText(getString(R.string.benchmark_of, now.model().name()));
            text.setText(getString(R.string.model_failed, now.model().name(), now.reason()));
        } else {
            // the process was ended while it measured
            dismissAllowingStateLoss();
        }
    }

    private void share(BenchmarkState.Done done) {
        Intent text =
                new Intent(Intent.ACTION_SEND)
                        .setType("text/plain")
                        .putExtra(Intent.EXTRA_TEXT, words.shared(done.model(), done.result()));
        startActivity(Intent.createChooser(text, getString(R.string.share)));
    }

    @Override
    public void onDismiss(DialogInterface dialog) {
        super.onDismiss(dialog);
        if (!requireActivity().isChangingConfigurations()) {
            model.benchmarkSeen();
        }
    }
}
