/**
 * Runs model files on the desktop's TensorFlow Lite, the code that runs on the phone. It knows
 * nothing of how they were made.
 */
package dev.layerlens.tools.runtime;
