package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TinyImageNetTest {
    private static final String CACHE = "layerlens.cache";

    @TempDir private Path around;
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        System.setProperty(CACHE, around.resolve("cache").toString());
        folder = Files.createDirectories(around.resolve("tiny-imagenet-200"));
        Files.writeString(folder.resolve("wnids.txt"), "n02\nn01\n");
        Files.writeString(
                folder.resolve("words.txt"), "n00\tnothing\nn01\tgoldfish, fish\nn02\tmug\n");
        for (String id : new String[] {"n01", "n02"}) {
            for (int i = 0; i < 3; i++) {
                jpeg("train/" + id + "/images/" + id + "_" + i + ".JPEG");
            }
        }
        jpeg("val/images/val_0.JPEG");
        jpeg("val/images/val_1.JPEG");
        Files.writeString(
                folder.resolve("val/val_annotations.txt"),
                "val_0.JPEG\tn01\t0\t0\t9\t9\nval_1.JPEG\tn02\t0\t0\t9\t9\n");
    }

    @AfterEach
    void forget() {
        System.clearProperty(CACHE);
    }

    private void jpeg(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "jpg", file.toFile());
    }

    @Test
    void classesComeInTheOrderOfTheirListWithTheirFirstName() throws Exception {
        DataSet data = DataSets.open("tiny-imagenet:" + around);
        assertThat(data.train().labels().stream().map(label -> label.english()))
                .containsExactly("mug", "goldfish");
        assertThat(data.train().size()).isEqualTo(6);
        assertThat(data.train().side()).isEqualTo(64);
        assertThat(data.test().pictureName(0)).isEqualTo("val/images/val_0.JPEG");
        assertThat(data.test().answer(0)).isEqualTo(1);
        assertThat(data.test().answer(1)).isEqualTo(0);
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() throws Exception {
        Files.writeString(folder.resolve("val/val_annotations.txt"), "val_0.JPEG\tn77\n");
        assertThatThrownBy(() -> DataSets.open("tiny-imagenet:" + folder))
                .isInstanceOf(DataException.class)
                .hasMessageEndingWith("names a class that wnids.txt does not: val_0.JPEG\tn77");
        Files.delete(folder.resolve("words.txt"));
        assertThatThrownBy(() -> DataSets.open("tiny-imagenet:" + folder))
                .hasMessage(folder + " has no words.txt: give the folder tiny-imagenet-200");
    }
}
