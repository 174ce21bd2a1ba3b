package dev.layerlens.tools.proofs;

import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which pixels every cell of every layer sees, found by experiment: libtorch computes the network
 * on a picture in which one row, or one column, is no number. What it cannot influence stays a
 * number; what it can becomes none, however small its share, since no weight and no function of a
 * layer makes a number of NaN again.
 */
final class SeenPixels {
    private static final int COLOURS = 3;

    private final Network network;
    private final Map<String, BitSet[]> rows = new HashMap<>();
    private final Map<String, BitSet[]> columns = new HashMap<>();

    SeenPixels(Network network) {
        this.network = network;
        for (Node node : network.nodes()) {
            rows.put(node.name(), sets(node.shape().height()));
            columns.put(node.name(), sets(node.shape().width()));
        }
        float[] picture = RandomWeights.picture(network, 1);
        try (TorchNetwork torch = new TorchNetwork(network)) {
            torch.load(RandomWeights.of(network, 1));
            for (int row = 0; row < network.picture().height(); row++) {
                watch(torch, without(picture, row, -1), row, true);
            }
            for (int column = 0; column < network.picture().width(); column++) {
                watch(torch, without(picture, -1, column), column, false);
            }
        }
    }

    private static BitSet[] sets(int count) {
        BitSet[] sets = new BitSet[count];
        for (int i = 0; i < count; i++) {
            sets[i] = new BitSet();
        }
        return sets;
    }

    /** The picture rows that a row of cells sees. */
    BitSet rows(String layer, int row) {
        return rows.get(layer)[row];
    }

    /** The picture columns that a column of cells sees. */
    BitSet columns(String layer, int column) {
        return columns.get(layer)[column];
    }

    private float[] without(float[] picture, int row, int column) {
        int width = network.picture().width();
        float[] holed = picture.clone();
        for (int i = 0; i < holed.length; i++) {
            int pixel = i / COLOURS;
            if (pixel / width == row || pixel % width == column) {
                holed[i] = Float.NaN;
            }
        }
        return holed;
    }

    private void watch(TorchNetwork torch, float[] picture, int pixel, boolean down) {
        Map<String, float[]> values = torch.activations(picture);
        for (Node node : network.nodes()) {
            Shape shape = node.shape();
            float[] layer = values.get(node.name());
            BitSet[] seen = (down ? rows : columns).get(node.name());
            for (int i = 0; i < layer.length; i++) {
                if (Float.isNaN(layer[i])) {
                    int cell = i / shape.channels();
                    seen[down ? cell / shape.width() : cell % shape.width()].set(pixel);
                }
            }
        }
    }
}
