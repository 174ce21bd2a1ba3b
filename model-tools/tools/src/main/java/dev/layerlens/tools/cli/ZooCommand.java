package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.export.FileSizes;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Zoo;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code model-tools zoo}. */
@Command(
        name = "zoo",
        header = "Lists the networks.",
        description =
                "Lists the networks with their parameters and multiply-adds, beside the "
                        + "published ones. MobileNets have any width (mobilenetv2-0.6), SimpleCNN any "
                        + "activation function (simplecnn-gelu-bn), all of them any number of classes. "
                        + "With --sizes: how large the files of some are beside those of TensorFlow's "
                        + "converter.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: model-tools zoo --json"})
final class ZooCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Option(names = "--sizes", description = "Compare the sizes of files instead.")
    private boolean sizes;

    @Override
    public Integer call() throws Exception {
        if (sizes) {
            SizeTable table = SizeTable.of(FileSizes.MEASURED);
            output.print(table.text(), table.json());
            return 0;
        }
        JsonArray networks = new JsonArray();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        "%-17s %12s %9s %15s %9s  %s",
                        "network",
                        "parameters",
                        "published",
                        "multiply-adds",
                        "published",
                        "source"));
        for (Architecture architecture : Zoo.architectures()) {
            NetworkArithmetic arithmetic =
                    new NetworkArithmetic(architecture.build(architecture.published().blueprint()));
            PublishedFigures figures =
                    new PublishedFigures(
                            architecture.figures(),
                            arithmetic.parameters(),
                            arithmetic.multiplyAdds());
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%n%-17s %,12d %9s %,15d %9s  %s",
                            architecture.name(),
                            arithmetic.parameters(),
                            figures.parametersCell(),
                            arithmetic.multiplyAdds(),
                            figures.multiplyAddsCell(),
                            architecture.source()));
            if (!figures.difference().isEmpty()) {
                text.append(String.format("%n%-17s   (%s)", "", figures.difference()));
            }
            JsonObject network = new JsonObject();
            network.addProperty("name", architecture.name());
            network.addProperty("parameters", arithmetic.parameters());
            network.addProperty("multiplyAdds", arithmetic.multiplyAdds());
            figures.addTo(network);
            network.addProperty("source", architecture.source());
            networks.add(network);
        }
        JsonObject json = new JsonObject();
        json.add("networks", networks);
        output.print(text.toString(), json);
        return 0;
    }
}
