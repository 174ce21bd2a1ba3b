/** Random variations of training pictures, on their raw bytes. */
package dev.layerlens.tools.augment;
