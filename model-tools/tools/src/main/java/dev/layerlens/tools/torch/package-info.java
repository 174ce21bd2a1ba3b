/**
 * Networks in libtorch: parameters as tensors, and what every kind of layer computes. It knows
 * nothing of data sets or of how training goes.
 */
package dev.layerlens.tools.torch;
