package dev.layerlens.app.library;

import dev.layerlens.app.library.ModelAsset.Origin;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.classifier.UnusableFileException;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The folder of the models that the user brought. A file is called by its digest; what the user
 * calls it stands in a small file beside it.
 */
public final class ImportedModels {
    /** How the path of an imported model begins. */
    static final String PREFIX = "imported/";

    private static final String NAME = ".name";
    private static final int LONGEST_NAME = 60;

    private final File folder;

    /**
     * @param folder the app's own; made when needed
     */
    public ImportedModels(File folder) {
        this.folder = folder;
    }

    /** The folder, which is there now. */
    File folder() throws IOException {
        Files.createDirectories(folder.toPath());
        return folder;
    }

    /** Every model, by name. What can no longer be read is left out. */
    List<ModelAsset> read() {
        List<ModelAsset> models = new ArrayList<>();
        for (String file : Optional.ofNullable(folder.list()).orElse(new String[0])) {
            if (file.endsWith(Reading.SUFFIX)) {
                read(Reading.withoutSuffix(file)).ifPresent(models::add);
            }
        }
        models.sort((one, other) -> one.name().compareToIgnoreCase(other.name()));
        return models;
    }

    private Optional<ModelAsset> read(String digest) {
        try {
            ByteBuffer file = map(file(digest));
            String name = name(digest).orElse(digest);
            return Optional.of(
                    Reading.named(path(digest), name, Origin.IMPORTED, digest, file).named(name));
        } catch (IOException | MalformedCardException | UnusableFileException e) {
            return Optional.empty();
        }
    }

    private File file(String digest) {
        return new File(folder, digest + Reading.SUFFIX);
    }

    static String path(String digest) {
        return PREFIX + digest;
    }

    /**
     * A model's file, mapped.
     *
     * @throws IOException if it is gone, or is no longer the file that was imported: the runtime
     *     does not notice weights that changed
     */
    ByteBuffer map(String path) throws IOException {
        String digest = path.substring(PREFIX.length());
        ByteBuffer file = map(file(digest));
        if (!Digest.of(file).equals(digest)) {
            throw new IOException("the file has changed since it was imported");
        }
        return file;
    }

    static ByteBuffer map(File file) throws IOException {
        try (FileChannel channel = FileChannel.open(file.toPath(), StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    /** Takes a copy in for good. */
    void keep(File copy, String digest, String name) throws IOException {
        writeName(digest, name);
        move(copy, file(digest));
    }

    private Optional<String> name(String digest) throws IOException {
        File file = new File(folder, digest + NAME);
        if (!file.exists()) {
            return Optional.empty();
        }
        String name = new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
        return Optional.of(name).filter(n -> !n.isEmpty());
    }

    void rename(String digest, String name) throws IOException {
        if (file(digest).exists()) {
            writeName(digest, name);
        }
    }

    private void writeName(String digest, String name) throws IOException {
        File written = new File(folder(), digest + NAME + ".new");
        try (FileOutputStream out = new FileOutputStream(written)) {
            out.write(name.getBytes(StandardCharsets.UTF_8));
        }
        move(written, new File(folder, digest + NAME));
    }

    private static void move(File from, File to) throws IOException {
        try {
            Files.move(from.toPath(), to.toPath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from.toPath(), to.toPath(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void delete(String digest) throws IOException {
        Files.deleteIfExists(file(digest).toPath());
        Files.deleteIfExists(new File(folder, digest + NAME).toPath());
    }

    /** A name that fits on a screen: one line, not too long; empty if nothing is left of it. */
    static String tidy(String name) {
        StringBuilder tidy = new StringBuilder();
        name.codePoints()
                .map(c -> Character.isISOControl(c) || isFormat(c) ? ' ' : c)
                .limit(LONGEST_NAME)
                .forEach(tidy::appendCodePoint);
        return String.join(" ", Arrays.asList(tidy.toString().trim().split("\\s+")));
    }

    /** Characters that are not seen but turn others round. */
    private static boolean isFormat(int character) {
        return Character.getType(character) == Character.FORMAT;
    }
}
