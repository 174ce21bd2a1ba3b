package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.TensorType;

/** The layers of a file that brings no cards: from the operators of its first graph. */
final class ForeignGraph {
    private final Flow flow;
    private final Constants constants;
    private final int picture;
    private final List<Draft> drafts;
    private final List<String> names;
    private final Fields fields;

    private ForeignGraph(Flow flow, int picture) throws MalformedGraphException {
        this.flow = flow;
        this.constants = new Constants(flow);
        this.picture = picture;
        this.drafts = new OperatorReader(flow, picture).read();
        if (drafts.isEmpty()) {
            throw new MalformedGraphException("the model computes nothing of its input");
        }
        this.names = LayerNames.of(flow, drafts);
        this.fields = new Fields(flow.shape(picture), drafts);
    }

    static GraphParts of(Model model) throws MalformedGraphException {
        Flow flow = new Flow(model, 0);
        ForeignGraph graph = new ForeignGraph(flow, picture(flow));
        return graph.parts();
    }

    /** The one input, which takes a picture. */
    static int picture(Flow flow) throws MalformedGraphException {
        if (flow.inputs().size() != 1) {
            throw new MalformedGraphException(
                    "the model takes " + flow.inputs().size() + " inputs, not one picture");
        }
        int input = flow.inputs().get(0);
        List<Integer> sides = flow.sides(input);
        byte type = flow.tensor(input).type();
        boolean values =
                type == TensorType.FLOAT32 || type == TensorType.UINT8 || type == TensorType.INT8;
        if (!values || sides.size() != 4 || sides.get(0) != 1 || flow.size(input) == 0) {
            throw new MalformedGraphException(
                    "the model takes "
                            + TensorType.name(type)
                            + " values of shape "
                            + sides
                            + ", not one picture");
        }
        return input;
    }

    private GraphParts parts() {
        List<LayerNode> nodes = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            nodes.add(node(i));
        }
        return new GraphParts(false, flow.shape(picture), answer(), nodes, places());
    }

    /** The layer that the first output shows; the last one if it shows none. */
    private String answer() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            int tensor = drafts.get(i).tensor();
            boolean output =
                    flow.outputs().contains(tensor)
                            || flow.onlyReader(tensor)
                                    .filter(s -> flow.outputs().contains(s.written()))
                                    .isPresent();
            if (output && !drafts.get(i).fused()) {
                return names.get(i);
            }
        }
        return names.get(drafts.size() - 1);
    }

    private LayerNode node(int index) {
        Draft draft = drafts.get(index);
        List<String> inputs = new ArrayList<>();
        draft.inputs()
                .forEach(i -> inputs.add(i == Draft.PICTURE ? LayerCard.PICTURE : names.get(i)));
        LayerFacts facts =
                new LayerFacts(
                        names.get(index),
                        draft.kind(),
                        inputs,
                        activation(index),
                        draft.operation(),
                        draft.wording(),
                        draft.parameters(),
                        draft.multiplyAdds(),
                        fields.before(draft),
                        fields.of(index),
                        flow.quantization(draft.tensor()));
        boolean norm = draft.kind() == LayerKind.BATCH_NORM;
        return new LayerNode(
                facts.card(),
                draft.operation(),
                fields.of(index),
                () -> draft.weights().map(place -> place.read(flow, constants)),
                () -> draft.norms().filter(norms -> norm));
    }

    /** The name of the layer that has its values: its own, or that of a fused function. */
    private String activation(int index) {
        return names.get(drafts.get(index).fused() ? index + 1 : index);
    }

    private Places places() {
        Map<String, Integer> values = new LinkedHashMap<>();
        List<Places.Convolution> convolutions = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            values.putIfAbsent(activation(i), draft.tensor());
            boolean convolution =
                    draft.kind() == LayerKind.CONVOLUTION
                            || draft.kind() == LayerKind.DEPTHWISE_CONVOLUTION;
            if (convolution) {
                Optional<String> next =
                        draft.fused() ? Optional.of(names.get(i + 1)) : Optional.empty();
                List<String> shownBy = new ArrayList<>(List.of(names.get(i)));
                next.ifPresent(shownBy::add);
                convolutions.add(
                        new Places.Convolution(
                                names.get(i), List.of(draft.step().index()), shownBy));
            }
        }
        return new Places(flow.model(), 0, values, convolutions);
    }
}
