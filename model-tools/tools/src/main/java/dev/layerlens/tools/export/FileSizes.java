package dev.layerlens.tools.export;

import dev.layerlens.card.Label;
import dev.layerlens.card.Precision;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How large the files of one network are without metadata, beside those that TensorFlow's converter
 * writes of the same network. Weights are random: sizes hang on their number only.
 *
 * @param network its name in the zoo
 * @param size rows and columns of the picture
 * @param classes number of classes
 * @param converter bytes of the converter's files
 */
public record FileSizes(String network, int size, int classes, Map<Precision, Long> converter) {

    /** The networks that the converter was measured on. */
    public static final List<FileSizes> MEASURED =
            List.of(
                    of("resnet20", 32, 10, 1_100_844, 562_604, 309_664),
                    of("mobilenetv2-0.5", 128, 6, 2_782_204, 1_422_188, 979_544),
                    of("mobilenetv2-0.35", 96, 10, 1_645_172, 853_556, 634_920),
                    of("mobilenetv2", 224, 1000, 13_985_116, 7_023_644, 4_002_368));

    public FileSizes {
        converter = Collections.unmodifiableMap(new LinkedHashMap<>(converter));
    }

    /**
     * The bytes of one of our files.
     *
     * @param scheme of the file
     * @param bare those of {@code classify} alone
     * @param explained those with {@code explain} too
     * @param converter those of the converter's file
     */
    public record Row(Precision scheme, long bare, long explained, long converter) {

        /** Our size as a multiple of the converter's. */
        public double ratio() {
            return (double) bare / converter;
        }

        /** The same with both signatures. */
        public double explainedRatio() {
            return (double) explained / converter;
        }
    }

    private static FileSizes of(
            String network, int size, int classes, long real, long half, long int8) {
        Map<Precision, Long> converter = new LinkedHashMap<>();
        converter.put(Precision.FLOAT32, real);
        converter.put(Precision.FLOAT16, half);
        converter.put(Precision.INT8, int8);
        return new FileSizes(network, size, classes, converter);
    }

    /** Writes the files, in memory. */
    public List<Row> rows() throws NotAModelException {
        Network net = Zoo.get(network).build(new Blueprint(size, classes, Normalizer.CENTRED));
        List<Label> labels = Collections.nCopies(classes, Label.of("x"));
        Random random = new Random(1);
        Deployment deployment =
                new Deployment(net, weights(net, random), network, "Random numbers", labels);
        List<float[]> pictures = List.of(picture(net, random));
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Precision, Long> entry : converter.entrySet()) {
            Form form =
                    switch (entry.getKey()) {
                        case FLOAT32 -> deployment.float32().form();
                        case FLOAT16 -> deployment.float16().form();
                        case DYNAMIC -> deployment.dynamic().form();
                        case INT8 -> deployment.int8(pictures).form();
                    };
            rows.add(
                    new Row(
                            entry.getKey(),
                            form.bare().length,
                            form.explained().length,
                            entry.getValue()));
        }
        return rows;
    }

    /** Numbers of every size: files write numbers that are equal only once. */
    private static Weights weights(Network net, Random random) {
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.of(net)) {
            float[] array = new float[parameter.size()];
            int fan = parameter.size() / parameter.shape().get(0);
            for (int i = 0; i < array.length; i++) {
                array[i] = (float) (Math.abs(random.nextGaussian()) / Math.sqrt(fan) + 1e-3);
            }
            values.put(parameter.name(), array);
        }
        return new Weights(values);
    }

    private static float[] picture(Network net, Random random) {
        float[] picture = new float[(int) net.picture().size()];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextInt(256);
        }
        return picture;
    }
}
