package dev.layerlens.tools.train;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.layerlens.card.Label;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.files.JsonDifference;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;

/** Where a run comes from, and whether another training would come from the same. */
final class Provenance {
    static final String PLAN = "plan";
    private static final String DIGEST = "dataDigest";
    private static final String MEAN = "mean";

    /** What may differ between a training and its continuation. */
    private static final List<String> FREE =
            List.of("data", "hardware.threads", "hardware.device", "hardware.loaders");

    private Provenance() {}

    static JsonObject describe(TrainingPlan plan, DataSet data, Network network)
            throws IOException {
        Layer.Normalization normalization = normalization(network);
        JsonObject json = new JsonObject();
        json.addProperty("network", plan.network());
        json.add("data", new Gson().toJsonTree(plan.data()));
        json.addProperty(DIGEST, digest(data));
        json.addProperty("size", network.picture().height());
        json.add("labels", labels(data));
        json.add(MEAN, numbers(normalization.mean()));
        json.add("deviation", numbers(normalization.deviation()));
        json.add(PLAN, new Gson().toJsonTree(plan));
        json.add("versions", versions());
        json.add("machine", machine());
        return json;
    }

    private static Layer.Normalization normalization(Network network) {
        return network.nodes().stream()
                .map(Node::layer)
                .filter(Layer.Normalization.class::isInstance)
                .map(Layer.Normalization.class::cast)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        network.name() + " does not normalize its pictures"));
    }

    private static String digest(DataSet data) {
        return "sha256:" + data.digest();
    }

    /**
     * Checks that a run can be continued by this plan on this data.
     *
     * @throws TrainingException naming the first difference
     */
    static void check(
            JsonObject description, TrainingPlan plan, DataSet data, Network network, String folder)
            throws TrainingException {
        JsonElement before = description.get(PLAN);
        JsonElement now = new Gson().toJsonTree(plan);
        Optional<String> difference = new JsonDifference(FREE).between(before, now);
        if (difference.isPresent()) {
            throw new TrainingException(
                    folder
                            + " cannot be continued: "
                            + difference.get()
                            + "; leave that option out, or train into another --out");
        }
        if (!numbers(normalization(network).mean()).equals(description.get(MEAN))) {
            throw new TrainingException(
                    folder
                            + " cannot be continued: it began with another --normalize; leave that"
                            + " option out, or train into another --out");
        }
        if (!description.get(DIGEST).getAsString().equals(digest(data))) {
            throw new TrainingException(
                    folder
                            + " cannot be continued: it began with other data than "
                            + plan.data().specification());
        }
    }

    /** The arithmetic a run began with. */
    static TrainingPrecision precision(JsonObject description) {
        JsonObject plan = description.getAsJsonObject(PLAN);
        return TrainingPrecision.valueOf(
                plan.getAsJsonObject("hardware").get("precision").getAsString());
    }

    private static JsonArray labels(DataSet data) {
        JsonArray labels = new JsonArray();
        for (Label label : data.train().labels()) {
            JsonObject json = new JsonObject();
            json.addProperty("en", label.english());
            json.addProperty("ko", label.korean());
            labels.add(json);
        }
        return labels;
    }

    private static JsonArray numbers(Iterable<Double> values) {
        JsonArray numbers = new JsonArray();
        values.forEach(numbers::add);
        return numbers;
    }

    private static JsonObject versions() throws IOException {
        JsonObject versions = new JsonObject();
        versions.addProperty("java", Runtime.version().toString());
        versions.addProperty("libtorch", Loader.getVersion("org.bytedeco", "pytorch"));
        versions.addProperty(
                "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return versions;
    }

    private static JsonObject machine() {
        JsonObject machine = new JsonObject();
        machine.addProperty("processors", Runtime.getRuntime().availableProcessors());
        machine.addProperty("processor", Machine.processor());
        return machine;
    }
}
