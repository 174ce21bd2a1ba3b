package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.explain.Evidence;
import dev.layerlens.tools.explain.LayeredModel;
import dev.layerlens.tools.explain.PictureFile;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.train.Run;
import dev.layerlens.tools.train.RunFolder;
import dev.layerlens.tools.train.Trainer;
import dev.layerlens.tools.train.TrainingPlan;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code model-tools demo}: the whole product in one command. */
@Command(
        name = "demo",
        header = "Shows the whole product in one command.",
        description =
                "Trains a small residual network on drawn shapes, quantizes it, measures it "
                        + "on the TensorFlow Lite runtime, explains one picture, and builds the app "
                        + "with the model in it.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {"", "Example: model-tools demo --out runs/demo"})
final class DemoCommand implements Callable<Integer> {
    private static final String NAME = "shapes";
    private static final String TRAINING =
            "--net resnet8 --data shapes --epochs 6 --learning-rate 0.2 --shift 2 --out demo";
    private static final int TRIANGLE = 1;

    /**
     * Of drawings the network is nearly always surer than this. What is none, as an empty sheet, it
     * was never shown; most of that it is less sure of.
     */
    private static final double SURE = 0.9;

    @Mixin private Output output;

    @Option(names = "--out", defaultValue = "runs/demo", description = "Folder to write.")
    private Path out;

    @Option(names = "--no-app", description = "Leave out building the app.")
    private boolean noApp;

    @Override
    public Integer call() throws Exception {
        output.say("1/5  Drawing shapes and training resnet8 on them ...");
        train();
        output.say("2/5  Quantizing, and measuring on the TensorFlow Lite runtime ...");
        List<MeasuredModel> models =
                new RunDeployment(
                                Run.read(out),
                                out,
                                AboutOptions.of(NAME, describe()),
                                new CalibrationOptions(),
                                ConfidenceOptions.of(SURE),
                                output)
                        .write(SchemeName.USUAL, false);
        Path file = models.get(1).file();
        output.say("3/5  Explaining one held-out picture ...");
        String answer = explain(file);
        Path models4app = carded(models);
        String install = noApp ? "" : buildApp(models4app);
        output.print(text(models, answer, install), json(models, answer, install));
        return 0;
    }

    private void train() throws Exception {
        DataSet shapes = DataSets.open(NAME);
        TrainCommand training = new TrainCommand();
        CommandLine options = new CommandLine(training);
        options.parseArgs(TRAINING.split(" "));
        TrainingPlan plan = training.plan();
        try (TrainingProgress progress = new TrainingProgress(output)) {
            new Trainer(plan, shapes, new RunFolder(out), progress)
                    .where(Trainer.Existing.OVERWRITE)
                    .configuredBy(ConfigurationFile.effective(options.getCommandSpec()))
                    .train(TrainCommand.network(Zoo.get(plan.network()), shapes));
        }
    }

    static String describe() {
        return "Eight drawn shapes: circle, triangle, square, star, heart, cross, crescent, arrow";
    }

    private String explain(Path file) throws Exception {
        PictureSet test = DataSets.open(NAME).test();
        int index = TRIANGLE;
        float[] picture = test.picture(index);
        PictureFile.write(PictureFile.picture(picture, test.side()), out.resolve("picture.png"));
        try (TfliteModel model = TfliteModel.open(file, 1)) {
            ExplainCommand.draw(model, picture, out.resolve("explained.png"));
        }
        try (LayeredModel model = LayeredModel.open(file, Engine.of(1), Reading.OF_THE_FILE)) {
            Evidence evidence =
                    ExplainCommand.page(
                            model,
                            picture,
                            new Evidence.Wish(test.labels().size(), List.of(), true),
                            Locale.ENGLISH,
                            page());
            int best = evidence.ranking().get(0);
            return String.format(
                    Locale.ROOT,
                    "a drawn %s: the network says %s, %.1f %%",
                    test.labels().get(test.answer(index)).english(),
                    model.name(best, Locale.ENGLISH),
                    100 * evidence.probabilities()[best]);
        }
    }

    /** The explanation to be opened in a browser. */
    private Path page() {
        return out.resolve("explained.html");
    }

    /** The folder of the model that goes into the app, with its card. */
    private Path carded(List<MeasuredModel> models) throws Exception {
        Path folder = Files.createDirectories(out.resolve("models"));
        Path model = folder.resolve(NAME + ".tflite");
        Files.copy(models.get(1).file(), model, StandardCopyOption.REPLACE_EXISTING);
        Optional<Path> notes =
                AppBuild.sources().map(home -> home.resolve("app/models/" + NAME + ".properties"));
        new CardMaker(model, CardOptions.of(notes, out, models.get(0).file()))
                .write(side -> DataSets.open(NAME), NAME, 1, folder.resolve(NAME + ".md"));
        return folder;
    }

    private String buildApp(Path models) throws Exception {
        output.say("4/5  Putting the model into the app and building the signed APK ...");
        Path apk = new AppBuild(AppBuild.home()).build(models);
        output.say("5/5  Done.");
        return "adb install -r " + apk;
    }

    private String text(List<MeasuredModel> models, String answer, String install) {
        return MeasuredModel.table(models)
                + "\n\nExplained: "
                + page()
                + " ("
                + answer
                + ")"
                + (install.isEmpty() ? "" : "\nInstall the app: " + install);
    }

    private JsonObject json(List<MeasuredModel> models, String answer, String install) {
        JsonArray array = new JsonArray();
        models.forEach(model -> array.add(model.json()));
        JsonObject json = new JsonObject();
        json.add("models", array);
        json.addProperty("explained", page().toString());
        json.addProperty("answer", answer);
        json.addProperty("install", install);
        return json;
    }
}
