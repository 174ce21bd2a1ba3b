package dev.layerlens.tools.data;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Ten red and ten blue pictures in a folder each, and a cache of the test's own. */
abstract class PictureFolder {
    static final String CACHE = "layerlens.cache";

    @TempDir Path around;
    Path folder;

    @BeforeEach
    void draw() throws IOException {
        System.setProperty(CACHE, around.resolve("cache").toString());
        folder = Files.createDirectories(around.resolve("things"));
        for (int i = 0; i < 10; i++) {
            write("red_things/" + i + ".png", 0xFF0000 + i);
            write("blue/" + i + ".png", 0x0000F0 + i);
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty(CACHE);
    }

    void write(String path, int rgb) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, png(rgb, 12));
    }

    static byte[] png(int rgb, int side) throws IOException {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            picture.setRGB(i % side, i / side, rgb);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    static DataRequest request(Path place) {
        return new DataRequest("folder:" + place, 8, 0.2, 1, "", 0, "");
    }

    static DataSet open(DataRequest request) throws DataException {
        return DataSets.open(request, DataListener.DEAF);
    }

    /** What a data set says while it is read. */
    static List<String> notes(DataRequest request) throws DataException {
        List<String> notes = new ArrayList<>();
        DataSets.open(
                request,
                new DataListener() {
                    @Override
                    public void note(String line) {
                        notes.add(line);
                    }
                });
        return notes;
    }
}
