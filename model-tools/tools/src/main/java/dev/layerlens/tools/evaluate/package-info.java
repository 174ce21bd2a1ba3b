/**
 * Measures model files on the TensorFlow Lite runtime: how often they are right and how long they
 * take. It knows nothing of how they were made.
 */
package dev.layerlens.tools.evaluate;
