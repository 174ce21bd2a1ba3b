package dev.layerlens.tools.cli;

import dev.layerlens.card.Label;
import dev.layerlens.tools.data.ClassMap;
import dev.layerlens.tools.data.DataException;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.net.WeightsFile;
import dev.layerlens.tools.train.FileTeacher;
import dev.layerlens.tools.train.Objective;
import dev.layerlens.tools.train.Run;
import dev.layerlens.tools.train.Start;
import dev.layerlens.tools.train.Teacher;
import dev.layerlens.tools.train.Trainer;
import dev.layerlens.tools.train.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What a training makes small, and what it starts from, on the command line. */
final class LearningOptions {

    @Option(
            names = "--label-smoothing",
            defaultValue = "0",
            description = "Share of each answer spread over all classes.")
    private double labelSmoothing;

    @Option(
            names = "--balanced",
            defaultValue = "false",
            description = "Weigh classes so that rare ones count as much as frequent ones.")
    private boolean balanced;

    @Option(
            names = "--teacher",
            defaultValue = "",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description =
                    "Run folder of a network whose answers are learned as well, or several with"
                            + " commas: the mean of their answers. They know the same classes, or"
                            + " those that --classes puts together. Or a .tflite file that knows any"
                            + " classes: a last layer for those of the data is learned on its"
                            + " features first.")
    private String teacher;

    @Option(
            names = "--teacher-share",
            defaultValue = "0.5",
            description = "Share of the teachers' answers in the loss.")
    private double teacherShare;

    @Option(
            names = "--temperature",
            defaultValue = "4",
            description = "What scores are divided by to compare them with the teachers'.")
    private double temperature;

    @Option(
            names = "--init",
            defaultValue = "",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description =
                    "Run folder or .safetensors file to start from; what does not fit is new.")
    private String init;

    @Option(
            names = "--freeze",
            split = ",",
            paramLabel = "PATTERN",
            description = "Layers that do not learn, as in 'stage1*'; `describe` lists them.")
    private List<String> freeze = List.of();

    @Option(
            names = "--trunk-rate",
            defaultValue = "1",
            description = "Learning rate of the first layer as a share of the last one's.")
    private double trunkRate;

    Objective objective() {
        return new Objective(labelSmoothing, balanced, teacher, teacherShare, temperature);
    }

    Start start() {
        return new Start(init, freeze, trunkRate);
    }

    /** Gives the trainer what it starts from and whom it learns from. */
    void prepare(Trainer trainer, List<Label> labels, String classes)
            throws IOException, TrainingException, DataException {
        if (!init.isEmpty()) {
            trainer.from(weights(Path.of(init)));
        }
        if (!teacher.isEmpty()) {
            for (String one : teacher.split(",", -1)) {
                teach(trainer, one.trim(), labels, classes);
            }
        }
    }

    private static void teach(Trainer trainer, String teacher, List<Label> labels, String classes)
            throws IOException, TrainingException, DataException {
        Path path = Path.of(teacher);
        if (!teacher.endsWith(".tflite")) {
            trainer.taughtBy(expert(teacher, labels, classes));
        } else if (Files.isRegularFile(path)) {
            trainer.taughtBy(new FileTeacher(path));
        } else {
            throw new TrainingException("--teacher " + teacher + " is not there");
        }
    }

    private static Teacher expert(String teacher, List<Label> labels, String classes)
            throws IOException, TrainingException, DataException {
        Run run = Run.read(Path.of(teacher));
        Network network = Runs.network(run);
        if (run.labels().equals(labels)) {
            return Teacher.ofSameClasses(network, run.weights());
        }
        if (classes.isEmpty()) {
            throw new TrainingException(
                    "--teacher " + teacher + " knows other classes than the data set");
        }
        int[] finer = ClassMap.read(Path.of(classes)).of(run.labels(), "--teacher " + teacher);
        return Teacher.ofFinerClasses(network, run.weights(), finer);
    }

    private static Weights weights(Path from) throws IOException, TrainingException {
        if (Files.isDirectory(from)) {
            return Run.read(from).weights();
        }
        if (!Files.isRegularFile(from)) {
            throw new TrainingException(
                    "--init " + from + " is not there: give a run folder or a .safetensors file");
        }
        return WeightsFile.read(from);
    }
}
