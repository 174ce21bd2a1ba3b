/**
 * Small drawings of what kinds of layers do, with the numbers of one layer. They know the theme's
 * colours and numbers, no layer, no screen and no text but figures.
 */
package dev.layerlens.app.layers.card.drawing;
