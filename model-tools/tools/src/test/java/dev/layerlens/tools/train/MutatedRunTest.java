package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.Mutation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.commons.io.file.PathUtils;

/** Spoilt run folders are read or refused in one line; nothing else happens. */
class MutatedRunTest {
    private static final Path MEMORY = Path.of("/dev/shm");

    private static Path folder;
    private static byte[] description;
    private static byte[] weights;

    @BeforeContainer
    static void train() throws Exception {
        // in memory where the system has such a folder: disks take their time over 20,000 files
        folder =
                Files.isWritable(MEMORY)
                        ? Files.createTempDirectory(MEMORY, "spoilt-run")
                        : Files.createTempDirectory("spoilt-run");
        new Trainer(
                        ColouredPictures.plan(1, 0.1, 1),
                        ColouredPictures.draw(64, 32),
                        new RunFolder(folder),
                        new TrainingListener() {})
                .where(Trainer.Existing.OVERWRITE)
                .train(ColouredPictures.network());
        description = Files.readAllBytes(folder.resolve(RunFolder.RUN));
        weights = Files.readAllBytes(folder.resolve(RunFolder.WEIGHTS));
    }

    @AfterContainer
    static void remove() throws IOException {
        PathUtils.deleteDirectory(folder);
    }

    @BeforeProperty
    void restore() throws IOException {
        Files.write(folder.resolve(RunFolder.WEIGHTS), weights);
        Files.write(folder.resolve(RunFolder.RUN), description);
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    private static void assertReadOrRefused() {
        try {
            assertThat(Run.read(folder).network()).isNotNull();
        } catch (TrainingException | IOException e) {
            assertThat(e.getMessage()).startsWith(folder.toString()).doesNotContain("\n");
        }
    }

    @Property(tries = 10_000, seed = "1", shrinking = ShrinkingMode.OFF)
    void aSpoiltDescriptionIsReadOrRefused(@ForAll("mutations") Mutation mutation)
            throws IOException {
        Files.write(folder.resolve(RunFolder.RUN), mutation.of(description));
        assertReadOrRefused();
    }

    @Property(tries = 10_000, seed = "2", shrinking = ShrinkingMode.OFF)
    void spoiltWeightsAreRefused(@ForAll("mutations") Mutation mutation) throws IOException {
        Files.write(folder.resolve(RunFolder.WEIGHTS), mutation.of(weights));
        assertReadOrRefused();
    }
}
