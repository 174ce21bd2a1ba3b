/**
 * The architectures, each one short file that writes its network down with a builder. Nothing else
 * has to change when one is added, but for its line in {@link dev.layerlens.tools.zoo.Zoo}.
 */
package dev.layerlens.tools.zoo;
