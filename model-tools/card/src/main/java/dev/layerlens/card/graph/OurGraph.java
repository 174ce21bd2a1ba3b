package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ReceptiveField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.SignatureDef;

/**
 * The layers of a file of model-tools: its cards, and the numbers behind them from the operators of
 * its {@code explain} graph.
 */
final class OurGraph {
    private final Flow flow;
    private final Constants constants;
    private final Windows windows;
    private final ModelCard card;
    private final int graph;
    private final Map<String, Integer> outputs = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Norms> norms;

    private OurGraph(Model model, SignatureDef explain, ModelCard card, Map<String, Norms> norms) {
        this.graph = (int) explain.subgraphIndex();
        this.flow = new Flow(model, graph);
        this.constants = new Constants(flow);
        this.windows = new Windows(flow);
        this.card = card;
        this.norms = norms;
        for (int i = 0; i < explain.outputsLength(); i++) {
            outputs.put(explain.outputs(i).name(), (int) explain.outputs(i).tensorIndex());
        }
        shapes.put(LayerCard.PICTURE, flow.shape(flow.inputs().get(0)));
        card.layers()
                .forEach(l -> shapes.put(l.name(), new Shape(l.height(), l.width(), l.channels())));
    }

    /**
     * Reads the graph of a signature that gives every layer's values.
     *
     * @throws MalformedGraphException if a layer of the card is not among them
     */
    static GraphParts of(
            Model model, SignatureDef explain, ModelCard card, Map<String, Norms> norms)
            throws MalformedGraphException {
        OurGraph graph = new OurGraph(model, explain, card, norms);
        ForeignGraph.picture(graph.flow);
        for (LayerCard layer : card.layers()) {
            if (!graph.outputs.containsKey(layer.activation())) {
                throw new MalformedGraphException(
                        "the model's card names a layer that it does not compute: " + layer.name());
            }
        }
        return graph.parts();
    }

    private GraphParts parts() throws MalformedGraphException {
        List<LayerNode> nodes = new ArrayList<>();
        List<Places.Convolution> convolutions = new ArrayList<>();
        for (LayerCard layer : card.layers()) {
            nodes.add(node(layer));
            if (convolution(layer)) {
                convolutions.add(place(layer));
            }
        }
        if (nodes.isEmpty()) {
            throw new MalformedGraphException("the model's card names no layer");
        }
        String answer = card.layers().get(nodes.size() - 1).name();
        Places places = new Places(flow.model(), graph, outputs, convolutions);
        return new GraphParts(true, shapes.get(LayerCard.PICTURE), answer, nodes, places);
    }

    private static boolean convolution(LayerCard layer) {
        return layer.kind() == LayerKind.CONVOLUTION
                || layer.kind() == LayerKind.DEPTHWISE_CONVOLUTION;
    }

    /** What computes the values of an output, before they are brought to float. */
    private Optional<Step> step(String activation) {
        int tensor = outputs.get(activation);
        Optional<Step> step = flow.writer(tensor);
        while (step.isPresent()
                && step.get().is(BuiltinOperator.DEQUANTIZE, BuiltinOperator.QUANTIZE)) {
            step = flow.writer(step.get().read(0));
        }
        return step;
    }

    private LayerNode node(LayerCard layer) {
        Optional<Step> step = step(layer.activation());
        Optional<Integer> kernel =
                step.filter(s -> weighted(layer, s)).map(s -> s.read(1)).filter(constants::has);
        Optional<Window> window = step.flatMap(s -> window(layer, s));
        Shape in = shapes.get(layer.inputs().get(0));
        Shape out = shapes.get(layer.name());
        boolean depthwise = layer.kind() == LayerKind.DEPTHWISE_CONVOLUTION;
        Operation operation =
                new Operation(
                        step.map(Step::name).orElse(""),
                        in == null ? shapes.get(LayerCard.PICTURE) : in,
                        out,
                        window,
                        depthwise ? in.channels() : 1,
                        // a folded file has biases where the network had none
                        kernel.map(k -> layer.parameters() > flow.size(k)).orElse(false),
                        function(layer));
        Supplier<Optional<Kernels>> kernels =
                () ->
                        kernel.map(
                                k ->
                                        new WeightPlace(
                                                        k,
                                                        Optional.of(
                                                                step.orElseThrow(
                                                                                IllegalStateException
                                                                                        ::new)
                                                                        .read(2)),
                                                        order(layer))
                                                .read(flow, constants));
        // kernels are square, and rows and columns padded alike, in every network of ours
        ReceptiveField field = layer.receptiveField();
        return new LayerNode(
                layer,
                operation,
                new Field(field, field),
                kernels,
                () -> Optional.ofNullable(norms.get(layer.name())));
    }

