package dev.layerlens.tools.train;

import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bytedeco.pytorch.Tensor;

/**
 * A tensor that learns.
 *
 * @param name the parameter's
 * @param tensor its values in use
 * @param decays whether weight decay applies
 * @param rate share of the learning rate
 */
record Learner(String name, Tensor tensor, boolean decays, double rate) {

    /** All that learn, in order of computation. */
    static List<Learner> of(TorchNetwork model, Set<String> frozen, double trunkRate) {
        Network network = model.network();
        List<Node> nodes =
                network.nodes().stream()
                        .filter(node -> !Parameter.of(node, network.shape(node.input())).isEmpty())
                        .toList();
        List<Learner> learners = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            double depth = nodes.size() == 1 ? 0 : 1 - (double) i / (nodes.size() - 1);
            if (!frozen.contains(node.name())) {
                learners.addAll(of(model, node, Math.pow(trunkRate, depth)));
            }
        }
        return learners;
    }

    private static List<Learner> of(TorchNetwork model, Node node, double rate) {
        return Parameter.of(node, model.network().shape(node.input())).stream()
                .filter(Parameter::learned)
                .map(
                        p ->
                                new Learner(
                                        p.name(),
                                        model.parameter(p.name()),
                                        p.shape().size() > 1,
                                        rate))
                .toList();
    }
}
