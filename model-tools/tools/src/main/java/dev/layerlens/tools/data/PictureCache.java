package dev.layerlens.tools.data;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.tools.files.WholeFile;
import java.io.FileOutputStream;
import java.io.IOException;
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
            throws DataException, InterruptedException {
        try (Decoding decoding = new Decoding(source, size, listener)) {
            Path place = folder.resolve(decoding.digest(paths));
            Optional<DecodedPictures> kept = read(place, size);
            return kept.isPresent() ? kept.get() : made(place, decoding, paths, size);
        }
    }

    private DecodedPictures made(Path place, Decoding decoding, List<String> paths, int size)
            throws DataException, InterruptedException {
        try {
            Files.createDirectories(place);
            try (FileChannel lock =
                    FileChannel.open(
                            place.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                acquire(lock);
                if (read(place, size).isEmpty()) {
                    write(place, decoding, paths);
                }
            }
            return read(place, size)
                    .orElseThrow(() -> new IOException(place + " cannot be read back"));
        } catch (IOException e) {
            throw new DataException(
                    "decoded pictures cannot be kept in "
                            + folder
                            + " ("
                            + e.getMessage()
                            + "): make room, or name another folder in "
                            + CacheFolder.VARIABLE);
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
            throws DataException, IOException, InterruptedException {
        JsonArray names = new JsonArray();
        JsonObject skipped = new JsonObject();
        Path part = place.resolve(PIXELS + ".part");
        try {
            try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                decoding.all(
                        paths,
                        result -> {
                            if (result.pixels().isPresent()) {
                                out.write(result.pixels().get().array());
                                names.add(result.path());
                            } else {
                                skipped.addProperty(result.path(), result.problem());
                            }
                        });
                out.getFD().sync();
            }
            WholeFile.move(part, place.resolve(PIXELS));
        } finally {
            Files.deleteIfExists(part);
        }
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
