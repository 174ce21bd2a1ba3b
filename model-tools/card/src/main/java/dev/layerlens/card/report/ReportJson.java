package dev.layerlens.card.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.card.Label;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.Precision;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The report as JSON, as it lies in a model file under {@link #FILE_NAME}. Written and read by hand
 * rather than by reflection, so that a shrunk app needs no rules to keep it working.
 */
public final class ReportJson {

    /** The name of the associated file in the TensorFlow Lite metadata. */
    public static final String FILE_NAME = "model-card.json";

    private ReportJson() {}

    /**
     * Reads the report out of a model file's bytes.
     *
     * @param model the whole .tflite file; its position is not moved
     * @return empty if the file carries none
     * @throws MalformedCardException if it carries one that cannot be read
     */
    public static Optional<ModelReport> in(ByteBuffer model) throws MalformedCardException {
        Optional<String> text = ModelFile.associated(model, FILE_NAME);
        return text.isPresent() ? Optional.of(read(text.get())) : Optional.empty();
    }

    /** The report as JSON text on one line: model files store it uncompressed. */
    public static String write(ModelReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("name", report.name());
        json.add("description", write(report.description()));
        json.addProperty("licence", report.licence());
        json.add("make", write(report.make()));
        json.add("classes", Json.array(report.classes(), ReportJson::write));
        report.data().ifPresent(data -> json.add("data", write(data)));
        MeasuresJson.write(report, json);
        json.add("limits", Json.array(report.limits(), ReportJson::write));
        report.recipe().ifPresent(recipe -> json.add("recipe", write(recipe)));
        return new GsonBuilder().disableHtmlEscaping().create().toJson(json);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws MalformedCardException if the text is not JSON or lacks a part
     */
    public static ModelReport read(String text) throws MalformedCardException {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            return new ModelReport(
                    json.get("name").getAsString(),
                    sentence(json.get("description")),
                    json.get("licence").getAsString(),
                    make(json.getAsJsonObject("make")),
                    Json.list(json, "classes", ReportJson::readClass),
                    Json.get(json, "data", ReportJson::data),
                    Json.get(json, "accuracy", MeasuresJson::accuracy),
                    Json.list(json, "mixUps", MeasuresJson::mixUp),
                    Json.get(json, "calibration", MeasuresJson::calibration),
                    Json.get(json, "threshold", MeasuresJson::threshold),
                    Json.get(json, "robustness", MeasuresJson::robustness),
                    Json.list(json, "latency", MeasuresJson::latency),
                    Json.list(json, "limits", ReportJson::sentence),
                    Json.get(json, "recipe", ReportJson::recipe));
        } catch (RuntimeException e) {
            throw new MalformedCardException(
                    FILE_NAME + " is not a model card: " + e.getMessage(), e);
        }
    }

    static JsonObject write(Sentence sentence) {
        JsonObject json = new JsonObject();
        json.addProperty("en", sentence.english());
        json.addProperty("ko", sentence.korean());
        return json;
    }

    static Sentence sentence(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Sentence(json.get("en").getAsString(), json.get("ko").getAsString());
    }

    private static JsonObject write(Make make) {
        JsonObject json = new JsonObject();
        json.addProperty("architecture", make.architecture());
        json.addProperty("inputHeight", make.inputHeight());
        json.addProperty("inputWidth", make.inputWidth());
        json.addProperty("inputChannels", make.inputChannels());
        json.addProperty("parameters", make.parameters());
        json.addProperty("multiplyAdds", make.multiplyAdds());
        json.addProperty("precision", make.precision().name());
        json.addProperty("bytes", make.bytes());
        return json;
    }

    private static Make make(JsonObject json) {
        return new Make(
                json.get("architecture").getAsString(),
                json.get("inputHeight").getAsInt(),
                json.get("inputWidth").getAsInt(),
                json.get("inputChannels").getAsInt(),
                json.get("parameters").getAsLong(),
                json.get("multiplyAdds").getAsLong(),
                Precision.valueOf(json.get("precision").getAsString()),
                json.get("bytes").getAsLong());
    }

    private static JsonObject write(ClassReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("en", report.label().english());
        json.addProperty("ko", report.label().korean());
        report.pictures().ifPresent(pictures -> json.addProperty("pictures", pictures));
        report.recall().ifPresent(recall -> json.addProperty("recall", recall));
        report.precision().ifPresent(precision -> json.addProperty("precision", precision));
        return json;
    }

    private static ClassReport readClass(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new ClassReport(
                new Label(json.get("en").getAsString(), json.get("ko").getAsString()),
                Json.get(json, "pictures", JsonElement::getAsInt),
                Json.get(json, "recall", JsonElement::getAsDouble),
                Json.get(json, "precision", JsonElement::getAsDouble));
    }

    private static JsonObject write(DataSource data) {
        JsonObject json = new JsonObject();
        json.addProperty("name", data.name());
        data.source().ifPresent(source -> json.addProperty("source", source));
        data.terms().ifPresent(terms -> json.add("terms", write(terms)));
        data.training().ifPresent(pictures -> json.addProperty("training", pictures));
        data.calibration().ifPresent(pictures -> json.addProperty("calibration", pictures));
        data.test().ifPresent(pictures -> json.addProperty("test", pictures));
        return json;
    }

    private static DataSource data(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new DataSource(
                json.get("name").getAsString(),
                Json.get(json, "source", JsonElement::getAsString),
                Json.get(json, "terms", ReportJson::sentence),
                Json.get(json, "training", JsonElement::getAsInt),
                Json.get(json, "calibration", JsonElement::getAsInt),
                Json.get(json, "test", JsonElement::getAsInt));
    }

    private static JsonObject write(Recipe recipe) {
        JsonObject json = new JsonObject();
        recipe.path().ifPresent(path -> json.addProperty("path", path));
        recipe.seed().ifPresent(seed -> json.addProperty("seed", seed));
        recipe.epochs().ifPresent(epochs -> json.addProperty("epochs", epochs));
        recipe.dataDigest().ifPresent(digest -> json.addProperty("dataDigest", digest));
        return json;
    }

    private static Recipe recipe(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Recipe(
                Json.get(json, "path", JsonElement::getAsString),
                Json.get(json, "seed", JsonElement::getAsLong),
                Json.get(json, "epochs", JsonElement::getAsInt),
                Json.get(json, "dataDigest", JsonElement::getAsString));
    }
}
