package dev.layerlens.apk;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * One complaint of a tool, which reads as a compiler's does, so that editors find the place.
 *
 * @param file the source file, as far as it is known
 * @param line counted from 1; none if the tool named only the file
 */
record Problem(String file, OptionalInt line, String message) {

    static Problem at(Path file, int line, String message) {
        return new Problem(file.toString(), OptionalInt.of(line), message);
    }

    static Problem in(String file, String message) {
        return new Problem(file, OptionalInt.empty(), message);
    }

    /** {@code file:line: message}. */
    @Override
    public String toString() {
        String place = line.isPresent() ? file + ":" + line.getAsInt() : file;
        return place + ": " + message.strip();
    }
}
