/**
 * Compares two files of one network layer by layer on the same pictures, as a quantized one with
 * the float one. It knows what the files give, not how they were made or how it is told.
 */
package dev.layerlens.tools.compare;
