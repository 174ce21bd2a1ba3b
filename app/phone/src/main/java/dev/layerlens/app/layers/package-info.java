/**
 * The Layers screen: what every layer of the network made of one picture. It hosts the screens of
 * the walk, one package each, and knows the ways between them; they know only {@link
 * dev.layerlens.app.layers.walk.Paths}.
 */
package dev.layerlens.app.layers;
