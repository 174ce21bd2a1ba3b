package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the two CIFAR sets differ.
 *
 * @param name of the data set
 * @param folder in the official archive
 * @param archive the official one
 * @param train files to learn from
 * @param trainRecords in each of them
 * @param test file to test on
 * @param testRecords in it
 * @param answerBytes before each picture, the last of which is the class
 * @param labels the classes
 */
record CifarLayout(
        String name,
        String folder,
        String archive,
        List<String> train,
        int trainRecords,
        String test,
        int testRecords,
        int answerBytes,
        List<Label> labels) {
    private static final int PICTURE_BYTES = Cifar.SIDE * Cifar.SIDE * 3;

    static final CifarLayout TEN =
            new CifarLayout(
                    "CIFAR-10",
                    "cifar-10-batches-bin",
                    "cifar-10-binary.tar.gz",
                    IntStream.rangeClosed(1, 5).mapToObj(i -> "data_batch_" + i + ".bin").toList(),
                    10_000,
                    "test_batch.bin",
                    10_000,
                    1,
                    labels("cifar10.labels"));

    static final CifarLayout HUNDRED =
            new CifarLayout(
                    "CIFAR-100",
                    "cifar-100-binary",
                    "cifar-100-binary.tar.gz",
                    List.of("train.bin"),
                    50_000,
                    "test.bin",
                    10_000,
                    2,
                    labels("cifar100.labels"));

    /** Bytes of one picture with its class. */
    int record() {
        return answerBytes + PICTURE_BYTES;
    }

    /** Bytes of the longest file. */
    int mostBytes() {
        return Math.max(trainRecords, testRecords) * record();
    }

    /** All files. */
    List<String> files() {
        List<String> files = new ArrayList<>(train);
        files.add(test);
        return files;
    }

    /** English and Korean names, a line a class. */
    private static List<Label> labels(String resource) {
        try (InputStream in = CifarLayout.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(names -> new Label(names[0], names[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
