/**
 * A model file, whoever made it, as a classifier of pictures: which tensor takes the picture and in
 * which scale, which one holds the classes, and what they are called. What a file does not say is
 * asked for, never guessed.
 */
package dev.layerlens.tools.classify;
