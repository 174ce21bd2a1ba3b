/**
 * Networks as data: an immutable graph of named layers with their shapes, and the values that were
 * learned for it. It knows nothing of libtorch, of TensorFlow Lite, or of any of its readers.
 */
package dev.layerlens.tools.net;
