package dev.layerlens.app.inference;

import dev.layerlens.card.twin.ExplainTwin;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;

/**
 * Twins on the disk, so that they are mapped and need no memory of their own. A twin is called by
 * the digest of its model; the newest few stay. A mark beside it says that it is being tried: see
 * {@link CrashGuard}.
 */
public final class TwinFiles {
    private static final String SUFFIX = ".tflite";
    private static final String PART = ".part";
    private static final String MARK = ".trial";
    private static final int KEPT = 4;

    private final File folder;
    private final String versions;

    /**
     * @param folder in the app's cache, which the system may empty at any time; made when needed
     * @param versions what could repair a crash: the versions of the app and of the system
     */
    public TwinFiles(File folder, String versions) {
        this.folder = folder;
        this.versions = versions;
    }

    /**
     * A model's twin, mapped; written before if it is not there.
     *
     * @param digest of the model
     * @throws IOException if there is no room for it
     */
    ByteBuffer map(String digest, ExplainTwin twin) throws IOException {
        File file = new File(folder, digest + SUFFIX);
        if (file.length() != twin.bytes() || !begins(file, twin.head())) {
            write(file, twin);
            sweep();
        }
        return map(file, twin.bytes());
    }

    /** Another version of this app may derive another twin of the same model. */
    private static boolean begins(File file, ByteBuffer head) throws IOException {
        return map(file, head.remaining()).equals(head);
    }

    private static ByteBuffer map(File file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file.toPath(), StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes);
        }
    }

    private void write(File file, ExplainTwin twin) throws IOException {
        Files.createDirectories(folder.toPath());
        File part = new File(folder, file.getName() + PART);
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            part.toPath(),
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                twin.write(channel);
            }
            Files.move(part.toPath(), file.toPath(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part.toPath());
            throw e;
        }
    }

    /** Deletes the oldest twins; whoever has one mapped may go on reading it. */
    private void sweep() throws IOException {
        File[] twins = folder.listFiles((at, name) -> name.endsWith(SUFFIX));
        File[] known = Objects.requireNonNullElse(twins, new File[0]);
        Arrays.sort(known, Comparator.comparingLong(File::lastModified).reversed());
        for (int i = KEPT; i < known.length; i++) {
            Files.deleteIfExists(known[i].toPath());
        }
    }

    /** Keeps a twin from ending the app twice. */
    CrashGuard guard(String digest) throws IOException {
        Files.createDirectories(folder.toPath());
        return new CrashGuard(new File(folder, digest + MARK), versions);
    }

    /** The next opening of that model's twin is a new chance, whatever the last one did. */
    void forgive(String digest) {
        try {
            guard(digest).leave();
        } catch (IOException stays) {
            // then the next opening finds the mark, and says that the app did not survive the last
            return;
        }
    }
}
