/**
 * Whether a .tflite file's own tables hold together, decided in Java before native code sees them:
 * TensorFlow Lite's verifier follows every pointer, but lets pass what its kernels then stumble
 * over. It knows the file format and runs nothing.
 */
package dev.layerlens.card.structure;
