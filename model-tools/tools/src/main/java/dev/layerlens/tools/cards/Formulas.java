package dev.layerlens.tools.cards;

import dev.layerlens.card.Formula;
import dev.layerlens.card.Formula.Quantity;
import dev.layerlens.card.ReceptiveField;
import dev.layerlens.tools.arithmetic.LayerArithmetic;
import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The arithmetic of a layer as it is taught: the rule in letters, then with the layer's own
 * numbers. W: input side, F: kernel side, P: padding, S: stride, C: input channels, K: output
 * channels.
 */
final class Formulas {
    private final Node node;
    private final Shape in;
    private final LayerArithmetic costs;
    private final List<Formula> formulas = new ArrayList<>();

    private Formulas(Network network, NetworkArithmetic arithmetic, Node node) {
        this.node = node;
        this.in = network.shape(node.input());
        this.costs = arithmetic.of(node.name());
    }

    static List<Formula> of(Network network, NetworkArithmetic arithmetic, Node node) {
        Formulas formulas = new Formulas(network, arithmetic, node);
        formulas.layer();
        formulas.memory();
        formulas.receptiveField(network, arithmetic);
        return formulas.formulas;
    }

    private void layer() {
        Layer layer = node.layer();
        if (layer instanceof Layer.Convolution c) {
            outputSize(c.kernel(), c.stride(), c.padding());
            convolutionCosts(c);
        } else if (layer instanceof Layer.Dense dense) {
            add(Quantity.VALUE, "sum of w x, plus b", "sum of " + in.channels() + " products + b");
            String product = in.channels() + " x " + dense.features();
            result(
                    Quantity.PARAMETERS,
                    "C x K + K",
                    product + " + " + dense.features(),
                    costs.parameters());
            result(Quantity.MULTIPLY_ADDS, "C x K", product, costs.multiplyAdds());
        } else if (layer instanceof Layer.BatchNorm norm) {
            String epsilon = String.format(Locale.ROOT, "%.0e", norm.epsilon());
            add(
                    Quantity.VALUE,
                    "g (x - m) / sqrt(v + e) + b",
                    "g (x - m) / sqrt(v + " + epsilon + ") + b");
            result(Quantity.PARAMETERS, "2 x C", "2 x " + in.channels(), costs.parameters());
        } else {
            value(layer);
        }
    }

    private void value(Layer layer) {
        if (layer instanceof Layer.Normalization n) {
            add(
                    Quantity.VALUE,
                    "(x / 255 - m) / d",
                    String.format(
                            Locale.ROOT,
                            n.meanImage()
                                    ? "upper left, red: (x / 255 - %.3f) / %.3f"
                                    : "red: (x / 255 - %.3f) / %.3f",
                            n.mean().get(0),
                            n.deviation().get(0)));
        } else if (layer instanceof Layer.Activation activation) {
            String rule = Functions.rule(activation.function());
            add(Quantity.VALUE, rule, rule);
        } else if (layer instanceof Layer.Pool p) {
            outputSize(p.kernel(), p.stride(), p.padding());
            String window = p.kernel() + " x " + p.kernel();
            boolean max = p.kind() == Layer.Pool.Kind.MAX;
            add(
                    Quantity.VALUE,
                    max ? "max of F x F" : "sum of F x F / (F x F)",
                    max ? "max of " + window : "sum of " + window + " / (" + window + ")");
        } else if (layer instanceof Layer.Flatten) {
            result(Quantity.OUTPUT_SIZE, "H x W x C", in.toString(), node.shape().channels());
        } else if (layer instanceof Layer.GlobalAveragePool) {
            String cells = in.height() + " x " + in.width();
            add(Quantity.OUTPUT_SIZE, "W -> 1", in.width() + " -> 1");
            add(Quantity.VALUE, "sum of x / (H x W)", "sum of x / (" + cells + ")");
        } else if (layer instanceof Layer.Add) {
            add(Quantity.VALUE, "a + b", "a + b");
        } else if (layer instanceof Layer.Softmax) {
            add(
                    Quantity.VALUE,
                    "exp(x) / sum of exp(x)",
                    "exp(x) / sum of " + in.channels() + " exp(x)");
        } else if (layer instanceof Layer.Dropout dropout) {
            add(
                    Quantity.VALUE,
                    "in training 0 with probability p; here x",
                    "p = " + dropout.probability() + "; here x");
        }
    }

    private void outputSize(int kernel, int stride, Padding padding) {
        boolean symmetric = padding.before() == padding.after();
        int span = in.width() - kernel + padding.total();
        String letters = "(W - F + " + (symmetric ? "2P" : "P") + ") / S";
        String numbers =
                "(" + in.width() + " - " + kernel + " + " + padding.total() + ") / " + stride;
        if (span % stride != 0) {
            letters = "floor(" + letters + ")";
            numbers = "floor(" + numbers + ")";
        }
        result(Quantity.OUTPUT_SIZE, letters + " + 1", numbers + " + 1", node.shape().width());
    }

    private void convolutionCosts(Layer.Convolution c) {
        String kernel = c.kernel() + " x " + c.kernel() + " x ";
        String letters = c.depthwise() ? "F x F x C" : "F x F x C x K";
        String numbers =
                kernel + (c.depthwise() ? c.channels() : in.channels() + " x " + c.channels());
        String cells = node.shape().height() + " x " + node.shape().width() + " x ";
        result(
                Quantity.PARAMETERS,
                c.bias() ? letters + " + K" : letters,
                c.bias() ? numbers + " + " + c.channels() : numbers,
                costs.parameters());
        result(Quantity.MULTIPLY_ADDS, "H x W x " + letters, cells + numbers, costs.multiplyAdds());
    }

    private void memory() {
        result(
                Quantity.MEMORY,
                "H x W x K x 4 bytes",
                node.shape() + " x " + Float.BYTES,
                String.format(Locale.ROOT, "%,d bytes", costs.bytes()));
    }

    private void receptiveField(Network network, NetworkArithmetic arithmetic) {
        ReceptiveField before =
                node.input().equals(Network.PICTURE)
                        ? ReceptiveField.OF_THE_PICTURE
                        : arithmetic.of(node.input()).receptiveField();
        int size = costs.receptiveField().size();
        if (node.layer() instanceof Layer.Convolution c) {
            window(before, c.kernel(), size);
        } else if (node.layer() instanceof Layer.Pool p) {
            window(before, p.kernel(), size);
        } else if (node.layer() instanceof Layer.GlobalAveragePool
                || node.layer() instanceof Layer.Flatten) {
            window(before, network.shape(node.input()).width(), size);
        } else {
            add(Quantity.RECEPTIVE_FIELD, "r", size + " x " + size);
        }
    }

    private void window(ReceptiveField before, int kernel, int size) {
        result(
                Quantity.RECEPTIVE_FIELD,
                "r + (F - 1) x j",
                before.size() + " + (" + kernel + " - 1) x " + before.stride(),
                size);
    }

    private void result(Quantity quantity, String letters, String numbers, long result) {
        result(quantity, letters, numbers, String.format(Locale.ROOT, "%,d", result));
    }

    private void result(Quantity quantity, String letters, String numbers, String result) {
        add(quantity, letters, numbers + " = " + result);
    }

    private void add(Quantity quantity, String letters, String numbers) {
        formulas.add(new Formula(quantity, letters, numbers));
    }
}
