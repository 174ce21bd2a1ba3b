/**
 * What the screens of the walk through the layers share: the walk itself, and the ways from one to
 * the other. It knows no screen.
 */
package dev.layerlens.app.layers.walk;
