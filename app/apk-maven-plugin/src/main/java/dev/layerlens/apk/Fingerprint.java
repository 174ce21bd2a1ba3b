package dev.layerlens.apk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a step depends on, as one short digest: the same inputs give the same digest, whatever their
 * time stamps.
 */
final class Fingerprint {
    /** Hexadecimal digits of {@link #hex()}: 64 bits, far more than a build has steps. */
    static final int LENGTH = 16;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // the length first, so that "ab" + "c" differs from "a" + "bc"
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) ':');
        digest.update(bytes);
        return this;
    }

    Fingerprint add(byte[] bytes) {
        add(Integer.toString(bytes.length));
        digest.update(bytes);
        return this;
    }

    Fingerprint addFile(Path file) throws IOException {
        return add(Files.readAllBytes(file));
    }

    /** The contents of files, in this order. */
    Fingerprint addFiles(List<Path> files) throws IOException {
        for (Path file : files) {
            addFile(file);
        }
        return this;
    }

    /** Names and contents of all files of a folder. */
    Fingerprint addTree(Path root) throws IOException {
        for (Path file : Folders.files(root, "")) {
            add(Folders.relative(root, file)).addFile(file);
        }
        return this;
    }

    /** A file or a folder, whichever it is; nothing but its absence if there is neither. */
    Fingerprint addPath(Path path) throws IOException {
        return Files.isDirectory(path)
                ? addTree(path)
                : Files.exists(path) ? addFile(path) : add("absent");
    }

    /** The digest; the fingerprint takes nothing more afterwards. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }
}
