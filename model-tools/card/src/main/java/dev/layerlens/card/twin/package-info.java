/**
 * Explains any model file by a twin of it: the same operators on the same weights, with every
 * layer's values for outputs and a switch for every channel of its convolutions. It writes tables
 * and runs nothing.
 */
package dev.layerlens.card.twin;
