package dev.layerlens.app.layers.card;

import android.view.View;
import androidx.fragment.app.Fragment;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.function.IntConsumer;

/** All that a card shows: at once what is known of the layer, then what was computed for it. */
final class CardSections {
    private static final long SLIDE_MILLIS = 200;

    private final View content;
    private final DoesSection does;
    private final SawSection saw;
    private final ArithmeticSection arithmetic;
    private final NumbersSection numbers;
    private final KernelSection kernels;
    private final NormSection norms;
    private int slice;

    /**
     * @param sliced hears which channel that the kernels read is to be drawn
     */
    CardSections(Fragment screen, View root, Figures figures, IntConsumer sliced) {
        content = root.findViewById(R.id.layer_page);
        does = new DoesSection(screen, root, figures);
        saw = new SawSection(screen, root);
        arithmetic = new ArithmeticSection(root, figures);
        numbers = new NumbersSection(root, figures);
        kernels =
                new KernelSection(
                        root,
                        channel -> {
                            slice = channel;
                            sliced.accept(channel);
                        });
        norms = new NormSection(root, figures);
    }

    /** Shows what is known without the picture. */
    void show(LayerPage page) {
        does.show(page);
        saw.show(page);
        arithmetic.show(page);
        numbers.clear();
        kernels.clear();
        norms.show(page);
    }

    /** Shows what was computed. */
    void show(LayerPage page, CardFigures figures) {
        numbers.show(page, figures);
        slice = 0;
        kernels.show(figures.kernels());
        figures.softmax().ifPresent(softmax -> does.show(page, softmax));
    }

    /** Shows one input channel of the kernels, unless another one was asked for since. */
    void show(int channel, KernelTiles tiles) {
        if (channel == slice) {
            kernels.show(tiles);
        }
    }

    /** Moves the page in from the side it comes from. */
    void slideIn(int steps) {
        boolean mirrored = content.getLayoutDirection() == View.LAYOUT_DIRECTION_RTL;
        float far = content.getResources().getDimension(R.dimen.card_slide);
        content.setTranslationX(steps > 0 != mirrored ? far : -far);
        content.setAlpha(0);
        content.animate().translationX(0).alpha(1).setDuration(SLIDE_MILLIS);
    }

    /** Whether channels of a layer could be switched off, if its file allows it. */
    static boolean switches(LayerCard card) {
        return card.kind() == LayerKind.CONVOLUTION
                || card.kind() == LayerKind.DEPTHWISE_CONVOLUTION;
    }
}
