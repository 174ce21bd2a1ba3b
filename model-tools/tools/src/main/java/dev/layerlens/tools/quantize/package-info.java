/**
 * From a trained network to one that is deployed: batch norms folded into convolutions, activation
 * ranges from calibration pictures, weights and activations as int8. It knows nothing of libtorch
 * or of files.
 */
package dev.layerlens.tools.quantize;
