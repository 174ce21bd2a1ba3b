/**
 * Any TensorFlow Lite file that classifies pictures, whoever made it: what it takes, what it gives
 * and what its classes are called, read from the file's structure and its metadata. It runs
 * nothing.
 */
package dev.layerlens.card.classifier;
