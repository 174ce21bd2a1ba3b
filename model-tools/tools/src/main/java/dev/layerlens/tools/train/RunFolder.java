package dev.layerlens.tools.train;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.Label;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.net.WeightsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.bytedeco.javacpp.Loader;

/**
 * What a training leaves behind: {@code run.json} (plan, classes, statistics and digest of the
 * data, versions), {@code metrics.jsonl} (a line an epoch) and {@code weights.safetensors}.
 */
public final class RunFolder {
    static final String RUN = "run.json";
    static final String METRICS = "metrics.jsonl";
    static final String WEIGHTS = "weights.safetensors";

    private final Path folder;

    public RunFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    void start(TrainingPlan plan, DataSet data, Network network) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(METRICS));
        Files.deleteIfExists(folder.resolve(WEIGHTS));
        Normalizer normalizer = data.normalizer();
        JsonObject json = new JsonObject();
        json.addProperty("network", plan.network());
        json.addProperty("data", plan.data());
        json.addProperty("dataDigest", "sha256:" + data.digest());
        json.addProperty("size", network.picture().height());
        json.add("labels", labels(data));
        json.add("mean", numbers(normalizer.mean()));
        json.add("deviation", numbers(normalizer.deviation()));
        json.add("plan", new Gson().toJsonTree(plan));
        json.add("versions", versions());
        String text = new GsonBuilder().setPrettyPrinting().create().toJson(json);
        Path part = folder.resolve(RUN + ".part");
        Files.writeString(part, text + "\n");
        Files.move(part, folder.resolve(RUN), StandardCopyOption.REPLACE_EXISTING);
    }

    void keep(Epoch epoch, Network network, Weights weights) throws IOException {
        WeightsFile.write(folder.resolve(WEIGHTS), network, weights);
        Files.writeString(
                folder.resolve(METRICS),
                new Gson().toJson(epoch) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
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
}
