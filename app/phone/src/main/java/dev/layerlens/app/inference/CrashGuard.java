package dev.layerlens.app.inference;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * Remembers on disk that a GPU trial is under way. A driver that takes the whole app down leaves
 * the mark behind, and the next start keeps away from the GPU instead of crashing again. A new
 * version of the app or of the phone's system is a new chance.
 */
public final class CrashGuard {
    private final File mark;
    private final byte[] versions;

    /**
     * @param mark the file that is there during a trial
     * @param versions what could repair a crash: the versions of the app and of the system
     */
    public CrashGuard(File mark, String versions) {
        this.mark = mark;
        this.versions = versions.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a trial with these versions began and never ended. */
    public boolean tripped() throws IOException {
        return mark.exists() && Arrays.equals(Files.readAllBytes(mark.toPath()), versions);
    }

    /** A trial begins; returns when the mark is on the disk. */
    public void enter() throws IOException {
        try (FileOutputStream out = new FileOutputStream(mark)) {
            out.write(versions);
            out.getFD().sync();
        }
    }

    /** The trial ended, whatever its outcome; or the user wants another one. */
    public void leave() throws IOException {
        Files.deleteIfExists(mark.toPath());
    }
}
