/**
 * Writes model files: the graph of a deployed network as TensorFlow Lite operators under two
 * signatures, and the metadata that says what the model is. It keeps to operators and versions that
 * the GPU delegate takes.
 */
package dev.layerlens.tools.tflite;
