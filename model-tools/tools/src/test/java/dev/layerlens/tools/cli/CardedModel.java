package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.card.Label;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.ReportJson;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.export.About;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A model with random weights, and pictures that it is often wrong about. */
abstract class CardedModel {
    private static final String CACHE = "layerlens.cache";
    static final int TESTED = 15;

    @TempDir Path folder;
    Path model;
    String data;
    Path notes;

    @BeforeEach
    void write() throws Exception {
        System.setProperty(CACHE, folder.resolve("cache").toString());
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            draw("things/cup/" + i + ".png", random.nextInt(1 << 24));
            draw("things/key/" + i + ".png", random.nextInt(1 << 24));
        }
        data = "folder:" + folder.resolve("things");
        Network network = Zoo.get("resnet8").build(new Blueprint(32, 3, Normalizer.CENTRED));
        List<Label> classes =
                List.of(new Label("key", "열쇠"), Label.of("lamp"), new Label("cup", "컵"));
        About about = new About("things", "Things", "Nobody", "None", "", classes);
        model =
                Files.write(
                        folder.resolve("things.tflite"),
                        new Deployment(network, RandomWeights.of(network, 1), about)
                                .float32()
                                .sureFrom(0.4f)
                                .bytes());
        notes =
                Files.writeString(
                        folder.resolve("things.properties"),
                        """
                        description.en = Things on a table.
                        description.ko = 책상 위의 물건.
                        data.name = Things
                        limit.1.en = No birds.
                        limit.1.ko = 새는 모릅니다.
                        recipe = things.conf
                        """);
    }

    @AfterEach
    void forget() {
        System.clearProperty(CACHE);
    }

    private void draw(String name, int colour) throws IOException {
        BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 32 * 32; i++) {
            picture.setRGB(i % 32, i / 32, i / 32 > 16 ? colour : colour ^ 0x7f3f1f);
        }
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        ImageIO.write(picture, "png", path.toFile());
    }

    /** Writes the card; half of the pictures are tested on. */
    Cli card(String... more) {
        return Cli.run(
                Stream.concat(
                                Stream.of(
                                        "card",
                                        model.toString(),
                                        "--data=" + data,
                                        "--test-share=0.5",
                                        "--notes=" + notes,
                                        "--json"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Evaluates the model on the same pictures. */
    Cli evaluate(String... more) {
        return Cli.run(
                Stream.concat(
                                Stream.of(
                                        "evaluate",
                                        model.toString(),
                                        "--data=" + data,
                                        "--test-share=0.5",
                                        "--json"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    static JsonObject json(Cli printed) {
        assertThat(printed.code()).as(String.join("\n", printed.err())).isZero();
        return JsonParser.parseString(printed.out().get(0)).getAsJsonObject();
    }

    /** The card in the file. */
    ModelReport report() throws Exception {
        return ReportJson.in(ByteBuffer.wrap(Files.readAllBytes(model))).orElseThrow();
    }
}
