package dev.layerlens.tools.runtime;

import dev.layerlens.card.structure.ModelStructure;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;

/** A model file's bytes in native memory, once its structure was found sound. */
final class ModelBytes implements AutoCloseable {
    private static final long LARGEST = 1L << 30;

    private final BytePointer memory;
    private final ByteBuffer view;

    private ModelBytes(long size) {
        memory = new BytePointer(size);
        view = memory.asByteBuffer();
    }

    static ModelBytes read(Path file) throws IOException, NotAModelException {
        long size = size(file);
        ModelBytes bytes = new ModelBytes(size);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer rest = bytes.view.duplicate();
            while (rest.hasRemaining()) {
                if (channel.read(rest) < 0) {
                    throw new EOFException(file + " became shorter while it was read");
                }
            }
            return bytes.checked(file.toString());
        } catch (IOException | NotAModelException e) {
            bytes.close();
            throw e;
        }
    }

    private static long size(Path file) throws IOException, NotAModelException {
        if (Files.isDirectory(file)) {
            throw new NotAModelException(file + " is a folder: name a .tflite file");
        }
        if (!Files.exists(file)) {
            throw new NotAModelException(file + " is not there");
        }
        if (!Files.isRegularFile(file)) {
            throw new NotAModelException(file + " is not a file");
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new NotAModelException(file + " is empty");
        }
        if (size > LARGEST) {
            throw new NotAModelException(
                    String.format(
                            Locale.ROOT,
                            "%s is too large: %,d bytes; models of up to %,d are read",
                            file,
                            size,
                            LARGEST));
        }
        return size;
    }

    static ModelBytes of(byte[] file, String name) throws NotAModelException {
        if (file.length == 0) {
            throw new NotAModelException(name + " is empty");
        }
        ModelBytes bytes = new ModelBytes(file.length);
        bytes.view.duplicate().put(file);
        return bytes.checked(name);
    }

    /** Parts of one file, which lie one after the other in it. */
    static ModelBytes of(List<ByteBuffer> parts, String name) throws NotAModelException {
        long size = parts.stream().mapToLong(ByteBuffer::remaining).sum();
        if (size > LARGEST) {
            throw new NotAModelException(name + " is too large to be explained");
        }
        ModelBytes bytes = new ModelBytes(size);
        ByteBuffer rest = bytes.view.duplicate();
        parts.forEach(part -> rest.put(part.duplicate()));
        return bytes.checked(name);
    }

    private ModelBytes checked(String name) throws NotAModelException {
        Optional<String> fault = ModelStructure.fault(view);
        if (fault.isPresent()) {
            close();
            throw new NotAModelException(name + " " + fault.get());
        }
        return this;
    }

    BytePointer memory() {
        return memory;
    }

    /** The bytes, which nobody may change. */
    ByteBuffer view() {
        return view.asReadOnlyBuffer();
    }

    int size() {
        return view.limit();
    }

    @Override
    public void close() {
        memory.close();
    }
}
