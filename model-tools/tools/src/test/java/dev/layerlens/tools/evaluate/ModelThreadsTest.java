package dev.layerlens.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.tools.ColourModel;
import dev.layerlens.tools.classify.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.TensorType;

class ModelThreadsTest {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void write() throws Exception {
        byte[] model = ColourModel.of(TensorType.UINT8, 0.01f, 0, true);
        file = Files.write(folder.resolve("colours.tflite"), model);
    }

    /** Each thread waits for the other at its first picture: both are needed. */
    @Test
    void everyPictureIsAskedAboutOnceAndAllThreadsHelp() throws Exception {
        Set<Integer> asked = ConcurrentHashMap.newKeySet();
        AtomicInteger questions = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);
        try (ModelThreads model = ModelThreads.open(file, 2, Reading.OF_THE_FILE)) {
            model.each(
                    50,
                    (classifier, i) -> {
                        if (i < 2) {
                            both.countDown();
                            await(both);
                        }
                        asked.add(i);
                        questions.incrementAndGet();
                    });
        }
        assertThat(asked).hasSize(50).allMatch(i -> i >= 0 && i < 50);
        assertThat(questions).hasValue(50);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No thread is left that might use a model after it was closed. */
    @Test
    void aFailureEndsAllThreadsAndIsTold() throws Exception {
        AtomicInteger busy = new AtomicInteger();
        try (ModelThreads model = ModelThreads.open(file, 2, Reading.OF_THE_FILE)) {
            assertThatThrownBy(
                            () ->
                                    model.each(
                                            100_000_000,
                                            (classifier, i) -> {
                                                busy.incrementAndGet();
                                                try {
                                                    failAt(1_000, i);
                                                } finally {
                                                    busy.decrementAndGet();
                                                }
                                            }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("picture 1000");
            assertThat(busy).hasValue(0);
        }
    }

    private static void failAt(int last, int picture) {
        if (picture == last) {
            throw new IllegalStateException("picture " + picture);
        }
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThatThrownBy(() -> ModelThreads.open(file, 0, Reading.OF_THE_FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--threads must be 1 to 1024");
    }
}
