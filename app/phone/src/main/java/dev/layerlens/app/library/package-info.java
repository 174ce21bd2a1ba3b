/**
 * The models this app has, and which one the user chose. It reads model files only as far as their
 * cards, and never runs them.
 */
package dev.layerlens.app.library;
