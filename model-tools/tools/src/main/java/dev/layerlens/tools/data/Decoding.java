package dev.layerlens.tools.data;

import dev.layerlens.tools.pictures.Picture;
import dev.layerlens.tools.pictures.PictureDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Decodes a source's files to one size, on all processors. */
final class Decoding implements AutoCloseable {
    /** To be raised when decoding changes, so that older pixels are not used. */
    private static final int VERSION = 1;

    private static final int CHUNK = 256;
    private static final int SMALLEST_SIDE = 4;

    private final PictureSource source;
    private final int size;
    private final DataListener listener;
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

    /** SHA-256 over the paths and bytes of the files, and what is done to them. */
    String digest(List<String> paths) throws IOException, InterruptedException {
        MessageDigest digest = sha256();
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

    private String digestOf(String path) {
        try {
            return HexFormat.of().formatHex(sha256().digest(source.read(path)));
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Decodes all of the files, a chunk at a time, in their order. */
    Iterable<Result> all(List<String> paths) {
        return () ->
                new Iterator<>() {
                    private Iterator<Result> chunk = List.<Result>of().iterator();
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return chunk.hasNext() || next < paths.size();
                    }

                    @Override
                    public Result next() {
                        if (!chunk.hasNext()) {
                            if (next == paths.size()) {
                                throw new NoSuchElementException();
                            }
                            int end = Math.min(next + CHUNK, paths.size());
                            chunk = decoded(paths.subList(next, end)).iterator();
                            next = end;
                            listener.decoded(next, paths.size());
                        }
                        return chunk.next();
                    }
                };
    }

    private List<Result> decoded(List<String> paths) {
        try {
            return inOrder(paths, this::decoded);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while decoding", e);
        }
    }

    private Result decoded(String path) {
        try {
            Picture picture = PictureDecoder.decode(source.read(path), path);
            if (Math.min(picture.width(), picture.height()) < SMALLEST_SIDE) {
                String small = path + " is " + picture.width() + " x " + picture.height();
                return new Result(path, Optional.empty(), small + ": too small");
            }
            return new Result(path, Optional.of(ByteBuffer.wrap(picture.bytes(size))), "");
        } catch (IOException e) {
            return new Result(path, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** What is done with one file. */
    @FunctionalInterface
    private interface Work<T> {
        T on(String path);
    }

    private <T> List<T> inOrder(List<String> paths, Work<T> work) throws InterruptedException {
        List<Callable<T>> tasks = new ArrayList<>();
        for (String path : paths) {
            tasks.add(() -> work.on(path));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : threads.invokeAll(tasks)) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
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
