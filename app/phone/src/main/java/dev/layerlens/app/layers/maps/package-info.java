/**
 * Feature maps on the screen: a grid of all channels of a layer, and one map large over the picture
 * with what its cells saw. It draws and listens to fingers; what the values mean is computed in the
 * card module, and where they come from is the walk's business.
 */
package dev.layerlens.app.layers.maps;
