package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class EveryCommandTest {
    private static final CommandLine TOOLS = new CommandLine(new Main());

    static List<String> commands() {
        return TOOLS.getSubcommands().keySet().stream().filter(n -> !n.equals("help")).toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsDescribedAndHasAnExampleAndJson(String name) {
        CommandSpec command = TOOLS.getSubcommands().get(name).getCommandSpec();
        assertThat(command.usageMessage().description()).isNotEmpty();
        assertThat(String.join("\n", command.usageMessage().footer()))
                .contains("model-tools " + name);
        assertThat(command.findOption("--json")).isNotNull();
        assertThat(
                        Stream.concat(
                                        command.options().stream(),
                                        command.positionalParameters().stream())
                                .filter(argument -> !argument.hidden()))
                .allSatisfy(
                        argument ->
                                assertThat(argument.description())
                                        .as(name + " " + argument.paramLabel())
                                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String name) {
        Cli help = Cli.run(name, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).anyMatch(line -> line.contains("model-tools " + name));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anOptionThatThereIsNotIsRefusedInOneLine(String name) {
        Cli refused = Cli.run(name, "--no-such-option");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).noneMatch(line -> line.startsWith("\tat "));
    }

    @Test
    void completionKnowsEveryCommandAndOption() {
        Cli completion = Cli.run("completion");
        assertThat(completion.code()).isZero();
        String script = String.join("\n", completion.out());
        assertThat(script).contains("complete -F").contains("model-tools");
        for (String name : commands()) {
            CommandSpec command = TOOLS.getSubcommands().get(name).getCommandSpec();
            assertThat(script).contains(name);
            assertThat(command.options().stream().filter(option -> !option.hidden()))
                    .allSatisfy(o -> assertThat(script).contains(o.longestName()));
        }
    }

    @Test
    void noTwoOptionsOfACommandSayTheSame() {
        for (String name : commands()) {
            List<String> said =
                    TOOLS.getSubcommands().get(name).getCommandSpec().options().stream()
                            .map(ArgSpec::description)
                            .map(lines -> String.join(" ", lines))
                            .toList();
            assertThat(said).as(name).doesNotHaveDuplicates();
        }
    }
}
