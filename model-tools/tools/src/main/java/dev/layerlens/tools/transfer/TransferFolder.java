package dev.layerlens.tools.transfer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.layerlens.tools.files.JsonDifference;
import dev.layerlens.tools.files.WholeFile;
import dev.layerlens.tools.train.RunFolder;
import dev.layerlens.tools.train.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a comparison leaves behind: {@code transfer.json}, the plan; a small file for every training
 * that is over; and the run folder of the one under way.
 */
final class TransferFolder {
    private static final String PLAN = "transfer.json";
    private static final String RESULT = ".json";

    /** What may differ when a comparison goes on: digests tell what the first two really are. */
    private static final List<String> FREE = List.of("plan.from", "plan.data", "plan.hardware");

    private final Path folder;

    TransferFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Begins a comparison here, or goes on with it.
     *
     * @throws TrainingException if another one began here
     */
    void open(TransferPlan plan, String trunkDigest, String dataDigest)
            throws IOException, TrainingException {
        JsonObject description = new JsonObject();
        description.addProperty("trunk", trunkDigest);
        description.addProperty("pictures", dataDigest);
        description.add("plan", new Gson().toJsonTree(plan));
        Path file = folder.resolve(PLAN);
        if (!Files.isRegularFile(file)) {
            Files.createDirectories(folder);
            String text = new GsonBuilder().setPrettyPrinting().create().toJson(description);
            WholeFile.write(file, text + "\n");
            return;
        }
        Optional<String> difference =
                new JsonDifference(FREE).between(read(file, JsonObject.class), description);
        if (difference.isPresent()) {
            throw new TrainingException(
                    folder
                            + " holds another comparison: "
                            + difference.get()
                            + "; leave that option out, or choose another --out");
        }
    }

    /** What a training came to, if it is over. */
    Optional<TrialResult> result(Trial trial) throws IOException, TrainingException {
        Path file = folder.resolve(trial.name() + RESULT);
        return Files.isRegularFile(file)
                ? Optional.of(read(file, TrialResult.class))
                : Optional.empty();
    }

    /** Keeps what a training came to, and nothing else of it. */
    void keep(TrialResult result) throws IOException {
        Path file = folder.resolve(result.trial().name() + RESULT);
        WholeFile.write(file, new Gson().toJson(result) + "\n");
        clear(result.trial());
    }

    /** Where a training works. */
    RunFolder work(Trial trial) {
        return new RunFolder(folder.resolve(trial.name()));
    }

    /** Deletes what a training worked with. */
    void clear(Trial trial) throws IOException {
        Path work = work(trial).path();
        if (Files.isDirectory(work)) {
            try (Stream<Path> files = Files.walk(work)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static <T> T read(Path file, Class<T> type) throws IOException, TrainingException {
        try {
            return new Gson().fromJson(Files.readString(file), type);
        } catch (IOException | RuntimeException e) {
            throw new TrainingException(file + " is not whole: delete it, and begin again");
        }
    }
}
