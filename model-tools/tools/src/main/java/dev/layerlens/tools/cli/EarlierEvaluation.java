package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.tools.augment.Corruption;
import dev.layerlens.tools.robustness.Robustness;
import dev.layerlens.tools.robustness.TestSample;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code evaluate --corrupt --json} printed of a model, read again.
 *
 * @param file where it is written
 * @param model the model's file
 * @param mark of the pictures that it was asked about
 * @param robustness what was measured
 */
record EarlierEvaluation(Path file, Path model, String mark, Robustness robustness) {
    static final String MODEL = "file";
    static final String ROBUSTNESS = "robustness";
    private static final String MARK = "mark";
    private static final String PICTURES = "pictures";
    private static final String CLEAN = "clean";
    private static final String ACCURACY = "accuracy";

    /**
     * The robustness as it is printed.
     *
     * @param mark of the pictures that were asked about
     */
    static JsonObject json(Robustness robustness, String mark) {
        JsonObject json = new JsonObject();
        json.addProperty(MARK, mark);
        json.addProperty(PICTURES, robustness.pictures());
        json.addProperty(CLEAN, robustness.clean());
        json.addProperty("meanCorruptionError", robustness.error());
        JsonObject accuracy = new JsonObject();
        robustness
                .accuracy()
                .forEach(
                        (corruption, shares) -> {
                            JsonArray array = new JsonArray();
                            shares.forEach(array::add);
                            accuracy.add(corruption.title(), array);
                        });
        json.add(ACCURACY, accuracy);
        return json;
    }

    /**
     * Reads what was printed.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static EarlierEvaluation read(Path file) throws IOException {
        try {
            JsonObject json = JsonParser.parseString(text(file)).getAsJsonObject();
            JsonObject robustness = json.getAsJsonObject(ROBUSTNESS);
            return new EarlierEvaluation(
                    file,
                    Path.of(json.get(MODEL).getAsString()),
                    robustness.get(MARK).getAsString(),
                    robustness(robustness));
        } catch (CharacterCodingException | RuntimeException e) {
            throw new IllegalArgumentException(
                    file
                            + " is not what `model-tools evaluate FILE --data DATA --corrupt --json`"
                            + " prints",
                    e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.isDirectory(file) ? "" : Files.readString(file);
    }

    private static Robustness robustness(JsonObject json) {
        Map<Corruption, List<Double>> accuracy = new EnumMap<>(Corruption.class);
        for (Corruption corruption : Corruption.values()) {
            JsonArray shares = json.getAsJsonObject(ACCURACY).getAsJsonArray(corruption.title());
            accuracy.put(
                    corruption, shares.asList().stream().map(JsonElement::getAsDouble).toList());
        }
        return new Robustness(
                json.get(PICTURES).getAsInt(), json.get(CLEAN).getAsDouble(), accuracy);
    }

    /**
     * Checks that the same pictures were asked about.
     *
     * @throws IllegalArgumentException if they were others
     */
    void check(TestSample sample) {
        if (!mark.equals(sample.mark())) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s is about other pictures (%,d) than these %,d of %s: measure both"
                                    + " on the same",
                            file,
                            robustness.pictures(),
                            sample.size(),
                            sample.pictures().name()));
        }
    }
}
