package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.tools.cards.LayerCards;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools describe}. */
@Command(
        name = "describe",
        header = "Lists the layers of a network.",
        description =
                "Lists the layers of a network, or of a .tflite file of ours: output, "
                        + "parameters, multiply-adds, receptive field; and the totals, beside those "
                        + "that were published.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  model-tools describe resnet20",
            "  model-tools describe mobilenetv2 --width 0.5 --size 128 --classes 6",
            "  model-tools describe app/models/cifar10.tflite"
        })
final class DescribeCommand implements Callable<Integer> {
    private static final String FILE = ".tflite";

    @Mixin private Output output;

    @Parameters(
            paramLabel = "NET",
            description = "Network of `model-tools zoo`, or a .tflite file that `quantize` wrote.")
    private String net;

    @Option(names = "--size", description = "Rows and columns of the picture.")
    private Integer size;

    @Option(names = "--classes", description = "Number of classes.")
    private Integer classes;

    @Option(names = "--width", description = "Share of the published channels, for MobileNets.")
    private Double width;

    @Override
    public Integer call() throws Exception {
        if (net.endsWith(FILE)) {
            describeFile();
        } else {
            describeNetwork();
        }
        return 0;
    }

    private void describeFile() throws Exception {
        if (size != null || classes != null || width != null) {
            throw new IllegalArgumentException(net + " has its size, classes and width already");
        }
        try (TfliteModel model = TfliteModel.open(Path.of(net), 1)) {
            ModelCard card = model.card();
            String head =
                    String.format(
                            Locale.ROOT,
                            "%s: %s, %s, %,d bytes. %s",
                            card.name(),
                            card.architecture(),
                            card.precision().name().toLowerCase(Locale.ROOT),
                            model.bytes(),
                            card.description());
            JsonObject json = totals(card.architecture(), card.parameters(), card.multiplyAdds());
            json.addProperty("file", net);
            json.add("layers", layers(card.layers()));
            output.print(
                    head
                            + "\n\n"
                            + table(card.layers())
                            + total(card.parameters(), card.multiplyAdds()),
                    json);
        }
    }

    private void describeNetwork() {
        Architecture architecture = width == null ? Zoo.get(net) : Zoo.get(net, width);
        Blueprint published = architecture.published().blueprint();
        if (size != null && (size < 1 || size > 4096) || classes != null && classes < 2) {
            throw new IllegalArgumentException("--size must be 1 to 4096, --classes at least 2");
        }
        Blueprint blueprint =
                new Blueprint(
                        Optional.ofNullable(size).orElse(published.size()),
                        Optional.ofNullable(classes).orElse(published.classes()),
                        Normalizer.CENTRED);
        Network network = architecture.build(blueprint);
        List<LayerCard> layers = cards(network);
        long parameters = layers.stream().mapToLong(LayerCard::parameters).sum();
        long multiplyAdds = layers.stream().mapToLong(LayerCard::multiplyAdds).sum();
        boolean asPublished =
                blueprint.size() == published.size() && blueprint.classes() == published.classes();
        PublishedFigures figures =
                new PublishedFigures(architecture.figures(), parameters, multiplyAdds);
        JsonObject json = totals(architecture.name(), parameters, multiplyAdds);
        json.addProperty("source", architecture.source());
        json.addProperty("size", blueprint.size());
        json.addProperty("classes", blueprint.classes());
        if (asPublished) {
            figures.addTo(json);
        }
        json.add("layers", layers(layers));
        String text =
                String.format(
                        Locale.ROOT,
                        "%s on %d x %d pictures, %d classes: %s%n%n",
                        architecture.name(),
                        blueprint.size(),
                        blueprint.size(),
                        blueprint.classes(),
                        architecture.source());
        output.print(
                text
                        + table(layers)
                        + total(parameters, multiplyAdds)
                        + (asPublished ? figures.sentence() : ""),
                json);
    }

    private static List<LayerCard> cards(Network network) {
        Map<String, String> own =
                network.nodes().stream().collect(Collectors.toMap(Node::name, Node::name));
        return new LayerCards(network).cards(own, Map.of());
    }

    private static String table(List<LayerCard> layers) {
        int names = layers.stream().mapToInt(layer -> layer.name().length()).max().orElse(5);
        int titles = layers.stream().mapToInt(layer -> layer.title().length()).max().orElse(5);
        String row = "%-" + names + "s  %-" + titles + "s  %-15s %12s %15s %9s%n";
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        row, "layer", "kind", "output", "parameters", "multiply-adds", "sees"));
        for (LayerCard layer : layers) {
            int sees = layer.receptiveField().size();
            text.append(
                    String.format(
                            row,
                            layer.name(),
                            layer.title(),
                            layer.height() + " x " + layer.width() + " x " + layer.channels(),
                            String.format(Locale.ROOT, "%,d", layer.parameters()),
                            String.format(Locale.ROOT, "%,d", layer.multiplyAdds()),
                            sees + " x " + sees));
        }
        return text.toString();
    }

    private static String total(long parameters, long multiplyAdds) {
        return String.format(
                Locale.ROOT,
                "%n%,d parameters, %,d multiply-adds a picture",
                parameters,
                multiplyAdds);
    }

    private static JsonObject totals(String name, long parameters, long multiplyAdds) {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("parameters", parameters);
        json.addProperty("multiplyAdds", multiplyAdds);
        return json;
    }

    private static JsonArray layers(List<LayerCard> layers) {
        JsonArray array = new JsonArray();
        for (LayerCard layer : layers) {
            JsonObject json = new JsonObject();
            json.addProperty("name", layer.name());
            json.addProperty("kind", layer.kind().name());
            json.addProperty("title", layer.title());
            json.addProperty("height", layer.height());
            json.addProperty("width", layer.width());
            json.addProperty("channels", layer.channels());
            json.addProperty("parameters", layer.parameters());
            json.addProperty("multiplyAdds", layer.multiplyAdds());
            json.addProperty("receptiveField", layer.receptiveField().size());
            array.add(json);
        }
        return array;
    }
}
