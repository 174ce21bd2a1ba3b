/**
 * What every layer does with the frozen picture: a walk that is asked for feature maps, for what
 * changes when channels are switched off, and for why the answer is what it is. It computes on the
 * inference thread and answers on the main thread. It knows nothing of screens.
 */
package dev.layerlens.app.explain;
