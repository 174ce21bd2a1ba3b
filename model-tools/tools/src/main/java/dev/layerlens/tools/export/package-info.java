/**
 * From a trained network to finished model files: folds, calibrates on the TensorFlow Lite runtime,
 * quantizes, writes. It knows nothing of libtorch.
 */
package dev.layerlens.tools.export;
