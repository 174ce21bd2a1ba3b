package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The results of a command on standard output: as text, or as one JSON object with --json. */
final class Output {

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /** Prints one of the two forms. */
    void print(String text, JsonObject object) {
        command.commandLine().getOut().println(json ? object.toString() : text);
        command.commandLine().getOut().flush();
    }

    /** Tells a person what is going on, on standard error. */
    void say(String text) {
        command.commandLine().getErr().println(text);
        command.commandLine().getErr().flush();
    }
}
