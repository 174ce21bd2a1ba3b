/** Pictures of every usual format, decoded to red, green and blue. */
package dev.layerlens.tools.pictures;
