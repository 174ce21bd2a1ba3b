package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.evaluate.Benchmark;
import dev.layerlens.tools.evaluate.OperatorProfile;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.ProcessMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools benchmark}. */
@Command(
        name = "benchmark",
        header = "Times a .tflite file on this machine.",
        description =
                "Times a .tflite classifier on this machine: with XNNPACK and without, on "
                        + "one thread and more, taking turns, so that the ratios hold on a busy "
                        + "machine too. Then each kind of operator, as TensorFlow Lite and XNNPACK "
                        + "time it themselves.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Example: model-tools benchmark app/models/cifar10.tflite --threads 1,2,4 --runs 500"
        })
final class BenchmarkCommand implements Callable<Integer> {
    private static final int PROFILED = 50;

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "A .tflite file that classifies pictures.")
    private Path file;

    @Option(
            names = "--threads",
            split = ",",
            defaultValue = "1",
            paramLabel = "N",
            description = "Numbers of threads to compute with.")
    private List<Integer> threads;

    @Option(names = "--runs", defaultValue = "200", description = "Timed runs of each setting.")
    private int runs;

    @Option(names = "--warm-up", defaultValue = "20", description = "Runs before those.")
    private int warmUp;

    @Mixin private ReadingOptions readingOptions;

    @Override
    public Integer call() throws Exception {
        Reading reading = readingOptions.reading();
        List<Engine> engines = new ArrayList<>();
        for (int count : threads) {
            engines.add(new Engine(count, true, Optional.empty()));
            engines.add(new Engine(count, false, Optional.empty()));
        }
        String delegation;
        try (Classifier model = Classifier.open(file, Engine.of(1), reading)) {
            delegation = model.delegation().sentence();
        }
        List<Benchmark.Timing> timings = new Benchmark(runs, warmUp).of(file, reading, engines);
        int peak = ProcessMemory.peakMegabytes();
        List<OperatorProfile.Part> with =
                OperatorProfile.of(file, reading, engines.get(0), PROFILED);
        List<OperatorProfile.Part> without =
                OperatorProfile.of(file, reading, engines.get(1), PROFILED);
        long bytes = Files.size(file);
        String text =
                String.format(Locale.ROOT, "%s: %,d bytes. %s.%n%n", file, bytes, delegation)
                        + table(timings)
                        + profile("operators with XNNPACK", with)
                        + profile("operators without XNNPACK", without);
        output.print(text.stripTrailing(), json(bytes, delegation, timings, peak, with, without));
        return 0;
    }

    private static String table(List<Benchmark.Timing> timings) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        "%-8s %-8s %10s %10s %10s %8s %14s%n",
                        "threads",
                        "XNNPACK",
                        "median us",
                        "p95 us",
                        "mean us",
                        "ratio",
                        "peak memory"));
        for (Benchmark.Timing timing : timings) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%-8d %-8s %10.1f %10.1f %10.1f %7.2fx %11d MB%n",
                            timing.engine().threads(),
                            timing.engine().xnnpack() ? "on" : "off",
                            timing.median(),
                            timing.p95(),
                            timing.mean(),
                            timing.median() / timings.get(0).median(),
                            timing.megabytes()));
        }
        return text.toString();
    }

    private static String profile(String title, List<OperatorProfile.Part> parts) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("%n%8s %6s %6s  %s%n", "us", "share", "count", title));
        for (OperatorProfile.Part part : parts) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%8.1f %5.1f%% %6d  %s%n",
                            part.microseconds(),
                            100 * part.share(),
                            part.count(),
                            part.kind()));
        }
        return text.toString();
    }

    private JsonObject json(
            long bytes,
            String delegation,
            List<Benchmark.Timing> timings,
            int peak,
            List<OperatorProfile.Part> with,
            List<OperatorProfile.Part> without) {
        JsonArray settings = new JsonArray();
        for (Benchmark.Timing timing : timings) {
            JsonObject json = new JsonObject();
            json.addProperty("threads", timing.engine().threads());
            json.addProperty("xnnpack", timing.engine().xnnpack());
            json.addProperty("medianMicroseconds", timing.median());
            json.addProperty("p95Microseconds", timing.p95());
            json.addProperty("meanMicroseconds", timing.mean());
            json.addProperty("fastestMicroseconds", timing.fastest());
            json.addProperty("ratio", timing.median() / timings.get(0).median());
            json.addProperty("peakMegabytes", timing.megabytes());
            settings.add(json);
        }
        JsonObject json = new JsonObject();
        json.addProperty("file", file.toString());
        json.addProperty("bytes", bytes);
        json.addProperty("delegation", delegation);
        json.addProperty("runs", runs);
        json.add("settings", settings);
        json.addProperty("processPeakMegabytes", peak);
        json.add("operatorsXnnpack", parts(with));
        json.add("operatorsPlain", parts(without));
        return json;
    }

    private static JsonArray parts(List<OperatorProfile.Part> parts) {
        JsonArray array = new JsonArray();
        for (OperatorProfile.Part part : parts) {
            JsonObject json = new JsonObject();
            json.addProperty("kind", part.kind());
            json.addProperty("count", part.count());
            json.addProperty("microseconds", part.microseconds());
            json.addProperty("share", part.share());
            array.add(json);
        }
        return array;
    }
}
