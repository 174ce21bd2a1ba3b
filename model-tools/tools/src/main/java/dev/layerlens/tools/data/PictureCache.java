package dev.layerlens.tools.data;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.tools.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Decodes picture files once: their pixels at the wanted size are kept in a file whose name is a
 * digest of the files' paths and bytes. The pixels are written first and the list of names last,
 * each whole or not at all, so that a kill at any moment leaves nothing that would be taken for
 * whole.
 */
final class PictureCache {
    private static final String PIXELS = "pixels";
    private static final String NAMES = "names.json";
    private static final long POLL_MILLISECONDS = 100;

    private final Path folder;

    PictureCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The pictures of a source, from the cache if it has them.
     *
     * @param size rows and columns
     */
    DecodedPictures get(PictureSource source, List<String> paths, int size, DataListener listener)
            throws IOException, InterruptedException {
        try (Decoding decoding = new Decoding(source, size, listener)) {
            Path place = folder.resolve(decoding.digest(paths));
            Optional<DecodedPictures> kept = read(place, size);
            if (kept.isPresent()) {
                return kept.get();
            }
            Files.createDirectories(place);
            try (FileChannel lock =
                    FileChannel.open(
                            place.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                acquire(lock);
                Optional<DecodedPictures> others = read(place, size);
                if (others.isEmpty()) {
                    write(place, decoding, paths);
                }
            }
            return read(place, size)
                    .orElseThrow(() -> new IOException(place + " cannot be read back"));
        }
    }

    /** Waits for whoever decodes the same pictures. The system opens the lock if they die. */
    private static void acquire(FileChannel channel) throws IOException, InterruptedException {
        boolean held = false;
        while (!held) {
            try {
                FileLock lock = channel.tryLock();
                held = lock != null;
            } catch (OverlappingFileLockException e) {
                held = false;
            }
            if (!held) {
                Thread.sleep(POLL_MILLISECONDS);
            }
        }
    }

    private static void write(Path place, Decoding decoding, List<String> paths)
            throws IOException, InterruptedException {
        JsonArray names = new JsonArray();
        JsonObject skipped = new JsonObject();
        Path part = place.resolve(PIXELS + ".new");
        try (OutputStream out = Files.newOutputStream(part)) {
            for (Decoding.Result result : decoding.all(paths)) {
                if (result.pixels().isPresent()) {
                    out.write(result.pixels().get().array());
                    names.add(result.path());
                } else {
                    skipped.addProperty(result.path(), result.problem());
                }
            }
        }
        WholeFile.move(part, place.resolve(PIXELS));
        JsonObject json = new JsonObject();
        json.add("names", names);
        json.add("skipped", skipped);
        WholeFile.write(place.resolve(NAMES), new Gson().toJson(json));
    }

    private static Optional<DecodedPictures> read(Path place, int size) {
        if (!Files.isRegularFile(place.resolve(NAMES))) {
            return Optional.empty();
        }
        try {
            JsonObject json =
                    JsonParser.parseString(Files.readString(place.resolve(NAMES)))
                            .getAsJsonObject();
            List<String> names =
                    StreamSupport.stream(json.getAsJsonArray("names").spliterator(), false)
                            .map(JsonElement::getAsString)
                            .toList();
            Map<String, String> skipped = new LinkedHashMap<>();
            json.getAsJsonObject("skipped")
                    .asMap()
                    .forEach((path, problem) -> skipped.put(path, problem.getAsString()));
            MappedPixels pixels = new MappedPixels(place.resolve(PIXELS), size * size * 3, names);
            return Optional.of(new DecodedPictures(names, pixels, skipped));
        } catch (IOException | RuntimeException e) {
            // spoilt by somebody: decode again
            return Optional.empty();
        }
    }
}
