package dev.layerlens.tools.evaluate;

import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.NotAModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long each kind of operator of a file takes, as TensorFlow Lite and XNNPACK time it. */
public final class OperatorProfile {
    private static final int WARM_UP = 5;

    /**
     * All operators of one kind.
     *
     * @param count how many of them one classification runs
     * @param microseconds of all of them in one classification
     * @param share of the time of all operators, 0 to 1
     */
    public record Part(String kind, int count, double microseconds, double share) {}

    private OperatorProfile() {}

    /**
     * Times the operators of a file.
     *
     * @param engine how to compute; its clock is not used
     * @param runs classifications to take the mean of
     * @return the slowest kind first
     */
    public static List<Part> of(Path file, Reading reading, Engine engine, int runs)
            throws IOException, NotAModelException {
        Map<String, double[]> kinds = new LinkedHashMap<>();
        boolean[] timed = {false};
        Engine clocked =
                new Engine(
                        engine.threads(),
                        engine.xnnpack(),
                        Optional.of(
                                (kind, position, microseconds) -> {
                                    if (timed[0]) {
                                        double[] sum =
                                                kinds.computeIfAbsent(kind, k -> new double[2]);
                                        sum[0]++;
                                        sum[1] += microseconds;
                                    }
                                }));
        try (Classifier model = Classifier.open(file, clocked, reading)) {
            model.prepare(Benchmark.picture(model.side()));
            for (int i = 0; i < WARM_UP + runs; i++) {
                timed[0] = i >= WARM_UP;
                model.run();
            }
        }
        double all = kinds.values().stream().mapToDouble(sum -> sum[1]).sum();
        List<Part> parts = new ArrayList<>();
        kinds.forEach(
                (kind, sum) ->
                        parts.add(
                                new Part(
                                        kind,
                                        (int) Math.round(sum[0] / runs),
                                        sum[1] / runs,
                                        all == 0 ? 0 : sum[1] / all)));
        parts.sort(Comparator.comparingDouble(Part::microseconds).reversed());
        return parts;
    }
}
