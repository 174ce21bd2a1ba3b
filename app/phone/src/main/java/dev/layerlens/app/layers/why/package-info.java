/**
 * How the answer came together, and what becomes of it when channels are switched off. Its view
 * models ask the walk and keep what was chosen; it computes nothing of the network itself.
 */
package dev.layerlens.app.layers.why;
