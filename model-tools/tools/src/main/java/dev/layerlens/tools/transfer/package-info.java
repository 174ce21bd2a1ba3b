/**
 * Compares what a trained trunk is worth on other pictures: the same network fine-tuned, learned on
 * top only, and from random weights, at the same budget. It trains by the trainer of package {@code
 * train} and knows nothing of .tflite files or the command line.
 */
package dev.layerlens.tools.transfer;
