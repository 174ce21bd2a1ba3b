package dev.layerlens.app.library;

import dev.layerlens.app.library.ModelAsset.Origin;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.classifier.ClassifierFile;
import dev.layerlens.card.classifier.UnusableFileException;
import dev.layerlens.card.report.ReportJson;
import java.io.File;
import java.nio.ByteBuffer;

/** Makes an entry of the library out of a model's file. */
final class Reading {
    static final String SUFFIX = ".tflite";

    private Reading() {}

    /**
     * Reads what a file says of itself.
     *
     * @param path of the file; its last part is the model's name if the file does not say one
     * @param digest of the file
     * @param file all of it
     */
    static ModelAsset of(String path, Origin origin, String digest, ByteBuffer file)
            throws MalformedCardException, UnusableFileException {
        return named(path, withoutSuffix(new File(path).getName()), origin, digest, file);
    }

    /** Likewise, with another name where the file does not say one. */
    static ModelAsset named(String path, String name, Origin origin, String digest, ByteBuffer file)
            throws MalformedCardException, UnusableFileException {
        ClassifierFile read = ClassifierFile.read(file, name);
        return new ModelAsset(
                path,
                read.card().name(),
                origin,
                digest,
                file.capacity(),
                read.card(),
                ReportJson.in(file),
                ModelFile.threshold(file),
                read.classifier());
    }

    /** A file's name as a model's. */
    static String withoutSuffix(String fileName) {
        return fileName.endsWith(SUFFIX)
                ? fileName.substring(0, fileName.length() - SUFFIX.length())
                : fileName;
    }
}
