package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.Mutation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.file.PathUtils;

/** Spoilt data sets are read or refused in one line; nothing else happens. */
class MutatedDataTest {
    private static final String CACHE = "layerlens.cache";
    private static final CifarLayout TEN = CifarLayout.TEN;

    /** Batches of three pictures. */
    private static final CifarLayout SMALL =
            new CifarLayout(
                    TEN.name(),
                    TEN.folder(),
                    TEN.archive(),
                    TEN.train(),
                    3,
                    TEN.test(),
                    3,
                    1,
                    TEN.labels());

    private static Path folder;

    @BeforeContainer
    static void write() throws IOException {
        folder = Files.createTempDirectory("spoilt");
        System.setProperty(CACHE, folder.resolve("cache").toString());
    }

    @AfterContainer
    static void remove() throws IOException {
        System.clearProperty(CACHE);
        PathUtils.deleteDirectory(folder);
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    private interface Reading {
        DataSet read() throws DataException;
    }

    private static void assertReadOrRefused(Reading reading) {
        try {
            DataSet data = reading.read();
            for (PictureSet set : new PictureSet[] {data.train(), data.test()}) {
                for (int i = 0; i < set.size(); i++) {
                    assertThat(set.answer(i)).isBetween(0, set.labels().size() - 1);
                    assertThat(set.picture(i)).hasSize(set.side() * set.side() * 3);
                }
            }
        } catch (DataException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @Property(tries = 10_000, seed = "2", shrinking = ShrinkingMode.OFF)
    void spoiltCifarIsReadOrRefused(
            @ForAll("mutations") Mutation mutation, @ForAll("batches") String spoilt)
            throws IOException {
        Path place = Files.createDirectories(folder.resolve("cifar"));
        byte[] batch = new byte[3 * SMALL.record()];
        for (String name : SMALL.files()) {
            Path file = place.resolve(name);
            if (name.equals(spoilt)) {
                Files.write(file, mutation.of(batch));
            } else if (!Files.exists(file) || Files.size(file) != batch.length) {
                Files.write(file, batch);
            }
        }
        assertReadOrRefused(() -> new Cifar(SMALL).read(place));
        Files.write(place.resolve(spoilt), batch);
    }

    @Provide
    Arbitrary<String> batches() {
        return Arbitraries.of(SMALL.files());
    }

    private static byte[] idx(int magic, int... sides) {
        int size = 1;
        ByteBuffer out = ByteBuffer.allocate(2_000).putInt(magic);
        for (int side : sides) {
            out.putInt(side);
            size *= side;
        }
        for (int i = 0; i < size; i++) {
            out.put((byte) (i % 7));
        }
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    @Property(tries = 10_000, seed = "3", shrinking = ShrinkingMode.OFF)
    void spoiltIdxIsReadOrRefused(
            @ForAll("mutations") Mutation mutation, @ForAll("parts") String spoilt)
            throws IOException {
        Path place = Files.createDirectories(folder.resolve("idx"));
        for (String part : PARTS) {
            byte[] whole = part.contains("images") ? idx(0x803, 4, 5, 5) : idx(0x801, 4);
            byte[] bytes = part.equals(spoilt) ? mutation.of(whole) : whole;
            Files.write(place.resolve(part), bytes);
        }
        assertReadOrRefused(() -> Idx.read(place, false));
    }

    private static final String[] PARTS = {
        "train-images-idx3-ubyte",
        "train-labels-idx1-ubyte",
        "t10k-images-idx3-ubyte",
        "t10k-labels-idx1-ubyte"
    };

    @Provide
    Arbitrary<String> parts() {
        return Arbitraries.of(PARTS);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Random random = new Random(4);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"a/1.png", "a/2.png", "b/1.png", "b/2.png"}) {
                BufferedImage picture = new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB);
                picture.setRGB(random.nextInt(5), random.nextInt(5), random.nextInt());
                out.putNextEntry(new ZipEntry(name));
                ImageIO.write(picture, "png", out);
            }
        }
        return bytes.toByteArray();
    }

    @Property(tries = 300, seed = "4", shrinking = ShrinkingMode.OFF)
    void aSpoiltArchiveIsReadOrRefused(@ForAll("mutations") Mutation mutation) throws IOException {
        Path file = Files.write(folder.resolve("spoilt.zip"), mutation.of(zip()));
        DataRequest request = new DataRequest("folder:" + file, 4, 0.5, 1, "");
        assertReadOrRefused(() -> DataSets.open(request, DataListener.DEAF));
    }

    @Property(tries = 200, seed = "5", shrinking = ShrinkingMode.OFF)
    void spoiltAnnotationsAreReadOrRefused(
            @ForAll("mutations") Mutation mutation, @ForAll("texts") String spoilt)
            throws IOException {
        Path place =
                Files.createDirectories(folder.resolve("tiny/val/images")).getParent().getParent();
        Path train = Files.createDirectories(place.resolve("train/n01/images"));
        Files.createDirectories(place.resolve("train/n02/images"));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB), "png", png);
        Files.write(train.resolve("a.png"), png.toByteArray());
        Files.write(place.resolve("train/n02/images/b.png"), png.toByteArray());
        Files.write(place.resolve("val/images/val_0.JPEG"), png.toByteArray());
        for (String name : TEXTS) {
            byte[] text = text(name).getBytes(StandardCharsets.UTF_8);
            Files.write(place.resolve(name), name.equals(spoilt) ? mutation.of(text) : text);
        }
        DataRequest request = new DataRequest("tiny-imagenet:" + place, 4, 0.5, 1, "");
        assertReadOrRefused(() -> DataSets.open(request, DataListener.DEAF));
    }

    private static final String[] TEXTS = {"wnids.txt", "words.txt", "val/val_annotations.txt"};

    private static String text(String name) {
        return switch (name) {
            case "wnids.txt" -> "n01\nn02\n";
            case "words.txt" -> "n01\tcup, mug\nn02\ttree\n";
            default -> "val_0.JPEG\tn02\t0\t0\t4\t4\n";
        };
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(TEXTS);
    }
}
