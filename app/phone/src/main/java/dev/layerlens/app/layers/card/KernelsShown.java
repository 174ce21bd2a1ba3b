package dev.layerlens.app.layers.card;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.graph.Kernels;
import dev.layerlens.card.graph.LayerGraph;
import java.util.Optional;

/** What can be drawn of a layer's kernels. */
sealed interface KernelsShown {

    /** The layer has none, and nobody expects any. */
    record None() implements KernelsShown {}

    /** It has kernels of one cell each, for so many channels: nothing to draw. */
    record Pointwise(int inputs) implements KernelsShown {}

    /** Its kernels cannot be read. */
    record Missing() implements KernelsShown {}

    /** Red, green and blue at once. */
    record Coloured(KernelTiles tiles) implements KernelsShown {}

    /** Each kernel has a single channel. */
    record Single(KernelTiles tiles) implements KernelsShown {}

    /**
     * One of the channels that each kernel reads.
     *
     * @param inputs how many channels a kernel reads
     */
    record Slice(KernelTiles tiles, int inputs) implements KernelsShown {}

    /** What a layer's card shows of its kernels at first; reads the weights. */
    static KernelsShown of(LayerGraph graph, LayerCard card) {
        if (card.kind() != LayerKind.CONVOLUTION
                && card.kind() != LayerKind.DEPTHWISE_CONVOLUTION) {
            return new None();
        }
        Optional<Kernels> read = graph.kernels(card.name());
        if (read.isEmpty()) {
            return new Missing();
        }
        Kernels kernels = read.get();
        if (kernels.inputs() == 1) {
            return new Single(KernelTiles.grey(kernels, 0));
        } else if (kernels.inputs() == 3) {
            return new Coloured(KernelTiles.coloured(kernels));
        } else if (kernels.height() * kernels.width() == 1) {
            return new Pointwise(kernels.inputs());
        }
        return new Slice(KernelTiles.grey(kernels, 0), kernels.inputs());
    }

    /** What a layer's kernels do with one of the channels that they read. */
    static Optional<KernelTiles> slice(LayerGraph graph, LayerCard card, int channel) {
        return graph.kernels(card.name()).map(kernels -> KernelTiles.grey(kernels, channel));
    }
}
