/**
 * What the TensorFlow Lite GPU delegate takes, checked on a file's own tables without a GPU. It
 * knows the file format and nothing of how files are made.
 */
package dev.layerlens.tools.gpu;
