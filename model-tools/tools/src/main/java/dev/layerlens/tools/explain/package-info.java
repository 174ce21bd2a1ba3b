/**
 * Shows what a model file made of one picture: its answer and the feature maps of its layers. It
 * knows the file and its card, not how they were made.
 */
package dev.layerlens.tools.explain;
