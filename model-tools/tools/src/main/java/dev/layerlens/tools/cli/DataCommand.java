package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.Label;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.data.Statistics;
import dev.layerlens.tools.explain.PictureFile;
import dev.layerlens.tools.net.Normalizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools data}. */
@Command(
        name = "data",
        header = "Looks into a data set.",
        description =
                "Looks into a data set: pictures of each class, mean and deviation of the "
                        + "colours, duplicates, and contact sheets of its pictures and of their "
                        + "variations.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  model-tools data cifar10:cifar-10-batches-bin --sheet sheet.png",
            "  model-tools data folder:photos --size 96 --augment varied.png --rotate 15 --jitter 0.3"
        })
final class DataCommand implements Callable<Integer> {
    private static final int CLASSES_SHOWN = 20;
    private static final int DUPLICATES_SHOWN = 5;

    @Mixin private Output output;

    @Parameters(paramLabel = "DATA", description = "Data set: " + DataSets.FORMS + ".")
    private String specification;

    @Option(
            names = "--sheet",
            paramLabel = "PNG",
            description = "Draw some pictures of each class.")
    private Path sheet;

    @Option(
            names = "--augment",
            paramLabel = "PNG",
            description = "Draw what the variations below do to some pictures.")
    private Path varied;

    @Option(
            names = "--corrupt",
            paramLabel = "PNG",
            description = "Draw what cameras do to some pictures, in three strengths.")
    private Path corrupt;

    @Mixin private DataOptions options;
    @Mixin private AugmentationOptions augmentation;

    @Override
    public Integer call() throws Exception {
        Map<String, String> skipped;
        DataSet data;
        try (DecodingProgress progress = new DecodingProgress(output)) {
            data = DataSets.open(options.request(specification), progress);
            skipped = progress.skipped();
        }
        if (sheet != null) {
            PictureFile.write(DataSheets.classes(data), sheet);
        }
        if (varied != null) {
            PictureFile.write(DataSheets.variations(data, augmentation.plan()), varied);
        }
        if (corrupt != null) {
            PictureFile.write(DataSheets.corruptions(data), corrupt);
        }
        List<List<Statistics.Place>> duplicates = Statistics.duplicates(data);
        output.print(text(data, duplicates), json(data, duplicates, skipped));
        return 0;
    }

    private static String text(DataSet data, List<List<Statistics.Place>> duplicates) {
        Normalizer normalizer = data.normalizer();
        PictureSet train = data.train();
        return String.format(
                Locale.ROOT,
                "%s: %,d pictures, and %,d to test on%s, %d x %d, %d classes%n%n%s%n%n"
                        + "mean %s, deviation %s (red, green, blue, 0 to 1)%n%s%nsha256 %s",
                train.name(),
                train.size(),
                data.test().size(),
                calibration(data.calibration().size()),
                train.side(),
                train.side(),
                train.labels().size(),
                counts(data),
                numbers(normalizer.mean()),
                numbers(normalizer.deviation()),
                duplicates(data, duplicates),
                data.digest());
    }

    private static String calibration(int pictures) {
        return pictures == 0
                ? ""
                : String.format(Locale.ROOT, " and %,d to calibrate with", pictures);
    }

    /** A line a class; of many classes, the rarest and the most frequent. */
    private static String counts(DataSet data) {
        List<Integer> train = Statistics.counts(data.train());
        List<Integer> test = Statistics.counts(data.test());
        List<Integer> order =
                IntStream.range(0, train.size())
                        .boxed()
                        .sorted((a, b) -> train.get(b) - train.get(a))
                        .toList();
        boolean many = order.size() > CLASSES_SHOWN;
        String head = String.format(Locale.ROOT, "%-24s %9s %9s%n", "class", "to learn", "to test");
        return IntStream.range(0, order.size())
                .filter(
                        i ->
                                !many
                                        || i < CLASSES_SHOWN / 2
                                        || i >= order.size() - CLASSES_SHOWN / 2)
                .map(i -> many ? order.get(i) : i)
                .mapToObj(
                        c ->
                                String.format(
                                        Locale.ROOT,
                                        "%-24s %,9d %,9d",
                                        data.train().labels().get(c).english(),
                                        train.get(c),
                                        test.get(c)))
                .collect(
                        Collectors.joining(
                                "\n",
                                head,
                                many
                                        ? "\n(the ten most frequent and the ten rarest; --json has"
                                                + " all)"
                                        : ""));
    }

