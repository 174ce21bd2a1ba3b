/**
 * How far a classifier's probabilities can be believed: calibration error, temperature, risk
 * against coverage, and the probability below which an answer is "not sure". Arithmetic on
 * probabilities alone; it knows nothing of models or pictures.
 */
package dev.layerlens.tools.confidence;
