package dev.layerlens.tools.cli;

import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.evaluate.Evaluation;
import dev.layerlens.tools.export.About;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.export.ModelDraft;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.train.Run;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the model files of a run, measured on its test pictures. */
final class RunDeployment {
    /**
     * Enough for a ratio to one decimal; all calibration pictures would take several times long.
     */
    private static final int COMPARED_PICTURES = 100;

    private final Path out;
    private final DataSet data;
    private final About about;
    private final Deployment deployment;
    private final CalibrationOptions calibration;

    /**
     * @param folder of the run
     * @param weights name of its file of weights
     * @param out folder to write to
     */
    RunDeployment(
            Path folder,
            String weights,
            Path out,
            AboutOptions about,
            CalibrationOptions calibration,
            Output output)
            throws Exception {
        Run run = Run.read(folder, weights);
        calibration.int8();
        requireWritable(out);
        this.out = out;
        this.about = about.about(run.data().kind(), run.labels());
        this.deployment = new Deployment(Runs.network(run), run.weights(), this.about);
        this.calibration = calibration;
        this.data = DataOptions.open(run.data(), output);
    }

    /** Writes one file for each scheme. */
    List<MeasuredModel> write(List<SchemeName> schemes, boolean bare) throws Exception {
        List<float[]> pictures = calibration.draw(data.train());
        List<float[]> few = pictures.subList(0, Math.min(COMPARED_PICTURES, pictures.size()));
        List<MeasuredModel> models = new ArrayList<>();
        for (SchemeName scheme : schemes) {
            ModelDraft draft = deployment.compared(draft(scheme, pictures), few);
            String name = about.name() + "-" + scheme.written() + (bare ? "-bare" : "") + ".tflite";
            models.add(measured(draft, out.resolve(name), bare));
        }
        return models;
    }

    /** Before anything is computed, which may take long. */
    private static void requireWritable(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    folder + " is a file: --out names the folder to write to");
        }
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    private ModelDraft draft(SchemeName scheme, List<float[]> pictures) throws NotAModelException {
        return switch (scheme) {
            case FLOAT32 -> deployment.float32();
            case FP16 -> deployment.float16();
            case DYNAMIC -> deployment.dynamic();
            case INT8 -> deployment.int8(pictures, calibration.int8());
        };
    }

    private MeasuredModel measured(ModelDraft draft, Path file, boolean bare) throws Exception {
        byte[] bytes = bare ? draft.bare() : draft.bytes();
        try (TfliteModel model = TfliteModel.open(bytes, file.toString(), 1)) {
            Evaluation evaluation = Evaluation.of(model, data.test());
            ModelDraft measured = draft.measured(evaluation.accuracy());
            if (bare) {
                measured.saveBare(file);
            } else {
                measured.save(file);
            }
            return new MeasuredModel(file, measured.card(), (int) Files.size(file), evaluation);
        }
    }
}
