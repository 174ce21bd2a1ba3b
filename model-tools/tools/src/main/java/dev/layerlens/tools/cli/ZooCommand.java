package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Zoo;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code model-tools zoo}. */
@Command(
        name = "zoo",
        description = "Lists the networks with their parameters and multiply-adds.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: model-tools zoo --json"})
final class ZooCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Override
    public Integer call() {
        JsonArray networks = new JsonArray();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        "%-17s %12s %15s  %s", "network", "parameters", "multiply-adds", "source"));
        for (Architecture architecture : Zoo.architectures()) {
            NetworkArithmetic arithmetic =
                    new NetworkArithmetic(architecture.build(architecture.published().blueprint()));
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%n%-17s %,12d %,15d  %s",
                            architecture.name(),
                            arithmetic.parameters(),
                            arithmetic.multiplyAdds(),
                            architecture.source()));
            JsonObject network = new JsonObject();
            network.addProperty("name", architecture.name());
            network.addProperty("parameters", arithmetic.parameters());
            network.addProperty("multiplyAdds", arithmetic.multiplyAdds());
            network.addProperty("source", architecture.source());
            networks.add(network);
        }
        JsonObject json = new JsonObject();
        json.add("networks", networks);
        output.print(text.toString(), json);
        return 0;
    }
}
