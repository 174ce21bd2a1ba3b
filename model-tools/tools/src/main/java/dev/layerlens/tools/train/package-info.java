/**
 * Trains a network on a data set and keeps what came of it in a run folder: configuration,
 * progress, weights. It knows nothing of .tflite files.
 */
package dev.layerlens.tools.train;
