package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.Map;
import java.util.Optional;

/** How a network ends: whether its logits are a dense layer of averages over whole maps. */
final class Ends {
    private final Map<String, LayerNode> nodes;
    private Optional<Head> head = Optional.empty();
    private Optional<Headless> headless = Optional.empty();

    Ends(Map<String, LayerNode> nodes, String answer) {
        this.nodes = nodes;
        find(answer);
    }

    Optional<Head> head() {
        return head;
    }

    Optional<Headless> headless() {
        return headless;
    }

    private void find(String answer) {
        Optional<LayerNode> dense = Optional.ofNullable(nodes.get(answer));
        while (dense.filter(n -> n.card().kind() == LayerKind.SOFTMAX || sigmoid(n)).isPresent()) {
            dense = dense.flatMap(this::before);
        }
        if (dense.filter(Ends::vectors).filter(n -> !n.card().folded()).isEmpty()) {
            headless = Optional.of(Headless.NO_DENSE_END);
            return;
        }
        Optional<LayerNode> pool = dense.flatMap(this::before);
        while (pool.filter(Ends::identity).isPresent()) {
            pool = pool.flatMap(this::before);
        }
        Optional<LayerNode> maps = pool.filter(Ends::global).flatMap(this::before);
        while (maps.filter(n -> n.card().kind() == LayerKind.DROPOUT).isPresent()) {
            maps = maps.flatMap(this::before);
        }
        if (maps.isEmpty()) {
            headless =
                    Optional.of(
                            several(pool)
                                    ? Headless.SEVERAL_DENSE_LAYERS
                                    : Headless.NO_GLOBAL_AVERAGE);
            return;
        }
        LayerNode last = dense.orElseThrow(IllegalStateException::new);
        LayerNode mean = pool.orElseThrow(IllegalStateException::new);
        Optional<Kernels> weights = last.kernels().get();
        boolean fits = weights.filter(w -> w.inputs() == mean.card().channels()).isPresent();
        if (fits) {
            head =
                    Optional.of(
                            new Head(
                                    maps.get().card().name(),
                                    mean.card().name(),
                                    last.card().name(),
                                    weights.get()));
        } else {
            headless = Optional.of(Headless.NO_DENSE_END);
        }
    }

    private Optional<LayerNode> before(LayerNode node) {
        return Optional.ofNullable(nodes.get(node.card().inputs().get(0)));
    }

    private static boolean sigmoid(LayerNode node) {
        return node.operation().function().filter(f -> f == ActivationFunction.SIGMOID).isPresent();
    }

    /** Whether a layer computes one weight for each value of a vector and each class. */
    private static boolean vectors(LayerNode node) {
        LayerCard card = node.card();
        boolean kind =
                card.kind() == LayerKind.DENSE
                        || card.kind() == LayerKind.CONVOLUTION && node.operation().groups() == 1;
        Shape in = node.operation().input();
        return kind && in.height() * in.width() == 1 && card.height() * card.width() == 1;
    }

    private static boolean identity(LayerNode node) {
        Shape in = node.operation().input();
        boolean flatten = node.card().kind() == LayerKind.FLATTEN;
        return node.card().kind() == LayerKind.DROPOUT || flatten && in.height() * in.width() == 1;
    }

    private static boolean global(LayerNode node) {
        return node.card().kind() == LayerKind.GLOBAL_AVERAGE_POOL;
    }

    /** Whether another dense layer comes before the last, with or without a function between. */
    private boolean several(Optional<LayerNode> last) {
        Optional<LayerNode> at = last;
        while (at.isPresent()) {
            if (vectors(at.get())) {
                return true;
            }
            LayerKind kind = at.get().card().kind();
            boolean between =
                    kind == LayerKind.ACTIVATION
                            || kind == LayerKind.BATCH_NORM
                            || kind == LayerKind.DROPOUT;
            at = between ? at.flatMap(this::before) : Optional.empty();
        }
        return false;
    }
}
