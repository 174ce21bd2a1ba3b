/** One layer: what it does, what it saw, its arithmetic and its numbers. */
package dev.layerlens.app.layers.card;
