package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.tools.ChildJvm;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.train.Run;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Transfer from a training on drawn squares to the same, with a few pictures each. */
class TransferCommandTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @TempDir private static Path around;
    private static Path run;

    @TempDir private Path folder;

    @BeforeAll
    static void train() throws IOException {
        DrawnStripes.write(around, "train", 12);
        DrawnStripes.write(around, "t10k", 30);
        run = around.resolve("run");
        Cli training =
                Cli.run(
                        "train",
                        "--net=resnet8",
                        "--data=mnist:" + around,
                        "--per-class=3",
                        "--epochs=1",
                        "--batch=9",
                        "--threads=1",
                        "--precision=fp32",
                        "--out=" + run);
        assertThat(training.code()).as("%s", training.err()).isZero();
    }

    /** The options of a comparison in that folder, but for those that are given. */
    private String[] arguments(String... given) {
        List<String> all = new ArrayList<>(List.of("transfer", "--out=" + folder));
        for (String usual :
                List.of(
                        "--from=" + run,
                        "--data=mnist:" + around,
                        "--epochs=1",
                        "--least-steps=3",
                        "--batch=6",
                        "--threads=1",
                        "--precision=fp32")) {
            String name = usual.substring(0, usual.indexOf('=') + 1);
            if (Stream.of(given).noneMatch(option -> option.startsWith(name))) {
                all.add(usual);
            }
        }
        all.addAll(List.of(given));
        return all.toArray(String[]::new);
    }

    private Cli transfer(String... options) {
        return Cli.run(arguments(options));
    }

    private JsonObject results(String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        options.add("--json");
        Cli cli = transfer(options.toArray(String[]::new));
        assertThat(cli.code()).as("%s", cli.err()).isZero();
        return JsonParser.parseString(cli.out().get(0)).getAsJsonObject();
    }

    private JsonObject stored(String name) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve(name))).getAsJsonObject();
    }

    private static JsonObject row(JsonObject results, String arm, String perClass) {
        JsonArray rows = results.getAsJsonArray("results");
        for (JsonElement row : rows) {
            JsonObject object = row.getAsJsonObject();
            if (object.get("arm").getAsString().equals(arm)
                    && object.get("perClass").getAsString().equals(perClass)) {
                return object;
            }
        }
        throw new AssertionError("no " + arm + " " + perClass + " in " + rows);
    }

    private static double mean(JsonObject row, String name) {
        return row.getAsJsonObject(name).get("mean").getAsDouble();
    }

    /** When every result was written, by file. */
    private Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    @Test
    void itGoesOnWhereItWasAndTakesInMoreSeedsAndSizes() throws Exception {
        JsonObject results = results("--per-class=2", "--seeds=1,2");
        double one = stored("fine-tuned-2-seed1.json").get("accuracy").getAsDouble();
        double two = stored("fine-tuned-2-seed2.json").get("accuracy").getAsDouble();
        double random = stored("random-2-seed1.json").get("accuracy").getAsDouble();
        double other = stored("random-2-seed2.json").get("accuracy").getAsDouble();
        JsonObject tuned = row(results, "fine-tuned", "2");
        assertThat(mean(tuned, "accuracy")).isCloseTo((one + two) / 2, CLOSE);
        assertThat(mean(tuned, "margin")).isCloseTo((one - random + two - other) / 2, CLOSE);
        assertThat(one * 30).as("of 30 pictures").isCloseTo(Math.rint(one * 30), CLOSE);
        assertThat(row(results, "frozen", "2").get("pictures").getAsInt()).isEqualTo(6);
        Map<String, FileTime> before = times();
        assertThat(before).hasSize(7).containsKey("transfer.json");
        Files.delete(folder.resolve("random-2-seed2.json"));
        Cli more = transfer("--per-class=2,3", "--seeds=1,2", "--arms=random,frozen");
        assertThat(more.code()).as("%s", more.err()).isZero();
        assertThat(more.err().stream().filter(line -> line.contains(" of 8: ")))
                .hasSize(5)
                .first()
                .asString()
                .startsWith("3 of 8: frozen, 3 a class, seed 1: ");
        Map<String, FileTime> after = times();
        assertThat(after).hasSize(11);
        before.keySet().removeIf(name -> name.equals("random-2-seed2.json"));
        assertThat(after).containsAllEntriesOf(before);
        assertThat(stored("random-2-seed2.json").get("accuracy").getAsDouble()).isEqualTo(other);
        for (String name : List.of("learning-curves.png", "learning-curves-per-class.png")) {
            assertThat(ImageIO.read(folder.resolve(name).toFile()).getWidth()).isEqualTo(800);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes there are only ever killed")
    void oneThatIsAskedToEndSavesAndGoesOn() throws Exception {
        String[] options = {"--arms=random", "--per-class=2", "--seeds=1", "--least-steps=500"};
        try (ChildJvm child = ChildJvm.start(Main.class, arguments(options))) {
            while (!Files.isRegularFile(folder.resolve("random-2-seed1/run.json"))) {
                assertThat(child.running()).as("%s", child.lines()).isTrue();
                Thread.sleep(20);
            }
            child.ask();
            child.finish();
            assertThat(child.lines())
                    .last()
                    .isEqualTo("stopped, and saved; the same command goes on");
        }
        assertThat(folder.resolve("random-2-seed1/checkpoint.safetensors")).isRegularFile();
        assertThat(folder.resolve("random-2-seed1.json")).doesNotExist();
        Cli on = transfer(options);
        assertThat(on.code()).as("%s", on.err()).isZero();
        assertThat(stored("random-2-seed1.json").get("steps").getAsInt()).isEqualTo(500);
    }

    @Test
    void anotherPlanInTheSameFolderIsRefused() {
        assertThat(transfer("--arms=frozen", "--per-class=1", "--seeds=1").code()).isZero();
        assertRefused(
                folder
                        + " holds another comparison: it began with plan.budget.epochs 1, not 2;"
                        + " leave that option out, or choose another --out",
                "--epochs=2");
        assertRefused(
                folder
                        + " holds another comparison: it began with plan.rates.random 0.05, not 0.2;"
                        + " leave that option out, or choose another --out",
                "--random-rate=0.2");
    }

    @Test
    void theNetworkGoesOnReadingPicturesAsItsTrunkLearnedTo() throws Exception {
        DrawnStripes.write(folder, "train", 15);
        DrawnStripes.write(folder, "t10k", 15);
        DataSet others = DataSets.open("mnist:" + folder);
        Run trained = Run.read(run);
        assertThat(others.normalizer()).isNotEqualTo(trained.normalizer());
        int classes = others.train().labels().size();
        Network same =
                Zoo.get("resnet8")
                        .build(new Blueprint(DrawnStripes.SIDE, classes, trained.normalizer()));
        assertThat(TransferCommand.network(trained, others).nodes().get(0).layer())
                .isEqualTo(same.nodes().get(0).layer());
    }

    @Test
    void mistakesAreNamedInOneLine() throws Exception {
        assertThat(transfer("--arms=tuned").err())
                .contains("model-tools: --arms takes fine-tuned, frozen, random, not tuned");
        assertRefused("--per-class must be at least 1, or all", "--per-class=0");
        assertRefused(
                "--per-class takes numbers and all, as in 5,20,all; not few", "--per-class=few");
        assertRefused("--least-steps must be at least 1", "--least-steps=0");
        assertRefused("--random-rate must be above 0", "--random-rate=0");
        assertRefused(
                "nowhere is not a run folder: it has no run.json; `model-tools train` makes one",
                "--from=nowhere");
        Path plan = Files.writeString(folder.resolve("transfer.json"), "{\"plan\":");
        assertRefused(plan + " is not whole: delete it, and begin again");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(plan);
        }
    }

    private void assertRefused(String line, String... options) {
        Cli refused = transfer(options);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().isEqualTo("model-tools: " + line);
    }
}
