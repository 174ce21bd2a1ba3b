package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.Mutation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
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

    private static final byte[] TAR;

    static {
        try {
            TAR = tar();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
        Path place = folder.resolve("cifar");
        byte[] batch = new byte[3 * SMALL.record()];
        if (!Files.exists(place)) {
            Files.createDirectories(place);
            for (String name : SMALL.files()) {
                Files.write(place.resolve(name), batch);
            }
        }
        rewrite(place.resolve(spoilt), mutation.of(batch));
        assertReadOrRefused(() -> new Cifar(SMALL).read(place));
        rewrite(place.resolve(spoilt), batch);
    }

    /** As a new file: file systems wait for the disk when an old one is cut and written again. */
    private static Path rewrite(Path file, byte... bytes) throws IOException {
        Files.deleteIfExists(file);
        return Files.write(file, bytes);
    }

    private static byte[] tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(bytes), 512)) {
            for (String name : SMALL.files()) {
                TarArchiveEntry entry = new TarArchiveEntry(SMALL.folder() + "/" + name);
                entry.setSize(3L * SMALL.record());
                tar.putArchiveEntry(entry);
                tar.write(new byte[3 * SMALL.record()]);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** In the compressed bytes, and in those beneath. */
    @Property(tries = 5_000, seed = "7", shrinking = ShrinkingMode.OFF)
    void aSpoiltCifarArchiveIsReadOrRefused(
            @ForAll("mutations") Mutation mutation, @ForAll boolean beneath) throws IOException {
        byte[] spoilt = beneath ? zipped(mutation.of(unzipped(TAR))) : mutation.of(TAR);
        Path archive = rewrite(folder.resolve("cifar.tar.gz"), spoilt);
        assertReadOrRefused(() -> new Cifar(SMALL).read(archive));
    }

    private static byte[] unzipped(byte... bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private static byte[] zipped(byte... bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
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
        Path place = folder.resolve("idx");
        if (!Files.exists(place)) {
            Files.createDirectories(place);
            for (String part : PARTS) {
                Files.write(place.resolve(part), whole(part));
            }
        }
        byte[] bytes = mutation.of(whole(spoilt));
        rewrite(place.resolve(spoilt), bytes);
        assertReadOrRefused(() -> Idx.read(place, false));
        Files.delete(place.resolve(spoilt));
        Path gzip = rewrite(place.resolve(spoilt + ".gz"), mutation.of(zipped(whole(spoilt))));
        assertReadOrRefused(() -> Idx.read(place, true));
        Files.delete(gzip);
        Files.write(place.resolve(spoilt), whole(spoilt));
    }

    private static byte[] whole(String part) {
        return part.contains("images") ? idx(0x803, 4, 5, 5) : idx(0x801, 4);
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
}
