/**
 * How well a model stands what cameras do to pictures, measured on the TensorFlow Lite runtime. It
 * knows nothing of how the model was made.
 */
package dev.layerlens.tools.robustness;
