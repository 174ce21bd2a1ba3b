/**
 * One HTML file that explains a network, with a picture or without: it needs no network, no other
 * file and no script to be read. It knows what a model is and what it made of a picture, and
 * nothing of commands.
 */
package dev.layerlens.tools.html;
