/**
 * From frames to answers: the newest frame goes through the chosen model, its probabilities are
 * smoothed over time and ranked. It knows nothing of screens.
 */
package dev.layerlens.app.classify;
