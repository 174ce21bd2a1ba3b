package dev.layerlens.card;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The model card as JSON, as it lies in a model file under {@link #FILE_NAME}. Written and read by
 * hand rather than by reflection, so that a shrunk app needs no rules to keep it working.
 */
public final class CardJson {

    /** The name of the associated file in the TensorFlow Lite metadata. */
    public static final String FILE_NAME = "layers.json";

    private CardJson() {}

    /** The card as JSON text on one line: model files store it uncompressed. */
    public static String write(ModelCard card) {
        JsonObject json = new JsonObject();
        json.addProperty("name", card.name());
        json.addProperty("architecture", card.architecture());
        json.addProperty("description", card.description());
        json.addProperty("author", card.author());
        json.addProperty("licence", card.licence());
        json.addProperty("version", card.version());
        json.addProperty("scoreThreshold", card.scoreThreshold());
        json.addProperty("inputHeight", card.inputHeight());
        json.addProperty("inputWidth", card.inputWidth());
        json.addProperty("precision", card.precision().name());
        json.addProperty("parameters", card.parameters());
        json.addProperty("multiplyAdds", card.multiplyAdds());
        card.accuracy().ifPresent(accuracy -> json.add("accuracy", write(accuracy)));
        json.add("labels", array(card.labels(), CardJson::write));
        json.add("layers", array(card.layers(), LayerCardJson::write));
        return new GsonBuilder().disableHtmlEscaping().create().toJson(json);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws MalformedCardException if the text is not JSON or lacks a part
     */
    public static ModelCard read(String text) throws MalformedCardException {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            return new ModelCard(
                    json.get("name").getAsString(),
                    json.get("architecture").getAsString(),
                    json.get("description").getAsString(),
                    json.get("author").getAsString(),
                    json.get("licence").getAsString(),
                    // the first files had neither
                    Optional.ofNullable(json.get("version"))
                            .map(JsonElement::getAsString)
                            .orElse(""),
                    Optional.ofNullable(json.get("scoreThreshold"))
                            .map(JsonElement::getAsFloat)
                            .orElse(0f),
                    list(json.get("labels"), CardJson::readLabel),
                    json.get("inputHeight").getAsInt(),
                    json.get("inputWidth").getAsInt(),
                    Precision.valueOf(json.get("precision").getAsString()),
                    json.get("parameters").getAsLong(),
                    json.get("multiplyAdds").getAsLong(),
                    Optional.ofNullable(json.get("accuracy")).map(CardJson::readAccuracy),
                    list(json.get("layers"), LayerCardJson::read));
        } catch (RuntimeException e) {
            throw new MalformedCardException(
                    FILE_NAME + " is not a model card: " + e.getMessage(), e);
        }
    }

    private static JsonObject write(Accuracy accuracy) {
        JsonObject json = new JsonObject();
        json.addProperty("data", accuracy.data());
        json.addProperty("pictures", accuracy.pictures());
        json.addProperty("top1", accuracy.top1());
        return json;
    }

    private static Accuracy readAccuracy(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Accuracy(
                json.get("data").getAsString(),
                json.get("pictures").getAsInt(),
                json.get("top1").getAsDouble());
    }

    private static JsonObject write(Label label) {
        JsonObject json = new JsonObject();
        json.addProperty("en", label.english());
        json.addProperty("ko", label.korean());
        return json;
    }

    private static Label readLabel(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Label(json.get("en").getAsString(), json.get("ko").getAsString());
    }

    static <T> JsonArray array(List<T> values, Function<T, JsonElement> write) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    static <T> List<T> list(JsonElement array, Function<JsonElement, T> read) {
        List<T> values = new ArrayList<>();
        array.getAsJsonArray().forEach(element -> values.add(read.apply(element)));
        return values;
    }
}
