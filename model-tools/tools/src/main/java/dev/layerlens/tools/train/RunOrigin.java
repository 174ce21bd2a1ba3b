package dev.layerlens.tools.train;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What has to be known to repeat a training, besides its data and recipe.
 *
 * @param seed decided weights, order and variation
 * @param epochs passes over the training pictures that were planned
 */
public record RunOrigin(long seed, int epochs) {

    /**
     * Reads it from a run folder.
     *
     * @throws TrainingException if it is none
     */
    public static RunOrigin read(Path folder) throws IOException, TrainingException {
        Path description = folder.resolve(RunFolder.RUN);
        if (!Files.isRegularFile(description)) {
            throw new TrainingException(folder + " is not a run folder: it has no run.json");
        }
        try {
            JsonObject plan =
                    JsonParser.parseString(Files.readString(description))
                            .getAsJsonObject()
                            .getAsJsonObject(Provenance.PLAN);
            return new RunOrigin(plan.get("seed").getAsLong(), plan.get("epochs").getAsInt());
        } catch (RuntimeException e) {
            throw new TrainingException(
                    description + " cannot be read: it names no plan with seed and epochs");
        }
    }
}
