/**
 * The models this app has, those the user brings, and which one was chosen. It copies files and
 * reads what they say of themselves, and never runs them.
 */
package dev.layerlens.app.library;
