package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How a network ends: whether its logits are averages over whole maps, or a dense layer of such.
 */
final class Ends {
    private final Map<String, LayerNode> nodes;
    private Optional<Head> head = Optional.empty();
    private Optional<Headless> headless = Optional.empty();

    Ends(Map<String, LayerNode> nodes, String answer) {
        this.nodes = nodes;
        Optional<LayerNode> logits =
                back(
                        Optional.ofNullable(nodes.get(answer)),
                        n -> n.card().kind() == LayerKind.SOFTMAX || sigmoid(n));
        if (logits.filter(Ends::vectors).filter(n -> !n.card().folded()).isPresent()) {
            weighed(logits.get());
        } else {
            classMaps(logits);
        }
    }

    Optional<Head> head() {
        return head;
    }

    Optional<Headless> headless() {
        return headless;
    }

    /** A dense layer, and what it reads. */
    private void weighed(LayerNode dense) {
        Optional<LayerNode> pool = back(before(dense), Ends::identity);
        Optional<LayerNode> maps = averaged(pool);
        if (maps.isEmpty()) {
            headless =
                    Optional.of(
                            several(pool)
                                    ? Headless.SEVERAL_DENSE_LAYERS
                                    : Headless.NO_GLOBAL_AVERAGE);
            return;
        }
        LayerCard mean = pool.orElseThrow(IllegalStateException::new).card();
        head =
                dense.kernels()
                        .get()
                        .filter(w -> w.inputs() == mean.channels())
                        .map(
                                w ->
                                        Head.weighed(
                                                maps.get().card().name(),
                                                mean.name(),
                                                dense.card().name(),
                                                w));
        headless = noDense();
    }

    /** Averages that nothing weighs any more. */
    private void classMaps(Optional<LayerNode> logits) {
        Optional<LayerNode> pool = back(logits, Ends::identity);
        head =
                averaged(pool)
                        .map(LayerNode::card)
                        .map(
                                maps ->
                                        Head.ofClassMaps(
                                                maps.name(),
                                                pool.orElseThrow(IllegalStateException::new)
                                                        .card()
                                                        .name(),
                                                maps.channels()));
        headless = noDense();
    }

    private Optional<Headless> noDense() {
        return head.isPresent() ? Optional.empty() : Optional.of(Headless.NO_DENSE_END);
    }

    /** The maps that a layer averages; empty if it does not. */
    private Optional<LayerNode> averaged(Optional<LayerNode> pool) {
        return back(
                pool.filter(n -> n.card().kind() == LayerKind.GLOBAL_AVERAGE_POOL)
                        .flatMap(this::before),
                n -> n.card().kind() == LayerKind.DROPOUT);
    }

    /** The last layer before some that are passed over. */
    private Optional<LayerNode> back(Optional<LayerNode> from, Predicate<LayerNode> passed) {
        Optional<LayerNode> at = from;
        while (at.filter(passed).isPresent()) {
            at = at.flatMap(this::before);
        }
        return at;
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

    /** Whether another dense layer comes before the last, with or without a function between. */
    private boolean several(Optional<LayerNode> last) {
        Optional<LayerNode> at =
                back(
                        last,
                        n ->
                                !vectors(n)
                                        && (n.card().kind() == LayerKind.ACTIVATION
                                                || n.card().kind() == LayerKind.BATCH_NORM
                                                || n.card().kind() == LayerKind.DROPOUT));
        return at.filter(Ends::vectors).isPresent();
    }
}
