package dev.layerlens.app.library;

import java.io.File;
import java.nio.ByteBuffer;

/**
 * A file that was copied and looks like a classifier, but was not run yet. It is either kept or
 * discarded.
 *
 * @param copy the app's own copy
 * @param model what it will be in the library
 * @param file the copy, mapped
 */
public record Candidate(File copy, ModelAsset model, ByteBuffer file) {}
