package dev.layerlens.tools.cli;

import dev.layerlens.tools.net.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options of a command in a file: a line {@code epochs = 60} stands for {@code --epochs 60}, {@code
 * #} begins a comment. What is on the command line as well overrides it.
 */
final class ConfigurationFile {
    private static final Set<String> NOT_WRITTEN =
            Set.of("config", "out", "resume", "overwrite", "json", "debug", "help", "version");

    private ConfigurationFile() {}

    /** The file's options become the command's defaults. */
    static void apply(Path file, CommandLine command) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        List<String> names =
                command.getCommandSpec().options().stream().map(ConfigurationFile::name).toList();
        for (String key : properties.stringPropertyNames()) {
            if (!names.contains(key) || NOT_WRITTEN.contains(key)) {
                throw new IllegalArgumentException(
                        file + " sets " + key + ": did you mean " + Nearest.to(key, names) + "?");
            }
        }
        command.setDefaultValueProvider(
                argument ->
                        argument instanceof OptionSpec option
                                ? properties.getProperty(name(option))
                                : null);
    }

    /** The value of an option among arguments that were not parsed yet. */
    static Optional<String> value(String option, String... arguments) {
        List<String> all = Arrays.asList(arguments);
        int at = all.indexOf(option);
        if (at >= 0 && at + 1 < all.size()) {
            return Optional.of(all.get(at + 1));
        }
        return all.stream()
                .filter(argument -> argument.startsWith(option + "="))
                .map(argument -> argument.substring(option.length() + 1))
                .findFirst();
    }

    /** All options of a command with the values they have, as a file would give them. */
    static String effective(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !NOT_WRITTEN.contains(name(option)))
                .filter(option -> option.getValue() != null && !text(option.getValue()).isEmpty())
                .map(option -> name(option) + " = " + text(option.getValue()) + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String text(Object value) {
        String text =
                value instanceof Collection<?> many
                        ? many.stream().map(Object::toString).collect(Collectors.joining(","))
                        : value.toString();
        return text.replace("\\", "\\\\");
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }
}
