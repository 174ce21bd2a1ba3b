package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareCommandTest extends ColourFolder {
    private ExplainedModel model;

    @BeforeEach
    void write() throws Exception {
        model = ExplainedModel.write(folder);
    }

    @Test
    void floatAndInt8AreComparedLayerByLayer() throws Exception {
        Path other = draw("other.png", 0x3060A0);
        Cli printed =
                Cli.run(
                        "compare",
                        model.float32().toString(),
                        model.int8().toString(),
                        "--image=" + model.picture() + "," + other);
        assertThat(printed.code()).as(String.join("\n", printed.err())).isZero();
        assertThat(printed.out())
                .anyMatch(line -> line.matches("layer +output +cosine +SNR +largest"))
                .anyMatch(
                        line ->
                                line.matches(
                                        "stage1\\.block1\\.relu1 +32 x 32 x 16 +0\\.9\\d{4}"
                                                + " +\\d+\\.\\d dB +\\S+"))
                .anyMatch(line -> line.startsWith("least alike: "))
                .anyMatch(line -> line.matches("top-1 the same on [012] of 2 pictures"));
    }

    @Test
    void theWorstLayersComeFirstWhenAskedFor() {
        JsonObject json =
                json(
                        Cli.run(
                                "compare",
                                model.float32().toString(),
                                model.int8().toString(),
                                "--image",
                                model.picture().toString(),
                                "--order=worst",
                                "--json"));
        JsonArray layers = json.getAsJsonArray("layers");
        List<Double> decibels =
                StreamSupport.stream(layers.spliterator(), false)
                        .map(JsonElement::getAsJsonObject)
                        .filter(layer -> layer.has("decibels"))
                        .map(layer -> layer.get("decibels").getAsDouble())
                        .toList();
        assertThat(decibels).hasSizeGreaterThan(10).isSorted();
        assertThat(json.getAsJsonArray("answers")).hasSize(1);
        assertThat(json.getAsJsonArray("onlyFirst")).isEmpty();
        assertThat(json.getAsJsonArray("otherShape")).isEmpty();
    }

    @Test
    void filesThatDoNotGoTogetherAreRefused() {
        Cli refused =
                Cli.run(
                        "compare",
                        model.float32().toString(),
                        file.toString(),
                        "--image=" + model.picture());
        assertThat(refused.err())
                .containsExactly(
                        "model-tools: "
                                + model.float32()
                                + " reads pictures of 32 x 32 pixels, "
                                + file
                                + " of 4 x 4: compare two files of one network at one size");
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void aPictureThatIsNoneIsRefused() {
        Cli refused =
                Cli.run(
                        "compare",
                        model.float32().toString(),
                        model.int8().toString(),
                        "--image=" + folder.resolve("none.png"));
        assertThat(refused.err())
                .containsExactly(
                        "model-tools: "
                                + folder.resolve("none.png")
                                + " is not there: give a picture's file");
    }
}
