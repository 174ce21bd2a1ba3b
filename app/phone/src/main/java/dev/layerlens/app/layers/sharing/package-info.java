/** A screen of the walk as a picture, and the whole walk as an archive, for other apps. */
package dev.layerlens.app.layers.sharing;
