package dev.layerlens.tools.data;

import dev.layerlens.tools.net.Normalizer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Pictures to learn from, and others to be tested on.
 *
 * @param train pictures to learn from
 * @param test pictures that training never sees
 * @param calibration pictures that neither training nor testing sees, to calibrate probabilities
 *     with; may be empty
 * @param flips whether a mirrored picture is as likely as the picture itself
 */
public record DataSet(PictureSet train, PictureSet test, PictureSet calibration, boolean flips) {

    /** Pictures of which none are kept to calibrate with. */
    public DataSet(PictureSet train, PictureSet test, boolean flips) {
        this(train, test, train.chosen("calibration", List.of()), flips);
    }

    /** Mean and standard deviation of each colour over the training pictures, on the scale 0..1. */
    public Normalizer normalizer() {
        double[] sum = new double[3];
        double[] squares = new double[3];
        byte[] picture = new byte[train.bytes()];
        for (int i = 0; i < train.size(); i++) {
            train.copy(i, picture, 0);
            for (int k = 0; k < picture.length; k++) {
                double value = (picture[k] & 255) / 255.0;
                sum[k % 3] += value;
                squares[k % 3] += value * value;
            }
        }
        double count = (double) train.size() * train.side() * train.side();
        List<Double> mean = IntStream.range(0, 3).mapToObj(c -> sum[c] / count).toList();
        List<Double> deviation =
                IntStream.range(0, 3)
                        .mapToObj(c -> Math.sqrt(squares[c] / count - mean.get(c) * mean.get(c)))
                        .map(d -> Math.max(d, 1e-3))
                        .toList();
        return new Normalizer(mean, deviation);
    }

    /**
     * The mean of every value over the training pictures, and the deviation of each colour from it,
     * on the scale 0..1.
     */
    public Normalizer meanImage() {
        double[] sum = new double[train.bytes()];
        double[] squares = new double[3];
        byte[] picture = new byte[train.bytes()];
        for (int i = 0; i < train.size(); i++) {
            train.copy(i, picture, 0);
            for (int k = 0; k < picture.length; k++) {
                double value = (picture[k] & 255) / 255.0;
                sum[k] += value;
                squares[k % 3] += value * value;
            }
        }
        double[] explained = new double[3];
        for (int k = 0; k < sum.length; k++) {
            explained[k % 3] += sum[k] / train.size() * sum[k];
        }
        double count = (double) train.size() * train.side() * train.side();
        return new Normalizer(
                Arrays.stream(sum).mapToObj(value -> value / train.size()).toList(),
                IntStream.range(0, 3)
                        .mapToObj(c -> Math.max(0, squares[c] - explained[c]) / count)
                        .map(variance -> Math.max(Math.sqrt(variance), 1e-3))
                        .toList());
    }

    /**
     * Covariance of red, green and blue over the training pictures, on the scale 0..1, row by row.
     */
    public List<Double> covariance() {
        double[] sum = new double[3];
        double[] products = new double[9];
        byte[] picture = new byte[train.bytes()];
        for (int i = 0; i < train.size(); i++) {
            train.copy(i, picture, 0);
            for (int k = 0; k < picture.length; k += 3) {
                for (int c = 0; c < 3; c++) {
                    double value = (picture[k + c] & 255) / 255.0;
                    sum[c] += value;
                    for (int d = 0; d < 3; d++) {
                        products[3 * c + d] += value * (picture[k + d] & 255) / 255.0;
                    }
                }
            }
        }
        double count = (double) train.size() * train.side() * train.side();
        return IntStream.range(0, 9)
                .mapToObj(i -> products[i] / count - sum[i / 3] / count * sum[i % 3] / count)
                .toList();
    }

    /**
     * The same with so many training pictures of every class, or all of a class that has no more.
     * The seed chooses them, and fewer are always among more.
     *
     * @throws IllegalArgumentException if that is less than one
     */
    public DataSet perClass(int most, long seed) {
        return new DataSet(train.perClass(most, seed), test, calibration, flips);
    }

    /** The same with every training picture so many times: as many passes make one. */
    public DataSet repeated(int times) {
        return new DataSet(train.repeated(times), test, calibration, flips);
    }

    /** The same pictures with another number of rows and columns. */
    DataSet resized(int size) {
        return new DataSet(
                train.resized(size), test.resized(size), calibration.resized(size), flips);
    }

    /** The same pictures, a share of each class kept from training to calibrate with. */
    DataSet calibrated(double share, long seed) {
        int count = (int) Math.round(share * train.size());
        Set<Integer> kept = new TreeSet<>(train.sample(count, seed));
        List<Integer> rest =
                IntStream.range(0, train.size()).boxed().filter(i -> !kept.contains(i)).toList();
        return new DataSet(
                train.chosen(train.name(), rest),
                test,
                train.chosen(train.name() + ", for calibration", List.copyOf(kept)),
                flips);
    }

    /** The pictures of a map's classes, as its classes. */
    DataSet mapped(ClassMap map) throws DataException {
        return new DataSet(map.apply(train), map.apply(test), map.apply(calibration), flips);
    }

    /**
     * SHA-256 of the classes, pixels and answers of all sets, in hexadecimal: the same only for the
     * same data, wherever it was read from.
     */
    public String digest() {
        MessageDigest digest = Sha256.digest();
        train.digest(digest);
        test.digest(digest);
        if (calibration.size() > 0) {
            calibration.digest(digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
