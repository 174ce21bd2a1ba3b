/** The Layers screen: every layer of the network at work on one frozen picture. */
package dev.layerlens.app.layers;
