package dev.layerlens.card.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.layerlens.card.Precision;

/** What was measured of a model, as JSON. */
final class MeasuresJson {

    private MeasuresJson() {}

    static void write(ModelReport report, JsonObject json) {
        report.accuracy().ifPresent(accuracy -> json.add("accuracy", write(accuracy)));
        if (!report.mixUps().isEmpty()) {
            json.add("mixUps", Json.array(report.mixUps(), MeasuresJson::write));
        }
        report.calibration().ifPresent(calibration -> json.add("calibration", write(calibration)));
        report.threshold().ifPresent(threshold -> json.add("threshold", write(threshold)));
        report.robustness().ifPresent(robustness -> json.add("robustness", write(robustness)));
        if (!report.latency().isEmpty()) {
            json.add("latency", Json.array(report.latency(), MeasuresJson::write));
        }
    }

    private static JsonObject write(TestResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("split", result.split());
        json.addProperty("pictures", result.pictures());
        json.addProperty("top1", result.top1());
        json.addProperty("top5", result.top5());
        return json;
    }

    static TestResult accuracy(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new TestResult(
                json.get("split").getAsString(),
                json.get("pictures").getAsInt(),
                json.get("top1").getAsDouble(),
                json.get("top5").getAsDouble());
    }

    private static JsonObject write(MixUp mixUp) {
        JsonObject json = new JsonObject();
        json.addProperty("right", mixUp.right());
        json.addProperty("said", mixUp.said());
        json.addProperty("count", mixUp.count());
        return json;
    }

    static MixUp mixUp(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new MixUp(
                json.get("right").getAsInt(),
                json.get("said").getAsInt(),
                json.get("count").getAsInt());
    }

    private static JsonObject write(Calibration calibration) {
        JsonObject json = new JsonObject();
        json.addProperty("error", calibration.error());
        calibration.temperature().ifPresent(t -> json.addProperty("temperature", t));
        return json;
    }

    static Calibration calibration(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Calibration(
                json.get("error").getAsDouble(),
                Json.get(json, "temperature", JsonElement::getAsDouble));
    }

    private static JsonObject write(Threshold threshold) {
        JsonObject json = new JsonObject();
        json.addProperty("probability", threshold.probability());
        json.addProperty("coverage", threshold.coverage());
        threshold.accuracy().ifPresent(accuracy -> json.addProperty("accuracy", accuracy));
        return json;
    }

    static Threshold threshold(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Threshold(
                json.get("probability").getAsDouble(),
                json.get("coverage").getAsDouble(),
                Json.get(json, "accuracy", JsonElement::getAsDouble));
    }

    private static JsonObject write(Robustness robustness) {
        JsonObject json = new JsonObject();
        json.addProperty("clean", robustness.clean());
        json.addProperty("meanError", robustness.meanError());
        json.add("spoilt", Json.array(robustness.spoilt(), MeasuresJson::write));
        return json;
    }

    static Robustness robustness(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Robustness(
                json.get("clean").getAsDouble(),
                json.get("meanError").getAsDouble(),
                Json.list(json, "spoilt", MeasuresJson::spoilt));
    }

    private static JsonObject write(Robustness.Spoilt spoilt) {
        JsonObject json = ReportJson.write(spoilt.how());
        json.add("top1", Json.array(spoilt.top1(), JsonPrimitive::new));
        return json;
    }

    private static Robustness.Spoilt spoilt(JsonElement element) {
        return new Robustness.Spoilt(
                ReportJson.sentence(element),
                Json.list(element.getAsJsonObject(), "top1", JsonElement::getAsDouble));
    }

    private static JsonObject write(Latency latency) {
        JsonObject json = new JsonObject();
        json.addProperty("precision", latency.precision().name());
        json.addProperty("milliseconds", latency.milliseconds());
        json.add("machine", ReportJson.write(latency.machine()));
        return json;
    }

    static Latency latency(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Latency(
                Precision.valueOf(json.get("precision").getAsString()),
                json.get("milliseconds").getAsDouble(),
                ReportJson.sentence(json.get("machine")));
    }
}
