package dev.layerlens.tools.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Formula;
import dev.layerlens.card.Formula.Quantity;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.cards.LayerCards;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.torch.TorchNetwork;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters, multiply-adds and memory of every layer of every network, as cards state them. */
class CountsTest {
    private static final int CLASSES = 7;

    static Stream<String> networks() {
        return Zoo.architectures().stream().map(Architecture::name);
    }

    private static Network network(String name, int size) {
        return Zoo.get(name).build(new Blueprint(size, CLASSES, Normalizer.CENTRED));
    }

    private static List<LayerCard> cards(Network network) {
        Map<String, String> own =
                network.nodes().stream().collect(Collectors.toMap(Node::name, Node::name));
        return new LayerCards(network).cards(own, Map.of());
    }

    /**
     * Of libtorch's own tensors: a layer learns as many values as its tensors have; each cell that
     * it wrote took one multiply-add for every weight of the kernels; a value takes four bytes.
     */
    @ParameterizedTest
    @MethodSource("networks")
    void everyLayerHasAsManyAsLibtorchComputesWith(String name) {
        Network network = network(name, 32);
        try (TorchNetwork torch = new TorchNetwork(network)) {
            Map<String, float[]> values = torch.activations(RandomWeights.picture(network, 1));
            long parameters = 0;
            long multiplyAdds = 0;
            for (LayerCard card : cards(network)) {
                long size = values.get(card.name()).length;
                long learned = elements(torch, card, "weight") + elements(torch, card, "bias");
                long products = multiplyAdds(torch, card, size);
                assertThat(card.parameters()).as(card.name()).isEqualTo(learned);
                assertThat(card.multiplyAdds()).as(card.name()).isEqualTo(products);
                assertThat((long) card.height() * card.width() * card.channels())
                        .as(card.name())
                        .isEqualTo(size);
                assertThat(result(card, Quantity.MEMORY)).as(card.name()).isEqualTo(size * 4);
                parameters += learned;
                multiplyAdds += products;
            }
            NetworkArithmetic arithmetic = new NetworkArithmetic(network);
            assertThat(arithmetic.parameters()).isEqualTo(parameters);
            assertThat(arithmetic.multiplyAdds()).isEqualTo(multiplyAdds);
        }
    }

    private static long elements(TorchNetwork torch, LayerCard card, String suffix) {
        Tensor tensor = torch.parameter(card.name() + "." + suffix);
        return tensor == null ? 0 : tensor.numel();
    }

    private static long multiplyAdds(TorchNetwork torch, LayerCard card, long size) {
        Tensor weight = torch.parameter(card.name() + ".weight");
        // a batch norm's factor is a vector; kernels have an output side and more
        return weight == null || weight.dim() < 2 ? 0 : weight.numel() * (size / weight.size(0));
    }

    /** Whoever computes the left side of a formula finds the right side, and the card's figure. */
    @ParameterizedTest
    @MethodSource("networks")
    void everyFormulaComesToItsResult(String name) {
        for (int size : List.of(32, 45)) {
            for (LayerCard card : cards(network(name, size))) {
                Map<Quantity, Long> figures = new HashMap<>();
                boolean vector = card.kind() == LayerKind.FLATTEN;
                figures.put(Quantity.OUTPUT_SIZE, (long) (vector ? card.channels() : card.width()));
                figures.put(Quantity.PARAMETERS, card.parameters());
                figures.put(Quantity.MULTIPLY_ADDS, card.multiplyAdds());
                figures.put(Quantity.RECEPTIVE_FIELD, (long) card.receptiveField().size());
                figures.put(Quantity.MEMORY, 4L * card.height() * card.width() * card.channels());
                for (Formula formula : card.formulas()) {
                    boolean computed = formula.numbers().contains(" = ");
                    if (computed && formula.quantity() != Quantity.VALUE) {
                        long result = result(card, formula.quantity());
                        String left = formula.numbers().split(" = ", 2)[0];
                        assertThat(Expression.value(left))
                                .as("%s: %s", card.name(), formula.numbers())
                                .isEqualTo((double) result);
                        assertThat(figures.getOrDefault(formula.quantity(), result))
                                .as("%s: %s", card.name(), formula.numbers())
                                .isEqualTo(result);
                    }
                }
            }
        }
    }

    private static long result(LayerCard card, Quantity quantity) {
        String right = card.formula(quantity).orElseThrow().numbers().split(" = ", 2)[1];
        return Math.round(Expression.value(right.replace(" bytes", "")));
    }
}
