/**
 * What a model file says of itself, and how a picture becomes the network's input. Plain Java that
 * the desktop and the phone share, so that the two cannot disagree; it may not know of Android, of
 * libtorch or of how a network is trained.
 */
package dev.layerlens.card;
