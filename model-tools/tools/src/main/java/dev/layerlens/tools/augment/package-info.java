/**
 * Random variations of training pictures, and what cameras do to pictures, on their raw bytes. It
 * knows nothing of data sets and models.
 */
package dev.layerlens.tools.augment;
