package dev.layerlens.tools.data;

import dev.layerlens.tools.pictures.DecodingMemory;
import dev.layerlens.tools.pictures.NotEnoughMemoryException;
import dev.layerlens.tools.pictures.Picture;
import dev.layerlens.tools.pictures.PictureDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Decodes a source's files to one size, on all processors. */
final class Decoding implements AutoCloseable {
    /** To be raised when decoding changes, so that older pixels are not used. */
    private static final int VERSION = 2;

    private static final int CHUNK = 256;
    private static final String UNREADABLE = "unreadable";
    private static final int SMALLEST_SIDE = 4;

    private final PictureSource source;
    private final int size;
    private final DataListener listener;
    private final DecodingMemory memory = new DecodingMemory();
    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    Decoding(PictureSource source, int size, DataListener listener) {
        this.source = source;
        this.size = size;
        this.listener = listener;
    }

    /**
     * What became of a file.
     *
     * @param pixels {@code [size, size, 3]}, empty if there is a problem
     */
    record Result(String path, Optional<ByteBuffer> pixels, String problem) {}

    /** Takes what became of a file. */
    @FunctionalInterface
    interface Taker {
        void take(Result result) throws IOException;
    }

    /** SHA-256 over the paths and bytes of the files, and what is done to them. */
    String digest(List<String> paths) throws DataException, InterruptedException {
        MessageDigest digest = Sha256.digest();
        digest.update(
                ("version " + VERSION + ", size " + size + "\n").getBytes(StandardCharsets.UTF_8));
        for (int from = 0; from < paths.size(); from += CHUNK) {
            List<String> chunk = paths.subList(from, Math.min(from + CHUNK, paths.size()));
            for (String line : inOrder(chunk, path -> path + " " + digestOf(path) + "\n")) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String digestOf(String path) throws NotEnoughMemoryException {
        String digest;
        try {
            digest = digestOf(read(path));
        } catch (NotEnoughMemoryException e) {
            throw e;
        } catch (IOException e) {
            digest = UNREADABLE;
        }
        digests.put(path, digest);
        return digest;
    }

    private static String digestOf(byte... file) {
        return HexFormat.of().formatHex(Sha256.digest().digest(file));
    }

    private byte[] read(String path) throws IOException {
        try {
            return source.read(path);
        } catch (OutOfMemoryError e) {
            // one large array was refused: nothing else is lost
            throw new NotEnoughMemoryException(path);
        }
    }

    /**
     * Decodes files whose digest was asked for, a chunk at a time, in their order.
     *
     * @throws DataException if one needs more memory than there is, or changed since the digest
     * @throws IOException if the taker throws it
     */
    void all(List<String> paths, Taker taker)
            throws DataException, IOException, InterruptedException {
        for (int from = 0; from < paths.size(); from += CHUNK) {
            int end = Math.min(from + CHUNK, paths.size());
            for (Result result : inOrder(paths.subList(from, end), this::decoded)) {
                taker.take(result);
            }
            listener.decoded(end, paths.size());
        }
    }

    private Result decoded(String path) throws IOException {
        byte[] file;
        try {
            file = read(path);
        } catch (NotEnoughMemoryException e) {
            throw e;
        } catch (IOException e) {
            unchanged(path, UNREADABLE);
            return new Result(path, Optional.empty(), unreadable(path, e));
        }
        unchanged(path, digestOf(file));
        try {
            Picture picture = PictureDecoder.decode(file, path, memory);
            if (Math.min(picture.width(), picture.height()) < SMALLEST_SIDE) {
                String small = path + " is " + picture.width() + " x " + picture.height();
                return new Result(path, Optional.empty(), small + ": too small");
            }
            return new Result(path, Optional.of(ByteBuffer.wrap(picture.bytes(size))), "");
        } catch (NotEnoughMemoryException e) {
            throw e;
        } catch (IOException e) {
            return new Result(path, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private static String unreadable(String path, IOException problem) {
        String message = String.valueOf(problem.getMessage());
        if (message.startsWith(path + " ")) {
            return message;
        }
        boolean denied = problem instanceof AccessDeniedException;
        return path + " cannot be read: " + (denied ? "permission denied" : message);
    }

    /** What is kept under a digest has to be what was decoded. */
    private void unchanged(String path, String digest) throws IOException {
        if (!digest.equals(digests.get(path))) {
            throw new IOException(path + " changed while it was read: try again");
        }
    }

    /** What is done with one file. */
    @FunctionalInterface
    private interface Work<T> {
        T on(String path) throws IOException;
    }

    private <T> List<T> inOrder(List<String> paths, Work<T> work)
            throws DataException, InterruptedException {
        List<Callable<T>> tasks = new ArrayList<>();
        for (String path : paths) {
            tasks.add(() -> work.on(path));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : threads.invokeAll(tasks)) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException problem) {
                    throw new DataException(problem.getMessage());
                }
                throw new IllegalStateException("a picture could not be worked on", e);
            }
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
