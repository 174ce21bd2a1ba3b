/** Feature maps, large: all channels of a layer in a grid, and one of them over the picture. */
package dev.layerlens.app.layers.maps;
