/**
 * The Settings screen, and what was set there: it is kept on the phone and other screens read it.
 * It knows no other screen.
 */
package dev.layerlens.app.settings;
