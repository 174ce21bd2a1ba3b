package dev.layerlens.tools.cli;

import dev.layerlens.card.Label;
import dev.layerlens.tools.export.About;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What a file is to say of itself, on the command line. */
final class AboutOptions {

    @Option(
            names = "--name",
            showDefaultValue = Visibility.NEVER,
            description = "Name of the model; the data set's by default.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--description",
            showDefaultValue = Visibility.NEVER,
            description = "What the model knows, in one sentence.")
    private Optional<String> description = Optional.empty();

    @Option(
            names = "--author",
            showDefaultValue = Visibility.NEVER,
            description = "Who made it; LayerLens by default.")
    private Optional<String> author = Optional.empty();

    @Option(
            names = "--licence",
            showDefaultValue = Visibility.NEVER,
            description = "Terms of use; Apache-2.0 by default.")
    private Optional<String> licence = Optional.empty();

    @Option(
            names = "--model-version",
            showDefaultValue = Visibility.NEVER,
            description = "The model's own version; 1.0.0 by default.")
    private Optional<String> version = Optional.empty();

    static AboutOptions of(String name, String description) {
        AboutOptions options = new AboutOptions();
        options.name = Optional.of(name);
        options.description = Optional.of(description);
        return options;
    }

    /** What a model of these classes says of itself. */
    About about(String dataKind, List<Label> labels) {
        String called = name.orElse(dataKind);
        About usual =
                About.of(
                        called,
                        description.orElse(
                                "Tells " + labels.size() + " classes of " + called + " apart"),
                        labels);
        return new About(
                called,
                usual.description(),
                author.orElse(usual.author()),
                licence.orElse(usual.licence()),
                version.orElse(usual.version()),
                labels);
    }
}
