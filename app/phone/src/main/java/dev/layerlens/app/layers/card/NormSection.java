package dev.layerlens.app.layers.card;

import android.content.res.Resources;
import android.view.View;
import android.widget.TextView;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.graph.Norms;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** A batch norm's scale and shift as bars, or why they are not there any more. */
final class NormSection {
    private final View root;
    private final Resources resources;
    private final Figures figures;

    NormSection(View root, Figures figures) {
        this.root = root;
        this.resources = root.getResources();
        this.figures = figures;
    }

    void show(LayerPage page) {
        boolean norm = page.card().kind() == LayerKind.BATCH_NORM;
        root.findViewById(R.id.norms).setVisibility(norm ? View.VISIBLE : View.GONE);
        if (!norm) {
            return;
        }
        Optional<Norms> norms = page.graph().norms(page.card().name());
        root.findViewById(R.id.norms_bars)
                .setVisibility(norms.isPresent() ? View.VISIBLE : View.GONE);
        root.<TextView>findViewById(R.id.norms_text)
                .setText(
                        norms.map(this::text)
                                .orElseGet(() -> resources.getString(R.string.norms_missing)));
        norms.ifPresent(
                n -> {
                    bars(R.id.norm_scale, R.string.card_norm_scale, n.channels(), n::scale);
                    bars(R.id.norm_shift, R.string.card_norm_shift, n.channels(), n::shift);
                });
    }

    private String text(Norms norms) {
        return resources.getString(
                norms.normalized() ? R.string.norms_normalized : R.string.norms_whole,
                norms.channels());
    }

    private void bars(int view, int name, int channels, IntToDoubleFunction value) {
        float[] values = new float[channels];
        int least = 0;
        int greatest = 0;
        for (int i = 0; i < channels; i++) {
            values[i] = (float) value.applyAsDouble(i);
            least = values[i] < values[least] ? i : least;
            greatest = values[i] > values[greatest] ? i : greatest;
        }
        String description =
                resources.getString(
                        R.string.norm_described,
                        resources.getString(name),
                        channels,
                        figures.fine(values[least]),
                        least,
                        figures.fine(values[greatest]),
                        greatest);
        root.<BarsView>findViewById(view).show(values, description);
    }
}
