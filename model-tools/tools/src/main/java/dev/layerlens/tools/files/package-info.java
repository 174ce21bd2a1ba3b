/** Writing files whole or not at all. */
package dev.layerlens.tools.files;
