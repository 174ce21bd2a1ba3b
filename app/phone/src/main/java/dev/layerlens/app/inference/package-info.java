/**
 * Runs model files: one thread owns every interpreter and delegate from creation to closing, and a
 * GPU is trusted only after it has agreed with the CPU. It knows the TensorFlow Lite API and the
 * model card, and nothing of cameras, files or screens.
 */
package dev.layerlens.app.inference;
