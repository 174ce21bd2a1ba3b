/**
 * The mathematics of an explanation: what a layer's values say, how they become colours, which
 * pixels a cell sees, and which of them an answer rests on. Plain numbers in and out, the same on
 * the desktop and on the phone; it may not know where values come from or who draws them.
 */
package dev.layerlens.card.explain;
