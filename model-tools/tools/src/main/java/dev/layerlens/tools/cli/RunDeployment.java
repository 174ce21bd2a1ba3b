package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import dev.layerlens.tools.confidence.Predictions;
import dev.layerlens.tools.confidence.Reliability;
import dev.layerlens.tools.confidence.TemperatureScaling;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.PictureSet;
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
import java.util.Locale;
import java.util.Optional;

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
    private final ConfidenceOptions confidence;
    private final Optional<PictureSet> heldBack;

    /**
     * @param out folder to write to
     */
    RunDeployment(
            Run run,
            Path out,
            AboutOptions about,
            CalibrationOptions calibration,
            ConfidenceOptions confidence,
            Output output)
            throws Exception {
        calibration.int8();
        requireWritable(out);
        this.out = out;
        this.about = about.about(run.data().kind(), run.labels());
        this.deployment = new Deployment(Runs.network(run), run.weights(), this.about);
        this.calibration = calibration;
        this.confidence = confidence;
        this.data = DataOptions.open(run.data(), output);
        this.heldBack = Optional.of(data.calibration()).filter(pictures -> pictures.size() > 0);
        confidence.check(heldBack.isPresent());
    }

    /** Writes one file for each scheme. */
    List<MeasuredModel> write(List<SchemeName> schemes, boolean bare) throws Exception {
        List<float[]> pictures = calibration.draw(data.train());
        List<float[]> few = pictures.subList(0, Math.min(COMPARED_PICTURES, pictures.size()));
        List<MeasuredModel> models = new ArrayList<>();
        for (SchemeName scheme : schemes) {
            double temperature = temperature(scheme, pictures);
            Deployment scaled =
                    temperature == 1 ? deployment : deployment.withTemperature(temperature);
            ModelDraft draft = scaled.compared(draft(scaled, scheme, pictures), few);
            String name = about.name() + "-" + scheme.written() + (bare ? "-bare" : "") + ".tflite";
            models.add(measured(draft, temperature, out.resolve(name), bare));
        }
        return models;
    }

    /**
     * A file without the classifier.
     *
     * @param features how many values it gives of a picture
     */
    record TrunkFile(Path file, int features, long bytes) {

        String line() {
            return String.format(
                    Locale.ROOT, "Trunk: %s, %,d features, %,d bytes", file, features, bytes);
        }

        JsonObject json() {
            JsonObject json = new JsonObject();
            json.addProperty("file", file.toString());
            json.addProperty("features", features);
            json.addProperty("bytes", bytes);
            return json;
        }
    }

    /** Writes the network without its classifier. */
    TrunkFile writeTrunk() throws IOException, NotAModelException {
        Path file = out.resolve(about.name() + "-trunk.tflite");
        deployment.saveTrunk(file);
        return new TrunkFile(file, deployment.features(), Files.size(file));
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

    /**
     * The one that was given, else the best for this scheme's own answers: dividing the last layer
     * by a number divides the steps of its int8 values, and so leaves them as they are but for
     * rounding.
     */
    private double temperature(SchemeName scheme, List<float[]> pictures) throws Exception {
        Optional<Double> given = confidence.temperature();
        if (given.isPresent() || heldBack.isEmpty()) {
            return given.orElse(1.0);
        }
        byte[] bytes = draft(deployment, scheme, pictures).bare();
        try (TfliteModel model = TfliteModel.open(bytes, scheme.written(), 1)) {
            return TemperatureScaling.fit(Evaluation.of(model, heldBack.get()).predictions());
        }
    }

    private ModelDraft draft(Deployment from, SchemeName scheme, List<float[]> pictures)
            throws NotAModelException {
        return switch (scheme) {
            case FLOAT32 -> from.float32();
            case FP16 -> from.float16();
            case DYNAMIC -> from.dynamic();
            case INT8 -> from.int8(pictures, calibration.int8());
        };
    }

    private MeasuredModel measured(ModelDraft draft, double temperature, Path file, boolean bare)
            throws Exception {
        byte[] bytes = bare ? draft.bare() : draft.bytes();
        try (TfliteModel model = TfliteModel.open(bytes, file.toString(), 1)) {
            Evaluation test = Evaluation.of(model, data.test());
            Optional<Predictions> known =
                    heldBack.map(pictures -> Evaluation.of(model, pictures).predictions());
            float threshold = confidence.threshold(known);
            ModelDraft measured = draft.measured(test.accuracy()).sureFrom(threshold);
            if (bare) {
                measured.saveBare(file);
            } else {
                measured.save(file);
            }
            Confidence reached =
                    new Confidence(
                            temperature,
                            confidence.accuracy(),
                            known.map(p -> Reliability.of(p, temperature, threshold)),
                            Reliability.of(test.predictions(), temperature, threshold));
            return new MeasuredModel(file, measured.card(), (int) Files.size(file), test, reached);
        }
    }
}
