package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.tools.ChildJvm;
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

/** Transfer from shapes to other drawings of the same. */
class TransferCommandTest {
    @TempDir private static Path around;
    private static Path run;

    @TempDir private Path folder;

    @BeforeAll
    static void train() {
        run = around.resolve("run");
        Cli training =
                Cli.run(
                        "train",
                        "--net=resnet8",
                        "--data=shapes",
                        "--per-class=20",
                        "--epochs=1",
                        "--batch=16",
                        "--threads=1",
                        "--precision=fp32",
                        "--out=" + run);
        assertThat(training.code()).as("%s", training.err()).isZero();
    }

    private List<String> arguments(String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "transfer",
                                "--from=" + run,
                                "--data=shapes:7",
                                "--epochs=1",
                                "--least-steps=3",
                                "--batch=8",
                                "--threads=1",
                                "--precision=fp32",
                                "--out=" + folder));
        all.addAll(List.of(more));
        return all;
    }

    private Cli transfer(String... more) {
        return Cli.run(arguments(more).toArray(String[]::new));
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
        assertThat(mean(tuned, "accuracy")).isCloseTo((one + two) / 2, Offset.offset(1e-12));
        assertThat(mean(tuned, "margin"))
                .isCloseTo((one - random + two - other) / 2, Offset.offset(1e-12));
        // the accuracy is one of 2,000 test pictures, four classes of 500
        assertThat(one * 2_000).isCloseTo(Math.rint(one * 2_000), Offset.offset(1e-9));
        assertThat(row(results, "frozen", "2").get("pictures").getAsInt()).isEqualTo(8);
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
        String[] options = {"--arms=random", "--per-class=5", "--seeds=1", "--least-steps=600"};
        try (ChildJvm child =
                ChildJvm.start(Main.class, arguments(options).toArray(String[]::new))) {
            while (!Files.isRegularFile(folder.resolve("random-5-seed1/run.json"))) {
                assertThat(child.running()).as("%s", child.lines()).isTrue();
                Thread.sleep(20);
            }
            child.ask();
            child.finish();
            assertThat(child.lines())
                    .last()
                    .isEqualTo("stopped, and saved; the same command goes on");
        }
        assertThat(folder.resolve("random-5-seed1/checkpoint.safetensors")).isRegularFile();
        assertThat(folder.resolve("random-5-seed1.json")).doesNotExist();
        Cli on = transfer(options);
        assertThat(on.code()).as("%s", on.err()).isZero();
        assertThat(stored("random-5-seed1.json").get("steps").getAsInt()).isEqualTo(600);
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
                        + " holds another comparison: it began with plan.rates.random 0.1, not 0.2;"
                        + " leave that option out, or choose another --out",
                "--random-rate=0.2");
    }

    @Test
    void mistakesAreNamedInOneLine() throws Exception {
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
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("transfer.json"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private void assertRefused(String line, String... more) {
        List<String> arguments = arguments();
        for (String option : more) {
            String name = option.substring(0, option.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add(option);
        }
        Cli refused = Cli.run(arguments.toArray(String[]::new));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().isEqualTo("model-tools: " + line);
    }
}
