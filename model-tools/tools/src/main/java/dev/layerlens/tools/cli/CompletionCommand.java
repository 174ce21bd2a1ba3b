package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code model-tools completion}. */
@Command(
        name = "completion",
        header = "Prints a completion script for bash and zsh.",
        description = "Prints a script that makes bash and zsh complete commands and options.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: source <(model-tools completion)"})
final class CompletionCommand implements Callable<Integer> {
    @Mixin private Output output;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        String script =
                AutoComplete.bash(spec.root().name(), spec.root().commandLine()).stripTrailing();
        JsonObject json = new JsonObject();
        json.addProperty("script", script);
        output.print(script, json);
        return 0;
    }
}
