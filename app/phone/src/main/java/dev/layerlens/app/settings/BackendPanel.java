package dev.layerlens.app.settings;

import android.view.View;
import android.widget.RadioGroup;
import android.widget.TextView;
import com.google.android.material.slider.Slider;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.ui.Figures;

/** The part of the Settings screen about what models run on: the wish, and what came of it. */
final class BackendPanel {
    private final View root;
    private final RadioGroup wish;
    private final Slider threads;
    private final BackendWords words;

    BackendPanel(View root, SettingsViewModel model, Figures figures) {
        this.root = root;
        wish = root.findViewById(R.id.backend_wish);
        threads = root.findViewById(R.id.threads);
        words = new BackendWords(root.getResources(), figures);
        wish.setOnCheckedChangeListener((group, id) -> model.setBackend(kind(id)));
        threads.addOnChangeListener(
                (slider, value, byUser) -> {
                    if (byUser) {
                        model.setThreads(Math.round(value));
                    }
                });
    }

    /** Shows what was asked for. */
    void show(BackendWish wanted) {
        wish.check(button(wanted.kind()));
        root.findViewById(R.id.threads_part)
                .setVisibility(wanted.kind() == BackendWish.Kind.AUTO ? View.GONE : View.VISIBLE);
        threads.setValue(Math.min(wanted.threads(), threads.getValueTo()));
        write(
                R.id.threads_text,
                root.getResources()
                        .getQuantityString(
                                wanted.kind() == BackendWish.Kind.GPU
                                        ? R.plurals.spare_threads
                                        : R.plurals.cpu_threads,
                                wanted.threads(),
                                wanted.threads()));
    }

    /** Shows what it led to. */
    void show(ModelState state) {
        write(R.id.backend_now, now(state));
    }

    private String now(ModelState state) {
        if (state instanceof ModelState.Ready ready) {
            return root.getResources()
                    .getString(
                            R.string.backend_now,
                            words.name(ready.backend(), ready.report().threads()),
                            words.reason(ready.report()));
        }
        if (state instanceof ModelState.Failed failed) {
            return root.getResources()
                    .getString(R.string.model_failed, failed.name(), failed.reason());
        }
        return root.getResources().getString(R.string.model_opening);
    }

    private void write(int view, String text) {
        root.<TextView>findViewById(view).setText(text);
    }

    private static int button(BackendWish.Kind kind) {
        return switch (kind) {
            case AUTO -> R.id.backend_auto;
            case GPU -> R.id.backend_gpu;
            case CPU -> R.id.backend_cpu;
        };
    }

    private static BackendWish.Kind kind(int button) {
        for (BackendWish.Kind kind : BackendWish.Kind.values()) {
            if (button(kind) == button) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no backend belongs to button " + button);
    }
}
