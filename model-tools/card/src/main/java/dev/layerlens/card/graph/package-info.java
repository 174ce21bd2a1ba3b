/**
 * What a model file computes, layer by layer, ready to be explained: cards, numbers, receptive
 * fields and weights, of our own files and of anybody's. It reads the file's graph and runs
 * nothing.
 */
package dev.layerlens.card.graph;
