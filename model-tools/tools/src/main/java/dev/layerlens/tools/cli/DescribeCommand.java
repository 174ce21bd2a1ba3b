package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.classifier.ClassifierFile;
import dev.layerlens.card.classifier.UnusableFileException;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.MalformedGraphException;
import dev.layerlens.tools.cards.LayerCards;
import dev.layerlens.tools.html.HtmlPage;
import dev.layerlens.tools.html.Subject;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.io.IOException;
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
                "Lists the layers of a network, or of a .tflite file, ours or not: output, "
                        + "parameters, multiply-adds, receptive field; and the totals, beside those "
                        + "that were published.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  model-tools describe resnet20",
            "  model-tools describe mobilenetv2 --width 0.5 --size 128 --classes 6",
            "  model-tools describe app/models/cifar10.tflite",
            "  model-tools describe resnet50 --html resnet50.html"
        })
final class DescribeCommand implements Callable<Integer> {
    private static final String FILE = ".tflite";

    @Mixin private Output output;

    @Parameters(
            paramLabel = "NET",
            description =
                    "Network of `model-tools zoo`, or a .tflite file that classifies pictures.")
    private String net;

    @Option(names = "--size", description = "Rows and columns of the picture.")
    private Integer size;

    @Option(names = "--classes", description = "Number of classes.")
    private Integer classes;

    @Option(names = "--width", description = "Share of the published channels, for MobileNets.")
    private Double width;

    @Option(
            names = "--html",
            paramLabel = "PAGE",
            description = "HTML file to write as well: structure, a card a layer, costs.")
    private Path html;

    @Option(
            names = "--language",
            defaultValue = "en",
            paramLabel = "CODE",
            description = "Language of the HTML file: en or ko.")
    private String language;

    @Override
    public Integer call() throws Exception {
        if (html != null) {
            PageLanguage.of(language);
            Destination.checkPage(html);
        }
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
            LayerGraph graph = LayerGraph.of(model.file());
            ModelCard card = graph.ours() ? model.card() : stranger(model);
            List<LayerCard> layers = graph.layers();
            String head =
                    String.format(
                            Locale.ROOT,
                            "%s: %s%s, %,d bytes. %s",
                            card.name(),
                            card.architecture().isEmpty() ? "" : card.architecture() + ", ",
                            card.precision().name().toLowerCase(Locale.ROOT),
                            model.bytes(),
                            card.description());
            JsonObject json = totals(card.architecture(), graph.parameters(), graph.multiplyAdds());
            json.addProperty("file", net);
            json.add("layers", LayerTable.json(layers));
            String page = page(Subject.of(card, graph, model.bytes()), json);
            output.print(
                    head.stripTrailing()
                            + "\n\n"
                            + LayerTable.text(layers)
                            + total(graph.parameters(), graph.multiplyAdds())
                            + page,
                    json);
        } catch (MalformedGraphException e) {
            throw new NotAModelException(net + ": " + e.getMessage());
        }
    }

    /** What there is to say of a file that model-tools did not write. */
    private ModelCard stranger(TfliteModel model) throws NotAModelException {
        try {
            String name = String.valueOf(Path.of(net).getFileName());
            return ClassifierFile.read(model.file(), name).card();
        } catch (UnusableFileException e) {
            throw NotAModelException.of(net, e);
        }
    }

    /** Writes the HTML file if one is wanted; the line that tells of it. */
    private String page(Subject subject, JsonObject json) throws IOException {
        if (html == null) {
            return "";
        }
        HtmlPage.describing(subject, PageLanguage.of(language)).write(html);
        json.addProperty("page", html.toString());
        return "\nwritten: " + html;
    }

    private void describeNetwork() throws IOException {
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
        json.add("layers", LayerTable.json(layers));
        String text =
                String.format(
                        Locale.ROOT,
                        "%s on %d x %d pictures, %d classes: %s%n%n",
                        architecture.name(),
                        blueprint.size(),
                        blueprint.size(),
                        blueprint.classes(),
                        architecture.source());
        String page = page(Subject.of(network, layers, architecture.source()), json);
        output.print(
                text
                        + LayerTable.text(layers)
                        + total(parameters, multiplyAdds)
                        + (asPublished ? figures.sentence() : "")
                        + page,
                json);
    }

    private static List<LayerCard> cards(Network network) {
        Map<String, String> own =
                network.nodes().stream().collect(Collectors.toMap(Node::name, Node::name));
        return new LayerCards(network).cards(own, Map.of());
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
}