    private static String numbers(List<Double> values) {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, "%.4f", value))
                .collect(Collectors.joining(" "));
    }

    private static String duplicates(DataSet data, List<List<Statistics.Place>> groups) {
        if (groups.isEmpty()) {
            return "no two pictures are equal";
        }
        long leaks = groups.stream().filter(DataCommand::leaks).count();
        return String.format(
                Locale.ROOT,
                "%,d pictures are there more than once, %,d of them both to learn from and to test"
                        + " on, %,d in more than one class: %s%s",
                groups.size(),
                leaks,
                groups.stream().filter(group -> contradicts(data, group)).count(),
                groups.stream()
                        .limit(DUPLICATES_SHOWN)
                        .map(group -> names(data, group))
                        .collect(Collectors.joining("; ")),
                groups.size() > DUPLICATES_SHOWN ? "; ..." : "");
    }

    private static boolean leaks(List<Statistics.Place> group) {
        return group.stream().map(Statistics.Place::test).distinct().count() == 2;
    }

    private static boolean contradicts(DataSet data, List<Statistics.Place> group) {
        return group.stream()
                        .map(
                                place ->
                                        (place.test() ? data.test() : data.train())
                                                .answer(place.index()))
                        .distinct()
                        .count()
                > 1;
    }

    private static String names(DataSet data, List<Statistics.Place> group) {
        return group.stream().map(place -> name(data, place)).collect(Collectors.joining(" = "));
    }

    private static String name(DataSet data, Statistics.Place place) {
        PictureSet set = place.test() ? data.test() : data.train();
        return (place.test() ? "test " : "train ") + set.pictureName(place.index());
    }

    private static JsonObject json(
            DataSet data,
            List<List<Statistics.Place>> duplicates,
            Map<String, String> skippedFiles) {
        JsonArray classes = new JsonArray();
        List<Integer> train = Statistics.counts(data.train());
        List<Integer> test = Statistics.counts(data.test());
        for (int i = 0; i < train.size(); i++) {
            Label label = data.train().labels().get(i);
            JsonObject json = new JsonObject();
            json.addProperty("en", label.english());
            json.addProperty("ko", label.korean());
            json.addProperty("train", train.get(i));
            json.addProperty("test", test.get(i));
            classes.add(json);
        }
        JsonArray groups = new JsonArray();
        for (List<Statistics.Place> group : duplicates) {
            JsonArray names = new JsonArray();
            group.forEach(place -> names.add(name(data, place)));
            groups.add(names);
        }
        Normalizer normalizer = data.normalizer();
        JsonArray mean = new JsonArray();
        normalizer.mean().forEach(mean::add);
        JsonArray deviation = new JsonArray();
        normalizer.deviation().forEach(deviation::add);
        JsonObject json = new JsonObject();
        json.addProperty("name", data.train().name());
        json.addProperty("train", data.train().size());
        json.addProperty("test", data.test().size());
        json.addProperty("calibration", data.calibration().size());
        json.addProperty("size", data.train().side());
        json.add("classes", classes);
        json.add("mean", mean);
        json.add("deviation", deviation);
        json.add("duplicates", groups);
        JsonObject skipped = new JsonObject();
        skippedFiles.forEach(skipped::addProperty);
        json.add("skipped", skipped);
        json.addProperty("sha256", data.digest());
        return json;
    }
}
