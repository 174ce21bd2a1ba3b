package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.tools.augment.Corruption;
import dev.layerlens.tools.robustness.Robustness;
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
    private static final String DATA = "data";
    private static final String PICTURES = "pictures";
    private static final String CLEAN = "clean";
    private static final String ACCURACY = "accuracy";

    private EarlierEvaluation() {}

    static JsonObject json(Robustness robustness) {
        JsonObject json = new JsonObject();
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
     * @param data the pictures that it must have been measured on
     * @param pictures how many of them
     * @throws IllegalArgumentException if it is something else, or of other pictures
     */
    static Robustness read(Path file, String data, int pictures) throws IOException {
        Robustness robustness;
        String of;
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            of = json.get(DATA).getAsString();
            robustness = robustness(json.getAsJsonObject(ROBUSTNESS));
        } catch (CharacterCodingException | RuntimeException e) {
            throw new IllegalArgumentException(
                    file
                            + " is not what `model-tools evaluate FILE --data DATA --corrupt --json`"
                            + " prints",
                    e);
        }
        if (!of.equals(data) || robustness.pictures() != pictures) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s is about %,d pictures of %s, not %,d of %s: measure both models on"
                                    + " the same",
                            file,
                            robustness.pictures(),
                            of,
                            pictures,
                            data));
        }
        return robustness;
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