    private static WeightPlace.Order order(LayerCard layer) {
        return switch (layer.kind()) {
            case DEPTHWISE_CONVOLUTION -> WeightPlace.Order.DEPTHWISE;
            case DENSE -> WeightPlace.Order.DENSE;
            default -> WeightPlace.Order.CONVOLUTION;
        };
    }

    private static boolean weighted(LayerCard layer, Step step) {
        return switch (layer.kind()) {
            case CONVOLUTION -> step.is(BuiltinOperator.CONV_2D);
            case DEPTHWISE_CONVOLUTION -> step.is(BuiltinOperator.DEPTHWISE_CONV_2D);
            case DENSE -> step.is(BuiltinOperator.FULLY_CONNECTED);
            default -> false;
        };
    }

    /** An average pool may be a depthwise convolution with the window's mean for a kernel. */
    private Optional<Window> window(LayerCard layer, Step step) {
        boolean pool = layer.kind() == LayerKind.AVERAGE_POOL || layer.kind() == LayerKind.MAX_POOL;
        boolean steps =
                step.is(
                        BuiltinOperator.CONV_2D,
                        BuiltinOperator.DEPTHWISE_CONV_2D,
                        BuiltinOperator.AVERAGE_POOL_2D,
                        BuiltinOperator.MAX_POOL_2D);
        if (!steps || !(pool || convolution(layer))) {
            return Optional.empty();
        }
        Optional<Step> before = flow.writer(step.read(0));
        Optional<Padded> padded =
                before.filter(s -> s.is(BuiltinOperator.PAD))
                        .flatMap(s -> Padded.of(s, flow, constants));
        Window window = windows.of(step, padded);
        // int8 files stride 1x1 kernels by an operator before them
        Optional<Window> thinned =
                before.filter(s -> convolution(layer) && s.is(BuiltinOperator.DEPTHWISE_CONV_2D))
                        .filter(s -> flow.name(s.written()).endsWith(".thinned"))
                        .map(s -> windows.of(s, Optional.empty()));
        return Optional.of(
                thinned.map(
                                t ->
                                        new Window(
                                                strided(window.rows(), t.rows()),
                                                strided(window.columns(), t.columns())))
                        .orElse(window));
    }

    private static Axis strided(Axis axis, Axis by) {
        return new Axis(axis.kernel(), by.stride(), axis.dilation(), axis.before(), axis.after());
    }

    private static Optional<ActivationFunction> function(LayerCard layer) {
        if (layer.kind() == LayerKind.ACTIVATION) {
            for (ActivationFunction function : ActivationFunction.values()) {
                if (function.title().equals(layer.title())) {
                    return Optional.of(function);
                }
            }
        }
        return Optional.empty();
    }

    /** The operators of a convolution: one may compute it together with the function after it. */
    private Places.Convolution place(LayerCard layer) {
        List<Integer> operators = new ArrayList<>();
        List<String> shownBy = new ArrayList<>(List.of(layer.name()));
        if (layer.folded()) {
            shownBy.add(layer.activation());
        }
        step(layer.activation()).map(Step::index).ifPresent(operators::add);
        for (LayerCard other : card.layers()) {
            boolean reads = other.inputs().contains(layer.activation());
            boolean function = other.kind() == LayerKind.ACTIVATION && !other.folded();
            if (reads && function) {
                step(other.activation())
                        .filter(
                                s ->
                                        s.is(
                                                BuiltinOperator.CONV_2D,
                                                BuiltinOperator.DEPTHWISE_CONV_2D))
                        .ifPresent(
                                s -> {
                                    operators.add(s.index());
                                    shownBy.add(other.name());
                                });
            }
        }
        return new Places.Convolution(layer.name(), operators, shownBy);
    }
}
