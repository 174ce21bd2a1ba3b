/**
 * What every layer does with one picture: feature maps from the {@code explain} signature, and how
 * they are coloured. It knows nothing of screens.
 */
package dev.layerlens.app.explain;
