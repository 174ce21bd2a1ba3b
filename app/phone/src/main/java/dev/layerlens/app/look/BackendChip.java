package dev.layerlens.app.look;

import android.content.Context;
import android.content.res.Resources;
import com.google.android.material.chip.Chip;
import com.google.android.material.dialog.MaterialAlertDialogBuilder;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.GpuRefusal;
import dev.layerlens.app.ui.Figures;
import java.util.Optional;

/** The chip that says what runs the model and how long it takes; a tap says why. */
final class BackendChip {
    private final Chip chip;
    private final Figures figures;
    private final Runnable tryGpuAgain;

    BackendChip(Chip chip, Figures figures, Runnable tryGpuAgain) {
        this.chip = chip;
        this.figures = figures;
        this.tryGpuAgain = tryGpuAgain;
    }

    /** Shows the backend that is in use; nothing while there is no model. */
    void show(ModelState state, Optional<Reading> reading) {
        if (!(state instanceof ModelState.Ready ready)) {
            chip.setText(R.string.model_opening);
            chip.setOnClickListener(null);
            return;
        }
        Resources resources = chip.getResources();
        String name = resources.getString(name(ready.backend()));
        chip.setText(
                reading.map(
                                r ->
                                        resources.getString(
                                                R.string.backend_time,
                                                name,
                                                figures.milliseconds(r.inferenceNanos())))
                        .orElse(name));
        chip.setOnClickListener(v -> explain(ready));
    }

    private static int name(Backend backend) {
        return switch (backend) {
            case GPU -> R.string.gpu;
            case CPU -> R.string.cpu;
        };
    }

    private void explain(ModelState.Ready ready) {
        MaterialAlertDialogBuilder dialog =
                new MaterialAlertDialogBuilder(chip.getContext())
                        .setTitle(
                                switch (ready.backend()) {
                                    case GPU -> R.string.runs_on_gpu;
                                    case CPU -> R.string.runs_on_cpu;
                                })
                        .setMessage(reason(chip.getContext(), ready.refusal()))
                        .setPositiveButton(R.string.close, null);
        if (ready.refusal().filter(r -> r.cause() == GpuRefusal.Cause.CRASHED).isPresent()) {
            dialog.setNeutralButton(R.string.try_gpu_again, (d, which) -> tryGpuAgain.run());
        }
        dialog.show();
    }

    private static String reason(Context context, Optional<GpuRefusal> refusal) {
        if (refusal.isEmpty()) {
            return context.getString(R.string.gpu_agrees);
        }
        GpuRefusal why = refusal.get();
        String sentence =
                context.getString(
                        switch (why.cause()) {
                            case UNSUPPORTED -> R.string.gpu_unsupported;
                            case FAILED -> R.string.gpu_failed;
                            case WRONG -> R.string.gpu_wrong;
                            case CRASHED -> R.string.gpu_crashed;
                        });
        return why.detail().isEmpty()
                ? sentence
                : context.getString(R.string.with_detail, sentence, why.detail());
    }
}
