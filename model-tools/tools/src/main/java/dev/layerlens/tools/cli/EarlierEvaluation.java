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

/** Robustness as {@code evaluate --corrupt --json} prints it, written and read again. */
final class EarlierEvaluation {
    static final String ROBUSTNESS = "robustness";
    private static final String MARK = "mark";
    private static final String PICTURES = "pictures";
    private static final String CLEAN = "clean";
    private static final String ACCURACY = "accuracy";

    private EarlierEvaluation() {}

    /**
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
     * @param sample the pictures that it must have been measured on
     * @throws IllegalArgumentException if it is something else, or of other pictures
     */
    static Robustness read(Path file, TestSample sample) throws IOException {
        Robustness robustness;
        String mark;
        try {
            JsonObject json = JsonParser.parseString(text(file)).getAsJsonObject();
            robustness = robustness(json.getAsJsonObject(ROBUSTNESS));
            mark = json.getAsJsonObject(ROBUSTNESS).get(MARK).getAsString();
        } catch (CharacterCodingException | RuntimeException e) {
            throw new IllegalArgumentException(
                    file
                            + " is not what `model-tools evaluate FILE --data DATA --corrupt --json`"
                            + " prints",
                    e);
        }
        if (!mark.equals(sample.mark())) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s is about other pictures (%,d) than these %,d of %s: measure both"
                                    + " models on the same",
                            file,
                            robustness.pictures(),
                            sample.size(),
                            sample.pictures().name()));
        }
        return robustness;
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
}
