package dev.layerlens.tools.classify;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person says of a file that does not say it itself; it goes before what the file says.
 *
 * @param scaling how pictures are normalized
 * @param labels a file with the names of the classes, a line each
 */
public record Reading(Optional<Scaling> scaling, Optional<Path> labels) {

    /** Nothing: the file says it all. */
    public static final Reading OF_THE_FILE = new Reading(Optional.empty(), Optional.empty());
}
