/** The network from the picture to the answer, layer by layer, as a column of rows. */
package dev.layerlens.app.layers.overview;
