/**
 * Labelled pictures: data sets read from disk or drawn, as raw bytes, and how training varies them.
 * It knows nothing of networks beyond the statistics they are given.
 */
package dev.layerlens.tools.data;
