package dev.layerlens.app.inference;

import dev.layerlens.card.classifier.Classifier;
import java.nio.ByteBuffer;

/**
 * All that is needed to run a model.
 *
 * @param digest SHA-256 of the file, in hexadecimal: what races and compiled kernels are kept by
 * @param classifier how it is run
 * @param file the whole .tflite file, in memory of its own or mapped
 */
public record RunnableModel(String digest, Classifier classifier, ByteBuffer file) {}
