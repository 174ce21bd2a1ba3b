package dev.layerlens.app.models;

import android.content.DialogInterface;
import android.content.Intent;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.lifecycle.ViewModelProvider;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.BenchmarkState;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.Sheet;
import java.util.Optional;

/** Measures a model on every backend of this phone, and shares what came out. */
public final class BenchmarkSheet extends Sheet {
    /** What it is found by. */
    static final String TAG = "benchmark";

    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String TO_SHARE = "to share";

    private ModelsViewModel model;
    private BenchmarkText words;

    /** What came out; kept by the system, for the process may end while it is read. */
    private Optional<Bundle> outcome = Optional.empty();

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        outcome = Optional.ofNullable(state).map(s -> s.getBundle(TAG));
    }

    @Override
    public void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        outcome.ifPresent(o -> state.putBundle(TAG, o));
    }

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
        if (state instanceof BenchmarkState.Running now) {
            outcome = Optional.empty();
            show(root, now);
        } else if (state instanceof BenchmarkState.Done now) {
            outcome =
                    Optional.of(
                            outcome(
                                    now.model().name(),
                                    words.of(now.result()),
                                    words.shared(now.model(), now.result())));
        } else if (state instanceof BenchmarkState.Failed now) {
            String name = now.model().name();
            outcome =
                    Optional.of(
                            outcome(
                                    name,
                                    getString(R.string.model_failed, name, now.reason()),
                                    ""));
        } else if (outcome.isEmpty()) {
            // the process was ended while it measured
            dismissAllowingStateLoss();
        }
        outcome.ifPresent(o -> show(root, o));
    }

    private Bundle outcome(String model, String text, String toShare) {
        Bundle outcome = new Bundle();
        outcome.putString(TITLE, getString(R.string.benchmark_of, model));
        outcome.putString(TEXT, text);
        outcome.putString(TO_SHARE, toShare);
        return outcome;
    }

    private void show(View root, BenchmarkState.Running now) {
        LinearProgressIndicator progress = root.findViewById(R.id.benchmark_progress);
        progress.setVisibility(View.VISIBLE);
        progress.setMax(now.total());
        progress.setProgressCompat(now.done(), true);
        root.findViewById(R.id.benchmark_share).setVisibility(View.GONE);
        write(root, getString(R.string.benchmark_of, now.model().name()), R.id.benchmark_title);
        write(root, getString(R.string.benchmark_running), R.id.benchmark_text);
    }

    private void show(View root, Bundle shown) {
        root.findViewById(R.id.benchmark_progress).setVisibility(View.GONE);
        String toShare = shown.getString(TO_SHARE);
        View share = root.findViewById(R.id.benchmark_share);
        share.setVisibility(toShare.isEmpty() ? View.GONE : View.VISIBLE);
        share.setOnClickListener(v -> share(toShare));
        write(root, shown.getString(TITLE), R.id.benchmark_title);
        write(root, shown.getString(TEXT), R.id.benchmark_text);
    }

    private static void write(View root, String text, int view) {
        root.<TextView>findViewById(view).setText(text);
    }

    private void share(String text) {
        Intent send =
                new Intent(Intent.ACTION_SEND)
                        .setType("text/plain")
                        .putExtra(Intent.EXTRA_TEXT, text);
        startActivity(Intent.createChooser(send, getString(R.string.share)));
    }

    @Override
    public void onDismiss(DialogInterface dialog) {
        super.onDismiss(dialog);
        if (!requireActivity().isChangingConfigurations()) {
            model.benchmarkSeen();
        }
    }
}
