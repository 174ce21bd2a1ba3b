package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import dev.layerlens.card.ModelCard;
import dev.layerlens.tools.evaluate.Evaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A model file and what was measured of it, as commands print it.
 *
 * @param bytes size of the file
 * @param evaluation what it did on the test pictures
 */
record MeasuredModel(
        Path file, ModelCard card, int bytes, Evaluation evaluation, Confidence confidence) {

    /** A table with one line a model. */
    static String table(List<MeasuredModel> models) {
        String head =
                String.format(
                        "%-9s %10s %12s %15s  %s%n",
                        "precision", "accuracy", "bytes", "median latency", "file");
        return models.stream()
                .map(MeasuredModel::row)
                .collect(Collectors.joining("", head, ""))
                .stripTrailing();
    }

    private String row() {
        return String.format(
                Locale.ROOT,
                "%-9s %8.2f %% %,12d %12.0f us  %s%n",
                card.precision().name().toLowerCase(Locale.ROOT),
                100 * evaluation.accuracy().top1(),
                bytes,
                evaluation.microseconds(),
                file);
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("file", file.toString());
        json.addProperty("precision", card.precision().name());
        json.addProperty("data", evaluation.accuracy().data());
        json.addProperty("pictures", evaluation.accuracy().pictures());
        json.addProperty("top1", evaluation.accuracy().top1());
        json.addProperty("bytes", bytes);
        json.addProperty("medianMicroseconds", evaluation.microseconds());
        json.add("confidence", confidence.json());
        return json;
    }
}
