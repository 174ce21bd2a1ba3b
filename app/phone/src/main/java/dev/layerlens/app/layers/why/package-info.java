/** How the answer came together, and what becomes of it when channels are switched off. */
package dev.layerlens.app.layers.why;
