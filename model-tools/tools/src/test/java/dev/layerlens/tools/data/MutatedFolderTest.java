package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.Mutation;
import dev.layerlens.tools.pictures.PictureDecoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

/** Spoilt archives and lists of pictures are read or refused in one line; nothing else happens. */
class MutatedFolderTest {
    private static final String CACHE = "layerlens.cache";
    private static final byte[] ZIP;

    static {
        try {
            ZIP = zip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder;
    private static PictureSource pictures;

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

    /** As a new file: file systems wait for the disk when an old one is cut and written again. */
    private static Path rewrite(Path file, byte... bytes) throws IOException {
        Files.deleteIfExists(file);
        return Files.write(file, bytes);
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

    /** Without the cache, which waits for the disk. */
    @Property(tries = 10_000, seed = "4", shrinking = ShrinkingMode.OFF)
    void aSpoiltArchiveIsReadOrRefused(@ForAll("mutations") Mutation mutation) throws IOException {
        Path file = rewrite(folder.resolve("spoilt.zip"), mutation.of(ZIP));
        try (PictureSource source = new ZipSource(file)) {
            PictureFiles.Listing listing = FolderData.list(file, source, DataListener.DEAF);
            for (PictureFiles.Item item : listing.items()) {
                assertThat(item.answer()).isBetween(0, listing.labels().size() - 1);
                assertThat(decoded(source, item.path())).hasSize(48);
            }
        } catch (DataException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    /** Black if it cannot be. */
    private static byte[] decoded(PictureSource source, String path) {
        try {
            return PictureDecoder.decode(source.read(path), path).bytes(4);
        } catch (IOException e) {
            assertThat(e.getMessage()).isNotBlank();
            return new byte[48];
        }
    }

    @Property(tries = 200, seed = "6", shrinking = ShrinkingMode.OFF)
    void aSpoiltArchiveIsCachedOrRefused(@ForAll("mutations") Mutation mutation)
            throws IOException {
        Path file = rewrite(folder.resolve("cached.zip"), mutation.of(ZIP));
        DataRequest request = new DataRequest("folder:" + file, 4, 0.5, 1, "", 0, "");
        try {
            DataSet data = DataSets.open(request, DataListener.DEAF);
            assertThat(data.train().picture(data.train().size() - 1)).hasSize(48);
        } catch (DataException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }

    @Property(tries = 10_000, seed = "5", shrinking = ShrinkingMode.OFF)
    void spoiltAnnotationsAreReadOrRefused(
            @ForAll("mutations") Mutation mutation, @ForAll("texts") String spoilt)
            throws IOException {
        if (pictures == null) {
            pictures = new FolderSource(tiny());
        }
        Path place = folder.resolve("tiny");
        byte[] text = text(spoilt).getBytes(StandardCharsets.UTF_8);
        rewrite(place.resolve(spoilt), mutation.of(text));
        Set<String> test = new HashSet<>();
        try {
            PictureFiles.Listing listing = TinyImageNet.list(place, pictures, test);
            assertThat(listing.labels()).hasSizeGreaterThan(1);
            for (PictureFiles.Item item : listing.items()) {
                assertThat(item.answer()).isBetween(0, listing.labels().size() - 1);
            }
        } catch (DataException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
        rewrite(place.resolve(spoilt), text);
    }

    /** Two classes with a picture each, and one to be tested on. */
    private static Path tiny() throws IOException {
        Path place = folder.resolve("tiny");
        for (String name :
                List.of(
                        "train/n01/images/a.JPEG",
                        "train/n02/images/b.JPEG",
                        "val/images/val_0.JPEG")) {
            Files.createDirectories(place.resolve(name).getParent());
            Files.createFile(place.resolve(name));
        }
        for (String name : TEXTS) {
            Files.writeString(place.resolve(name), text(name));
        }
        return place;
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
