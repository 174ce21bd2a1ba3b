package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recipe is understood, as far as the data and runs, which are the user's to bring. */
class RecipesTest {
    @TempDir private Path folder;

    static List<Path> recipes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../recipes"))) {
            return files.filter(file -> file.toString().endsWith(".conf")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyRecipeIsUnderstood(Path recipe) {
        boolean transfer = recipe.getFileName().toString().startsWith("transfer-");
        Cli refused =
                Cli.run(
                        transfer ? "transfer" : "train",
                        "--config=" + recipe,
                        "--data=folder:nowhere",
                        transfer ? "--from=nowhere" : "--epochs=1",
                        "--out=" + folder.resolve("run"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .last()
                .isEqualTo(
                        transfer
                                ? "model-tools: nowhere is not a run folder: it has no run.json;"
                                        + " `model-tools train` makes one"
                                : "model-tools: nowhere is not there: give a folder with one"
                                        + " folder of pictures a class");
    }
}
