package dev.layerlens.tools.cli;

import dev.layerlens.tools.train.TrainingStoppedException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code model-tools}. */
@Command(
        name = "model-tools",
        description = "Trains, quantizes, measures and explains convolutional networks.",
        mixinStandardHelpOptions = true,
        version = "model-tools 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            DataCommand.class,
            TrainCommand.class,
            AverageCommand.class,
            TransferCommand.class,
            TrainingSpeedCommand.class,
            QuantizeCommand.class,
            EvaluateCommand.class,
            CardCommand.class,
            PredictCommand.class,
            BenchmarkCommand.class,
            DescribeCommand.class,
            CompareCommand.class,
            CompletionCommand.class,
            ExplainCommand.class,
            GpuCheckCommand.class,
            ZooCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Start with: model-tools demo"})
public final class Main {
    static final int USER_ERROR = 2;
    private static final int OUR_ERROR = 1;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where an error came from.")
    private boolean debug;

    /** Runs one command and exits with its code: 0, 2 for a mistake of the user's, 1 for ours. */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        Main main = new Main();
        CommandLine command =
                new CommandLine(main)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(
                                (exception, failed, parsed) -> main.report(exception, failed))
                        .setParameterExceptionHandler(Main::misread);
        try {
            TrainCommand.configure(command, arguments);
            TransferCommand.configure(command, arguments);
        } catch (IOException | IllegalArgumentException e) {
            return main.report(e, command);
        }
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            command.getErr()
                    .println(
                            "model-tools: Java has no more memory: give it more in the environment,"
                                    + " as in _JAVA_OPTIONS=-Xmx4g");
            return USER_ERROR;
        }
    }

    private int report(Exception exception, CommandLine command) {
        if (exception instanceof TrainingStoppedException) {
            return Interruption.EXIT_CODE;
        }
        boolean users = Mistakes.users(exception);
        String message = Mistakes.oneLine(exception);
        command.getErr()
                .println(
                        users
                                ? "model-tools: " + message
                                : "model-tools: internal error: "
                                        + message
                                        + " (--debug shows where)");
        if (debug) {
            exception.printStackTrace(command.getErr());
        }
        return users ? USER_ERROR : OUR_ERROR;
    }

    private static int misread(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println("model-tools: " + message(exception));
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, command.getErr());
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return USER_ERROR;
    }

    /** picocli would name both spellings of an enum's constants; ours are those of the help. */
    private static String message(CommandLine.ParameterException exception) {
        ArgSpec asked = exception.getArgSpec();
        Iterable<String> choices = asked == null ? null : asked.completionCandidates();
        if (choices == null || exception.getValue() == null) {
            return Mistakes.oneLine(exception);
        }
        String name =
                asked instanceof OptionSpec option ? option.longestName() : asked.paramLabel();
        return name + " takes " + String.join(", ", choices) + ", not " + exception.getValue();
    }
}
