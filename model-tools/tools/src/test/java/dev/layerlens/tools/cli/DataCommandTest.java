package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    private static final String CACHE = "layerlens.cache";

    @TempDir private Path around;
    private Path folder;

    @BeforeEach
    void draw() throws IOException {
        System.setProperty(CACHE, around.resolve("cache").toString());
        folder = around.resolve("things");
        for (int i = 0; i < 5; i++) {
            write("train/red/" + i + ".png", 0xC00000 + i);
            write("train/blue/" + i + ".png", 0x0000C0 + i);
        }
        write("test/red/a.png", 0xC00003);
        write("test/blue/b.png", 0x0000FF);
        write("train/blue/again.png", 0x0000C1);
    }

    @AfterEach
    void forget() {
        System.clearProperty(CACHE);
    }

    private void write(String path, int rgb) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            picture.setRGB(i % 16, i / 16, rgb);
        }
        ImageIO.write(picture, "png", file.toFile());
    }

    @Test
    void classesColoursAndDuplicatesAreTold() {
        Cli data = Cli.run("data", "folder:" + folder, "--size=8");
        assertThat(data.code()).as("%s", data.err()).isZero();
        assertThat(data.out())
                .contains("things train: 11 pictures, and 2 to test on, 8 x 8, 2 classes")
                .contains("blue                             6         1")
                .contains("red                              5         1")
                .contains(
                        "2 pictures are there more than once, 1 of them both to learn from and to"
                                + " test on, 0 in more than one class: train train/blue/1.png ="
                                + " train train/blue/again.png;"
                                + " train train/red/3.png = test test/red/a.png");
    }

    @Test
    void jsonHasTheSame() {
        Cli data = Cli.run("data", "folder:" + folder, "--size=8", "--json");
        JsonObject json = JsonParser.parseString(data.out().get(0)).getAsJsonObject();
        assertThat(json.get("train").getAsInt()).isEqualTo(11);
        assertThat(json.getAsJsonArray("classes")).hasSize(2);
        assertThat(json.getAsJsonArray("duplicates")).hasSize(2);
        // the mean of red: five of eleven pictures are 0xC0
        assertThat(json.getAsJsonArray("mean").get(0).getAsDouble())
                .isCloseTo(192.0 / 255 * 5 / 11, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void sheetsShowPicturesAndTheirVariations() throws Exception {
        Path sheet = around.resolve("sheet.png");
        Path varied = around.resolve("varied.png");
        Path corrupt = around.resolve("corrupt.png");
        Cli data =
                Cli.run(
                        "data",
                        "folder:" + folder,
                        "--size=8",
                        "--sheet=" + sheet,
                        "--augment=" + varied,
                        "--corrupt=" + corrupt,
                        "--mixup=0.5",
                        "--rotate=10",
                        "--camera=0.8");
        assertThat(data.code()).as("%s", data.err()).isZero();
        BufferedImage picture = ImageIO.read(sheet.toFile());
        assertThat(colours(picture)).as("blue and red").contains(0x0000C0, 0xC00000);
        assertThat(ImageIO.read(varied.toFile()).getHeight())
                .as("four pictures, shift, turn, camera, mixture")
                .isGreaterThan(8 * 126);
        assertThat(ImageIO.read(corrupt.toFile()).getHeight())
                .as("ten rows")
                .isGreaterThan(10 * 126);
    }

    private static Set<Integer> colours(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < picture.getWidth() * picture.getHeight(); i++) {
            colours.add(picture.getRGB(i % picture.getWidth(), i / picture.getWidth()) & 0xFFFFFF);
        }
        return colours;
    }

    @Test
    void mistakesAreOneLine() {
        Cli unknown = Cli.run("data", "cifar:somewhere");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .containsExactly("model-tools: no data set is called cifar: did you mean cifar10?");
        assertThat(Cli.run("data", "mnist").err())
                .containsExactly("model-tools: mnist needs its folder: --data mnist:PATH");
    }
}
